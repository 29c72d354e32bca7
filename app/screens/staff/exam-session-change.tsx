import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { configurationFor } from '~/centres/own.server'
import type { SessionId } from '~/exams/session'
import { changeSession } from '~/exams/session-change.server'
import { findSession } from '~/exams/session-detail.server'
import { sessionChangeFields, spanTyped } from '~/exams/session-form'
import { sessionRefusedText } from '~/exams/session-reasons'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { clock, localDate, localMinute } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { SessionFields } from './exam-session-fields'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findSession(who, params.session as SessionId, text)
  if (!found) throw new Response(null, { status: 404 })
  const { centre, session, space } = found
  const at = (moment: typeof session.start) => clock(localMinute(moment, centre.timeZone))
  return {
    manages: who.role === 'manager',
    centre: { id: centre.id, name: centre.name },
    session: { id: session.id },
    room: space.name,
    values: {
      dag: localDate(session.start, centre.timeZone) as string,
      fran: at(session.start),
      till: at(session.end),
      platser: String(session.seats),
      anteckning: session.note,
    },
    title: text('examSessions.one.change'),
  }
}

/** Changes when a session is and how many seats it has. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const raw = await formOf(request)
  const values = Object.fromEntries([...raw].map(([name, value]) => [name, String(value)]))
  const form = readForm(sessionChangeFields, raw)
  if (!form.ok) return data({ errors: form.errors, values, refused: '' }, { status: 422 })
  const { centre } = await configurationFor(who)
  const { platser: seats, anteckning: note, ...typed } = form.value
  const id = params.session as SessionId
  const wish = { ...spanTyped(typed, centre.timeZone), seats, note }
  const answer = await changeSession(who, id, wish, context.now)
  if (answer.ok) return redirect(paths.examSession(centre.id, id, { nytt: 'andrat' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const about = 'references' in answer ? answer.references : []
  const refused = sessionRefusedText(answer.because, about, textIn(languageOf(request)))
  return data({ errors: {}, values, refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, session, room, title, ...shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => [field, say(text, key)]),
  )
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={room}
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
        <SessionFields values={{ ...shown.values, ...sent?.values }} errors={errors} />
        <div className="flex flex-wrap gap-3">
          <Button>{text('examSessions.save')}</Button>
          <ButtonLink to={paths.examSession(centre.id, session.id)} kind="quiet">
            {text('examSessions.one.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
