import { isBookedByPlace, type Space } from '~/centres/space'
import { dayName, shortDay, unbroken } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import { addDays, type Instant, isoWeek, type LocalDate } from '~/lib/time'
import { Pager } from '~/ui/pager'
import { type PackedRows, unpacked } from './week'
import { WeekTable } from './week-table'

interface WeekLeafProps {
  space: Pick<Space, 'id' | 'name' | 'bookable'>
  /** The first of the seven days; the one that a phone shows. */
  date: LocalDate
  today: LocalDate
  dates: LocalDate[]
  rows: PackedRows
  /** One's own booking that is about to move: its time is marked. */
  mine?: Span | undefined
  /** Where the table of another first day is. */
  leafTo: (date: LocalDate) => string
  /** Where a free start leads. */
  startTo: (at: Instant) => string
}

/** Seven days of a space to leaf through: by week on a wide screen, day by day on a phone. Nothing lies before today. */
export function WeekLeaf({ space, date, today, dates, rows, mine, leafTo, startTo }: WeekLeafProps) {
  const text = useText()
  const language = useLanguage()
  const table = unpacked(rows)
  const last = addDays(date, 6)
  const before = (days: number) => {
    const day = addDays(date, -days)
    return day < today ? today : day
  }
  const step = (day: LocalDate, label: string) => ({ to: leafTo(day), label })
  const week = (day: LocalDate) => unbroken(shortDay(day, language), shortDay(addDays(day, 6), language))
  const mayGoBack = date > today
  return (
    <>
      <div className="hidden gap-3 md:grid">
        <p className="text-lg font-semibold">
          {dayName(date, language)} – {dayName(last, language)}
          <span className="font-normal text-muted">
            , {text('booking.week.number', { week: String(isoWeek(date).week) }).toLowerCase()}
          </span>
        </p>
        <Pager
          label={text('booking.week.weeks')}
          previous={mayGoBack ? step(before(7), week(before(7))) : undefined}
          next={step(addDays(date, 7), week(addDays(date, 7)))}
        />
      </div>
      <div className="grid gap-3 md:hidden">
        <h3>{dayName(date, language)}</h3>
        <Pager
          label={text('booking.week.days')}
          previous={mayGoBack ? step(before(1), shortDay(before(1), language)) : undefined}
          next={step(addDays(date, 1), shortDay(addDays(date, 1), language))}
        />
      </div>
      {table.length === 0 ? (
        <p>{text('booking.week.closed')}</p>
      ) : (
        <WeekTable
          caption={text('booking.week.caption', { space: space.name, from: dayName(date, language) })}
          dates={dates}
          rows={table}
          shown={date}
          today={today}
          whole={!isBookedByPlace(space)}
          mine={mine}
          linkTo={startTo}
        />
      )}
    </>
  )
}
