import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { approveByEmail } from '~/people/approve-by-email.server'
import { approvalFields } from '~/people/form'
import { listApproved } from '~/people/list-approved.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** Whom a centre has let in where its rules ask for approval. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const listed = await listApproved(who, text)
  if (!listed) throw new Response(null, { status: 404 })
  return {
    ...listed,
    manages: who.role === 'manager',
    done: new URL(request.url).searchParams.get('klart') === 'ja',
    title: `${text('people.approved.title')}, ${listed.centre.name}`,
  }
}

/** Approves by an address; whether it has an account is not told. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const form = readForm(approvalFields, await formOf(request))
  if (!form.ok)
    return data(
      { error: say(text, form.errors.email ?? ''), value: form.values.email, refused: null },
      { status: 422 },
    )
  const { email } = form.value
  const answer = await approveByEmail(who, email, context.now)
  if (answer.ok) return redirect(paths.approvedLearners(who.centreId, { klart: 'ja' }), 303)
  if (answer.because === 'busy')
    return data({ error: undefined, value: email, refused: text('ui.errors.busy') }, { status: 503 })
  const { retryAfterSeconds } = answer
  const count = Math.ceil(retryAfterSeconds / 60)
  return data(
    { error: undefined, value: email, refused: text('people.approved.tooMany', { count }) },
    { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, people, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('people.approved.title')}
      lead={text('people.approved.lead')}
      above={[{ to: paths.people(centre.id), label: text('people.title') }]}
      width="text"
    >
      <ErrorSummary errors={sent?.error ? [{ field: 'email', sentence: sent.error }] : []} />
      {sent?.refused && (
        <Notice kind="danger" focus>
          {sent.refused}
        </Notice>
      )}
      {done && !sent && (
        <Notice kind="success" focus>
          {text('people.approved.told')}
        </Notice>
      )}
      <Section title={text('people.approved.add')} id="godkann">
        <form method="post" noValidate className="grid gap-3">
          <Field
            label={text('people.approved.email')}
            hint={text('people.approved.emailHint')}
            name="email"
            type="email"
            value={sent?.value}
            error={sent?.error}
            autoComplete="off"
            maxLength={254}
            required
          />
          <div>
            <Button>{text('people.approved.button')}</Button>
          </div>
        </form>
      </Section>
      <Section title={text('people.approved.list')} id="godkanda">
        {people.length === 0 && <p>{text('people.approved.none')}</p>}
        <ul className={people.length > 0 ? 'border-t-2 border-ink' : ''}>
          {people.map(({ id, who, email }) => (
            <li key={id} className="border-b border-rule py-2">
              <a href={paths.personHere(centre.id, id)} className="inline-block py-1 font-semibold">
                {who}
              </a>
              <span className="block text-sm text-muted [overflow-wrap:anywhere]">
                {email || text('people.hidden')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </DeskPage>
  )
}
