import { clockTime, dayName, shortDay, shortWeekday } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
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
  /** Where a free start leads. */
  linkTo: (at: Instant) => string
}

/**
 * A week of a space: columns are days, rows are times at which a booking can begin. On a phone one day at a
 * time. Free cells are links that say day, time and places in full.
 */
export function WeekTable({ caption, dates, rows, shown, today, whole, linkTo }: WeekTableProps) {
  const text = useText()
  const language = useLanguage()
  const full = text('booking.week.full')
  const days = dates.map((date) => ({
    date,
    name: dayName(date, language),
    look: `${date === shown ? 'shown' : ''}${date === today ? ' today' : ''}` || undefined,
  }))
  // A week has hundreds of cells and a handful of numbers: each is said once.
  const said = new Map<number, string>()
  const placesFree = (count: number) => {
    const known = said.get(count)
    if (known) return known
    const words = text(whole ? 'booking.week.wholeFree' : 'booking.week.free', { count })
    said.set(count, words)
    return words
  }
  const content = (cell: Cell, when: string) => {
    if (cell === null) return null
    if (cell === 'full') return full
    if (cell === 'out-of-time') return <span aria-hidden="true">–</span>
    const places = placesFree(cell.free)
    return (
      <a href={linkTo(cell.at)} aria-label={`${when}, ${places}`}>
        {whole ? places : cell.free}
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
