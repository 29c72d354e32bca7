import { clockTime, dayName, shortDay, shortWeekday } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import type { Instant, LocalDate } from '~/lib/time'
import type { Cell, Row } from './week'

interface WeekTableProps {
  caption: string
  dates: LocalDate[]
  rows: Row[]
  /** The day that a phone shows. */
  shown: LocalDate
  today: LocalDate
  /** Whole rooms are free or not; halls have so many places. */
  whole: boolean
  /** One's own booking that is about to move: its time is marked. */
  mine?: Span | undefined
  /** Where a free start leads. */
  linkTo: (at: Instant) => string
}

/**
 * A week of a space: columns are days, rows are times at which a booking can begin. On a phone one day at a
 * time. Free cells are links that say day, time and places in full.
 */
export function WeekTable({ caption, dates, rows, shown, today, whole, mine, linkTo }: WeekTableProps) {
  const text = useText()
  const language = useLanguage()
  const full = text('booking.week.full')
  const wholeFree = text('booking.week.wholeFree')
  const days = dates.map((date) => ({
    date,
    name: dayName(date, language),
    look: `${date === shown ? 'shown' : ''}${date === today ? ' today' : ''}` || undefined,
  }))
  // A week has hundreds of cells and a handful of numbers: each is said once.
  const said = new Map<number, { name: string; short: string }>()
  const placesFree = (count: number) => {
    const known = said.get(count)
    if (known) return known
    const words = whole
      ? { name: wholeFree, short: wholeFree }
      : { name: text('booking.week.free', { count }), short: text('booking.week.short', { count }) }
    said.set(count, words)
    return words
  }
  const content = (cell: Cell, when: string) => {
    if (cell === null) return null
    if (cell === 'full') return full
    if (cell === 'out-of-time') return <span aria-hidden="true">–</span>
    const places = placesFree(cell.free)
    const yours = mine && mine.start <= cell.at && cell.at < mine.end ? text('booking.week.mine') : null
    return (
      <a
        href={linkTo(cell.at)}
        aria-label={`${when}, ${yours ?? places.name}`}
        className={yours ? 'mine' : undefined}
      >
        {yours ?? places.short}
      </a>
    )
  }
  return (
    <table className="week">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('booking.week.time')}</th>
          {days.map(({ date, look }) => (
            <th key={date} scope="col" className={look} aria-current={date === today ? 'date' : undefined}>
              <span className="block">{shortWeekday(date, language)}</span> {shortDay(date, language)}
              {date === today && <span className="block text-sm">{text('booking.week.today')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ minute, again, cells }) => {
          const time = clockTime(minute, language)
          const second = again ? ` ${text('booking.week.again')}` : ''
          return (
            <tr key={again ? minute + 0.5 : minute} className={minute % 60 === 0 ? 'hour' : undefined}>
              <th scope="row">
                {time}
                {again && <span className="sr-only">{second}</span>}
              </th>
              {cells.map((cell, at) => {
                const day = days[at]
                return (
                  day && (
                    <td key={day.date} className={day.look}>
                      {content(cell, `${day.name} ${time}${second}`)}
                    </td>
                  )
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
