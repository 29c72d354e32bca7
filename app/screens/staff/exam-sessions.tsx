import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { listSessions } from '~/exams/session-list.server'
import { dayName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { SessionCard } from './exam-session-card'
import { DeskPage } from './frame'

/** A centre's exam sessions, day by day. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const query = new URL(request.url).searchParams
  const which = query.get('visa') === 'tidigare' ? 'past' : 'coming'
  const { centre, sessions, keepsRegister } = await listSessions(who, which, context.now, text)
  return {
    manages: who.role === 'manager',
    centre: { id: centre.id, name: centre.name },
    zone: centre.timeZone,
    days: byDay(sessions, centre.timeZone),
    keepsRegister,
    which,
    cancelled: query.get('nytt') === 'installt',
    title: text(which === 'past' ? 'examSessions.past' : 'examSessions.title'),
  }
}

function byDay<One extends { start: Parameters<typeof localDate>[0] }>(sessions: One[], zone: string) {
  const days = new Map<ReturnType<typeof localDate>, One[]>()
  for (const one of sessions) {
    const date = localDate(one.start, zone)
    days.set(date, [...(days.get(date) ?? []), one])
  }
  return [...days].map(([date, list]) => ({ date, sessions: list }))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, zone, days, which, keepsRegister, cancelled, title } =
    useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const other =
    which === 'past' ? paths.examSessions(centre.id) : paths.examSessions(centre.id, { visa: 'tidigare' })
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={which === 'coming' ? text('examSessions.lead') : undefined}
      head={
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {which === 'coming' && (
            <ButtonLink to={paths.openExamSession(centre.id)}>{text('examSessions.open')}</ButtonLink>
          )}
          <a href={other} className="inline-block py-2.5">
            {text(which === 'past' ? 'examSessions.showComing' : 'examSessions.showPast')}
          </a>
        </p>
      }
    >
      {cancelled && (
        <Notice kind="success" focus>
          {text('examSessions.told.installt')}
        </Notice>
      )}
      {!keepsRegister && days.length > 0 && (
        <Notice kind="info">
          <p>{text('examSessions.noRegister')}</p>
          <p>
            <a href={paths.invigilators(centre.id)}>{text('examSessions.addWatchers')}</a>
          </p>
        </Notice>
      )}
      {days.length === 0 && <p>{text(which === 'past' ? 'examSessions.nonePast' : 'examSessions.none')}</p>}
      {days.map(({ date, sessions }) => (
        <Section key={date} id={`d${date}`} title={dayName(date, language)}>
          <ul className="grid gap-4 lg:grid-cols-2">
            {sessions.map((one) => (
              <li key={one.id}>
                <SessionCard session={one} centreId={centre.id} zone={zone} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </DeskPage>
  )
}
