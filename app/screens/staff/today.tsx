import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findByCode, isSought, listDay } from '~/booking/day.server'
import { findStart } from '~/booking/start.server'
import { StartList } from '~/booking/start-list'
import type { CentreId } from '~/centres/centre'
import { countExamsToAnswer } from '~/exams/list-desk-requests.server'
import { sessionsOn } from '~/exams/sessions-on.server'
import { dayAndSpan, fullDay, timeOfDay, timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { addDays, isDate, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Pager } from '~/ui/pager'
import { Acts } from './act'
import { DeskPage } from './frame'
import { DayGroups, LiveState } from './today-groups'
import { DayList } from './today-list'
import { DaySearch } from './today-search'

export const handle = { live: true }

const deeds = ['incheckning', 'utcheckning', 'uteblivande', 'aterstallning'] as const

/** Who comes to a centre on a day, who is here, and what can be done about it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const query = new URL(request.url).searchParams
  const asked = query.get('dag') ?? ''
  const day = await listDay(who, isDate(asked) ? asked : null, context.now, textIn(languageOf(request)))
  if (!day) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const question = (query.get('sok') ?? '').trim().slice(0, 100)
  const sought = question === '' ? null : day.bookings.filter((one) => isSought(one, question))
  const elsewhere = sought?.length === 0 ? await findByCode(who, question) : null
  const did = deeds.find((one) => one === query.get('vad'))
  const done = did && day.bookings.find(({ id }) => id === query.get('klar'))
  const { timeZone } = day.centre
  // An empty day at a centre that nobody can book yet: what is missing stands there instead.
  const start = day.bookings.length === 0 ? await findStart(who) : null
  return {
    ...day,
    exams: await countExamsToAnswer(who),
    sessions: await sessionsOn(who, day.day, timeZone),
    start: start?.ready ? null : start,
    manages: who.role === 'manager',
    question,
    sought: sought?.map(({ id }) => id) ?? null,
    elsewhere: elsewhere && { id: elsewhere.id, when: dayAndSpan(elsewhere, timeZone, language) },
    done: done ? { ...done, did } : null,
    now: context.now,
    time: timeOfDay(context.now, timeZone, language),
    isToday: day.day === localDate(context.now, timeZone),
    title: `${textIn(language)('day.title')}, ${day.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const {
    centre,
    day,
    isToday,
    bookings,
    question,
    sought,
    elsewhere,
    done,
    now,
    time,
    manages,
    start,
    requests,
    exams,
    sessions,
  } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const back = paths.today(centre.id, isToday ? {} : { dag: day })
  const shown = sought ? bookings.filter(({ id }) => sought.includes(id)) : bookings
  return (
    <DeskPage centre={centre} manages={manages} title={fullDay(day, language)} head={<Head />}>
      {done?.did && (
        <Notice kind="success" focus title={text(`day.told.${done.did}`, { who: done.who })}>
          <div className="flex flex-wrap gap-2">
            <Acts centreId={centre.id} booking={done} back={back} />
          </div>
        </Notice>
      )}
      {(requests.count > 0 || exams > 0 || sessions.length > 0) && (
        <ul className="grid font-semibold print:hidden">
          {sessions.map((one) => (
            <li key={one.id}>
              <a href={paths.examDay(one.id)} className="inline-block py-2.5">
                {text('examSessions.onDay', {
                  when: timeSpan(one, centre.timeZone, language),
                  room: one.spaceName,
                  count: one.writers,
                })}
              </a>
            </li>
          ))}
          {requests.count > 0 && (
            <li>
              <a href={paths.requests(centre.id)} className="inline-block py-2.5">
                {text(requests.overdue ? 'approvals.waitLong' : 'approvals.wait', { count: requests.count })}
              </a>
            </li>
          )}
          {exams > 0 && (
            <li>
              <a href={paths.examRequests(centre.id)} className="inline-block py-2.5">
                {text('examDesk.wait', { count: exams })}
              </a>
            </li>
          )}
        </ul>
      )}
      {start && <StartList centreId={centre.id} start={start} manages={manages} />}
      <DaySearch centreId={centre.id} day={isToday ? undefined : day} question={question} focus={!done} />
      {sought && (
        <p role="status" className="print:hidden">
          {shown.length > 0
            ? text('day.search.found', { count: shown.length, question })
            : text('day.search.none', { question })}{' '}
          {elsewhere && (
            <a href={paths.deskBooking(centre.id, elsewhere.id)}>
              {text('day.search.elsewhere', { when: elsewhere.when })}
            </a>
          )}{' '}
          <a href={back}>{text('day.search.all')}</a>
        </p>
      )}
      <LiveState time={time} here={back} />
      <div data-live="15" data-at={time} className="grid gap-8">
        {/* That none was found is said above: it does not mean that nobody comes. */}
        {!(sought && shown.length === 0) && (
          <DayGroups
            centre={centre}
            bookings={shown}
            now={now}
            back={back}
            focusFirst={shown.length === 1 && !!sought}
          />
        )}
        <DayList centre={centre} day={day} bookings={bookings} now={now} />
      </div>
    </DeskPage>
  )
}

function Head() {
  const { centre, day, isToday } = useLoaderData<typeof loader>()
  const text = useText()
  const to = (days: number) => paths.today(centre.id, { dag: addDays(day, days) })
  return (
    <div className="grid gap-3 print:hidden">
      <Pager
        label={text('day.days')}
        previous={{ to: to(-1), label: text('day.previous') }}
        next={{ to: to(1), label: text('day.next') }}
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={paths.bookFor(centre.id, isToday ? {} : { dag: day })}>{text('day.book')}</ButtonLink>
        {!isToday && (
          <ButtonLink to={paths.today(centre.id)} kind="quiet">
            {text('day.today')}
          </ButtonLink>
        )}
        <button type="button" hidden data-print className="button button-quiet [&[hidden]]:hidden">
          {text('day.print')}
        </button>
      </div>
    </div>
  )
}
