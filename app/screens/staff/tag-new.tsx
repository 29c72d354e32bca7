import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findPersonHere } from '~/booking/find-person-here.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { tagFields } from '~/people/form'
import { issueTag } from '~/people/issue-tag.server'
import { reasonText } from '~/people/reasons'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findPersonHere(who, params.person as PersonId, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  const { centre, person, term } = found
  return { centre, person, term, manages: who.role === 'manager', title: text('people.issue.title') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const id = params.person as PersonId
  // Whose it is comes before what is wrong with the form.
  if (!(await findPersonHere(who, id, context.now, text))) throw new Response(null, { status: 404 })
  const sent = await formOf(request)
  const values = Object.fromEntries([...sent].map(([name, value]) => [name, String(value)]))
  const form = readForm(tagFields, sent)
  if (!form.ok) return data({ errors: form.errors, values, refused: null }, { status: 422 })
  const { nummer: number, till: expiresOn } = form.value
  const answer = await issueTag(who, id, { number, expiresOn }, context.now)
  if (answer.ok) return redirect(paths.personHere(who.centreId, id, { nytt: 'tagg' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const status = answer.because === 'busy' ? 503 : 409
  return data({ errors: {}, values, refused: reasonText(answer, text) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, person, manages, term, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const values: Record<string, string | undefined> = sent?.values ?? { till: term }
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, sentence]) => [field, say(text, sentence)]),
  )
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('people.issue.lead', { who: person.who })}
      above={[{ to: paths.personHere(centre.id, person.id), label: person.who }]}
      width="text"
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {sent?.refused && (
        <Notice kind="danger" focus title={text('people.issue.refused')}>
          {sent.refused}
        </Notice>
      )}
      <form method="post" noValidate className="grid gap-6">
        <Field
          label={text('people.issue.number')}
          name="nummer"
          value={values.nummer}
          error={errors.nummer}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          required
          short
        />
        <Field
          label={text('people.issue.until')}
          hint={text('people.issue.untilHint')}
          name="till"
          type="date"
          value={values.till}
          error={errors.till}
          required
          short
        />
        <div className="flex flex-wrap gap-3">
          <Button>{text('people.issue.button')}</Button>
          <ButtonLink to={paths.personHere(centre.id, person.id)} kind="quiet">
            {text('day.refused.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
