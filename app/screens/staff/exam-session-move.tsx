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
import { cancelOptions } from '~/exams/session-detail.server'
import { moveSeat } from '~/exams/session-move-seat.server'
import { sessionRefusedText } from '~/exams/session-reasons'
import { timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Choices } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await cancelOptions(who, params.session as SessionId, text)
  const writer = found?.writers.find(({ id }) => id === params.request)
  if (!found || !writer) throw new Response(null, { status: 404 })
  const { centre, session, room, others } = found
  const title = text('examSessions.move.title', { name: writer.name })
  return { centre, session, room, others, name: writer.name, manages: who.role === 'manager', title }
}

/** Moves somebody to another session. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const to = String((await formOf(request)).get('till') ?? '')
  if (to === '') return data({ refused: text('examSessions.errors.to') }, { status: 422 })
  const answer = await moveSeat(who, params.request as RequestId, to as SessionId, context.now)
  if (answer.ok) return redirect(paths.examSession(who.centreId, to, { nytt: 'flyttad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = sessionRefusedText(answer.because, [], text)
  return data({ refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, session, room, others, name, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('examSessions.move.lead', { name })}
      width="text"
      above={[
        { to: paths.examSessions(centre.id), label: text('examSessions.title') },
        { to: paths.examSession(centre.id, session.id), label: room },
      ]}
    >
      {sent && (
        <Notice kind="danger" title={text('examSessions.refused')} focus>
          {sent.refused}
        </Notice>
      )}
      {others.length === 0 ? (
        <p>
          {text('examSessions.move.none')}{' '}
          <a href={paths.openExamSession(centre.id)}>{text('examSessions.open')}</a>
        </p>
      ) : (
        <form method="post" className="grid gap-5">
          <Choices
            legend={text('examSessions.move.to')}
            name="till"
            options={others.map((one) => ({
              value: one.id,
              label: `${one.spaceName}, ${timeSpan(one, centre.timeZone, language)}`,
              hint: text('examSessions.move.free', { count: one.free }),
            }))}
            required
          />
          <div className="flex flex-wrap gap-3">
            <Button>{text('examSessions.move.send')}</Button>
            <ButtonLink to={paths.examSession(centre.id, session.id)} kind="quiet">
              {text('examSessions.one.back')}
            </ButtonLink>
          </div>
        </form>
      )}
    </DeskPage>
  )
}
