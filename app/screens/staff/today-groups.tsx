import type { DayRow } from '~/booking/day.server'
import { duration, timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'
import { Acts } from './act'

interface DayProps {
  centre: { id: string; timeZone: string }
  bookings: DayRow[]
  now: Instant
  back: string
  /** Is there but one, which whoever searched is about to check in? */
  focusFirst: boolean
}

/** The day in three parts: what goes on, what is to come, what is over. */
export function DayGroups({ centre, bookings, now, back }: DayProps) {
  const text = useText()
  if (bookings.length === 0) return <p className="print:hidden">{text('day.none')}</p>
  const standing = (kind: string) =>
    bookings.filter((one) => one.standing === kind && one.group === 'now').length
  const counts = [
    text('day.count', { count: bookings.length }),
    text('day.here', { count: standing('here') }),
    ...(standing('late') > 0 ? [text('day.late', { count: standing('late') })] : []),
  ]
  return (
    <>
      <p className="text-lg font-semibold print:hidden">{counts.join(' · ')}</p>
      {(['now', 'later', 'over'] as const).map((group) => {
        const rows = bookings.filter((one) => one.group === group)
        if (rows.length === 0) return null
        return (
          <div key={group} className="print:hidden">
            <Section title={`${text(`day.groups.${group}`)} (${rows.length})`} id={`grupp-${group}`}>
              <table aria-labelledby={`grupp-${group}`} className="w-full border-collapse text-left">
                <Heads />
                <tbody>
                  {rows.map((one) => (
                    <Row key={one.id} one={one} centre={centre} now={now} back={back} />
                  ))}
                </tbody>
              </table>
            </Section>
          </div>
        )
      })}
    </>
  )
}

function Heads() {
  const text = useText()
  return (
    <thead className="bg-surface text-sm">
      <tr>
        {(['time', 'who', 'where', 'how'] as const).map((head) => (
          <th
            key={head}
            scope="col"
            className={`px-2 py-1.5 sm:px-3 ${head === 'where' || head === 'time' ? 'hidden sm:table-cell' : ''}`}
          >
            {text(`day.heads.${head}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowProps extends Pick<DayProps, 'centre' | 'now' | 'back'> {
  one: DayRow
}

function Row({ one, centre, now, back }: RowProps) {
  const [text, language] = [useText(), useLanguage()]
  const when = timeSpan(one, centre.timeZone, language)
  const where = one.whole
    ? one.spaceName
    : `${one.spaceName}, ${text('day.places', { count: one.placeNumbers.length, numbers: one.placeNumbers.join(', ') })}`
  return (
    <tr className="border-b border-rule align-top">
      <td className="hidden w-32 px-3 py-2 whitespace-nowrap sm:table-cell">{when}</td>
      <th scope="row" className="px-2 py-2 font-normal wrap-anywhere sm:px-3">
        <span className="block text-sm sm:hidden">{when}</span>
        <a href={paths.deskBooking(centre.id, one.id)} className="font-semibold">
          {one.who}
        </a>{' '}
        <span className="reference text-sm text-muted">{one.reference}</span>{' '}
        {one.personId !== null && (
          <a
            href={paths.personHere(centre.id, one.personId)}
            aria-label={text('people.about', { who: one.who })}
            className="text-sm"
          >
            {text('people.aboutShort')}
          </a>
        )}
        <span className="block text-sm sm:hidden">{where}</span>
        <Besides one={one} />
      </th>
      <td className="hidden px-3 py-2 sm:table-cell">{where}</td>
      <td className="w-36 px-2 py-2 sm:w-[25rem] sm:px-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <How one={one} zone={centre.timeZone} now={now} />
          <div className="flex flex-wrap gap-2">
            <Acts centreId={centre.id} booking={one} back={back} />
          </div>
        </div>
      </td>
    </tr>
  )
}

/** What else staff should know as they see the row. */
function Besides({ one }: { one: DayRow }) {
  const text = useText()
  const lines = [
    one.isGuest ? one.guestContact : '',
    one.whole && one.people > 1 ? text('day.people', { count: one.people }) : '',
    one.staffNote && text('day.note', { note: one.staffNote }),
    one.note && text('day.theirs', { note: one.note }),
  ].filter(Boolean)
  return lines.map((line) => (
    <span key={line} className="block text-sm text-muted">
      {line}
    </span>
  ))
}

const shapes = {
  coming: 'coming',
  late: 'late',
  here: 'confirmed',
  left: 'confirmed',
  missing: 'no-show',
  unanswered: 'requested',
} as const

/** How somebody stands, in words and shape, and until when their place waits. */
export function How({
  one,
  zone,
  now,
}: {
  one: Pick<DayRow, 'standing' | 'start' | 'end' | 'checkedInAt' | 'releasedAt'>
  zone: string
  now: Instant
}) {
  const [text, language] = [useText(), useLanguage()]
  const time = one.checkedInAt === null ? '' : timeOfDay(one.checkedInAt, zone, language)
  const late = duration(Math.max(1, Math.floor((now - one.start) / 60_000)))
  const isOver = one.standing === 'late' && now >= one.end
  const word = isOver
    ? text('day.standings.never')
    : text(`day.standings.${one.standing}`, { time: one.standing === 'late' ? late : time })
  return (
    <span className="grid text-sm">
      <Status kind={isOver ? 'coming' : shapes[one.standing]}>{word}</Status>
      {one.releasedAt !== null && (
        <span className="text-muted">
          {text('day.released', { time: timeOfDay(one.releasedAt, zone, language) })}
        </span>
      )}
    </span>
  )
}

/** How fresh the page is; public/live.js keeps it so, and says so in the words it finds here. */
export function LiveState({ time, here }: { time: string; here: string }) {
  const text = useText()
  return (
    <p className="-my-4 text-sm text-muted print:hidden">
      <span
        role="status"
        data-live-state
        data-fresh={text('day.live.fresh', { time: '%' })}
        data-lost={text('day.live.lost', { time: '%' })}
      >
        {text('day.live.still', { time })}
      </span>{' '}
      <a href={here} className="inline-block py-2.5">
        {text('day.live.reload')}
      </a>
    </p>
  )
}
