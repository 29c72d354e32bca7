import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { FloorPlan } from '~/centres/floor-plan'
import type { SessionId } from '~/exams/session'
import { findSession } from '~/exams/session-detail.server'
import { sessionRefusedText } from '~/exams/session-reasons'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'
import { takenText } from './exam-session-card'
import { SessionWatch } from './exam-session-watch'
import { SessionWriters } from './exam-session-writers'
import { DeskPage } from './frame'

const told = ['oppnat', 'andrat', 'platser', 'flyttad', 'insatt', 'borta'] as const
const reasons = [
  'same-place',
  'no-such-place',
  'gone',
  'cancelled',
  'over',
  'own-conflict',
  'untrained',
  'on-duty',
  'not-available',
  'not-on-duty',
  'busy',
]

/** One exam session of a centre. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findSession(who, params.session as SessionId, text)
  if (!found) throw new Response(null, { status: 404 })
  const { centre, session, space } = found
  const query = new URL(request.url).searchParams
  const no = reasons.find((one) => one === query.get('nej'))
  return {
    ...found,
    manages: who.role === 'manager',
    centre: { id: centre.id, name: centre.name },
    zone: centre.timeZone,
    over: session.end <= context.now || session.cancelledAt !== null,
    said: told.find((one) => one === query.get('nytt')) ?? null,
    count: Math.max(0, Math.min(999, Number(query.get('antal')) || 0)),
    refused: no ? sessionRefusedText(no, (query.get('om') ?? '').slice(0, 300).split(' '), text) : null,
    title: `${text('examSessions.one.facts')}, ${space.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const found = useLoaderData<typeof loader>()
  const { centre, session, space, zone, said, count, refused, over, writers } = found
  const [text, language] = [useText(), useLanguage()]
  const cancelled = session.cancelledAt !== null
  return (
    <DeskPage
      centre={centre}
      manages={found.manages}
      title={space.name}
      lead={
        <>
          {dayAndSpan(session, zone, language)}.{' '}
          {!cancelled && `${takenText({ taken: writers.length, capacity: found.capacity }, text)}.`}
        </>
      }
      above={[{ to: paths.examSessions(centre.id), label: text('examSessions.title') }]}
      head={
        cancelled ? (
          <Status kind="cancelled">{text('examSessions.cancelled')}</Status>
        ) : (
          <p className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
            <ButtonLink to={paths.examDay(session.id)}>{text('examSessions.one.day')}</ButtonLink>
            <a href={paths.examMaterials(centre.id)} className="inline-block py-2.5">
              {text('examMaterial.title')}
            </a>
          </p>
        )
      }
    >
      {refused && (
        <Notice kind="danger" title={text('examSessions.refused')} focus>
          {refused}
        </Notice>
      )}
      {said && !refused && (
        <Notice kind={said === 'borta' && count > 0 ? 'danger' : 'success'} focus>
          <p>{text(`examSessions.told.${said}`)}</p>
          {count > 0 && said === 'borta' && <p>{text('examSessions.told.affected', { count })}</p>}
          {count > 0 && said === 'insatt' && <p>{text('examSessions.told.back', { count })}</p>}
        </Notice>
      )}
      {(session.note || session.reason) && <p className="max-w-text">{session.reason || session.note}</p>}
      {(!cancelled || writers.length > 0) && (
        <Section id="skriver" title={text('examSessions.one.writers')}>
          <SessionWriters
            centreId={centre.id}
            sessionId={session.id}
            zone={zone}
            writers={writers}
            seats={session.seats}
            fixed={over}
          />
          <FloorPlan plan={space.plan} title={text('examSessions.one.plan', { room: space.name })} />
        </Section>
      )}
      <Section id="vakter" title={text('examSessions.one.watchers')}>
        <SessionWatch found={found} />
      </Section>
      {!over && (
        <p className="flex flex-wrap gap-3 print:hidden">
          <ButtonLink kind="quiet" to={paths.examSessionDeed(centre.id, session.id, 'andring')}>
            {text('examSessions.one.change')}
          </ButtonLink>
          <ButtonLink kind="danger" to={paths.examSessionDeed(centre.id, session.id, 'installning')}>
            {text('examSessions.one.cancel')}
          </ButtonLink>
        </p>
      )}
    </DeskPage>
  )
}
