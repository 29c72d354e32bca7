import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { withdrawInvigilator } from '~/exams/invigilator-withdraw.server'
import type { SessionId } from '~/exams/session'
import { findSession } from '~/exams/session-detail.server'
import { withdrawFields } from '~/exams/session-form'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Choices, Field } from '~/ui/field'
import { backToSession } from './exam-session-deed.server'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findSession(who, params.session as SessionId, text)
  const watcher = found?.onDuty.find(({ personId }) => personId === params.person)
  if (!found || !watcher) throw new Response(null, { status: 404 })
  const { start, end, id } = found.session
  return {
    manages: who.role === 'manager',
    centre: { id: found.centre.id, name: found.centre.name },
    zone: found.centre.timeZone,
    session: { id, start, end },
    room: found.space.name,
    name: watcher.name,
    title: text('examSessions.withdraw.title', { name: watcher.name }),
  }
}

/** Takes somebody off duty. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = readForm(withdrawFields, await formOf(request))
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const id = params.session as SessionId
  const { varfor, skal: reason } = form.value
  const leaving = { personId: params.person as PersonId, reason, isAway: varfor === 'borta' }
  const answer = await withdrawInvigilator(who, id, leaving, context.now)
  return backToSession(who.centreId, id, answer, 'borta', answer.ok ? answer.affected.length : 0)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, zone, session, room, name, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const errors = Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => ({
    field,
    sentence: say(text, key),
  }))
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={`${room}, ${dayAndSpan(session, zone, language)}`}
      width="text"
      above={[
        { to: paths.examSessions(centre.id), label: text('examSessions.title') },
        { to: paths.examSession(centre.id, session.id), label: room },
      ]}
    >
      <ErrorSummary errors={errors} />
      <p className="max-w-text">{text('examSessions.withdraw.lead')}</p>
      <form method="post" className="grid gap-5">
        <Choices
          legend={text('examSessions.withdraw.legend')}
          name="varfor"
          options={[
            { value: 'borta', label: text('examSessions.withdraw.away') },
            { value: 'byte', label: text('examSessions.withdraw.change', { name }) },
          ]}
          value={sent?.values.varfor ?? 'borta'}
        />
        <Field
          label={text('examSessions.withdraw.reason')}
          name="skal"
          value={sent?.values.skal}
          error={errors.find(({ field }) => field === 'skal')?.sentence}
          maxLength={300}
          optional
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">{text('examSessions.withdraw.send')}</Button>
          <ButtonLink to={paths.examSession(centre.id, session.id)} kind="quiet">
            {text('examSessions.one.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
