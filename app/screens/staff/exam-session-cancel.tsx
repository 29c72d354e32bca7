import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import type { RequestId } from '~/exams/request'
import type { SessionId } from '~/exams/session'
import { cancelSession } from '~/exams/session-cancel.server'
import { cancelOptions } from '~/exams/session-detail.server'
import { cancelFields } from '~/exams/session-form'
import { sessionRefusedText } from '~/exams/session-reasons'
import { timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Select, TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await cancelOptions(who, params.session as SessionId, text)
  if (!found) throw new Response(null, { status: 404 })
  return { ...found, manages: who.role === 'manager', title: text('examSessions.cancel.title') }
}

/** Cancels the session; each goes where staff want, or waits for them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const raw = await formOf(request)
  const values = Object.fromEntries([...raw].map(([name, value]) => [name, String(value)]))
  const form = readForm(cancelFields, raw)
  if (!form.ok) return data({ errors: form.errors, values, refused: '' }, { status: 422 })
  const seen = raw.getAll('sedd').map((id) => String(id) as RequestId)
  const to = new Map(
    seen.flatMap((id) => {
      const session = String(raw.get(`till-${id}`) ?? '')
      return session ? [[id, session as SessionId] as const] : []
    }),
  )
  const wish = { seen, to, reason: form.value.skal }
  const answer = await cancelSession(who, params.session as SessionId, wish, context.now)
  if (answer.ok) return redirect(paths.examSessions(who.centreId, { nytt: 'installt' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const about = answer.because === 'no-seat' ? [answer.reference] : []
  const refused = sessionRefusedText(answer.because, about, textIn(languageOf(request)))
  return data({ errors: {}, values, refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, session, room, writers, others, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => [field, say(text, key)]),
  )
  const values: Record<string, string> = sent?.values ?? {}
  const options = others.map((one) => ({
    value: one.id,
    label: `${one.spaceName}, ${timeSpan(one, centre.timeZone, language)} (${text('examSessions.move.free', { count: one.free })})`,
  }))
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('examSessions.cancel.lead')}
      width="text"
      above={[
        { to: paths.examSessions(centre.id), label: text('examSessions.title') },
        { to: paths.examSession(centre.id, session.id), label: room },
      ]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {sent?.refused && (
        <Notice kind="danger" title={text('examSessions.refused')} focus>
          {sent.refused}
        </Notice>
      )}
      <form method="post" className="grid gap-5">
        {writers.map(({ id, name, reference }) => (
          <div key={id}>
            <input type="hidden" name="sedd" value={id} />
            <Select
              label={text('examSessions.cancel.where', { name: `${name} ${reference}` })}
              name={`till-${id}`}
              options={options}
              empty={text('examSessions.cancel.nowhere')}
              value={values[`till-${id}`] ?? ''}
            />
          </div>
        ))}
        <TextArea
          label={text('examSessions.cancel.reason')}
          hint={text('examSessions.cancel.reasonHint')}
          name="skal"
          value={values.skal}
          error={errors.skal}
          rows={3}
          maxLength={300}
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">{text('examSessions.cancel.send')}</Button>
          <ButtonLink to={paths.examSession(centre.id, session.id)} kind="quiet">
            {text('examSessions.one.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
