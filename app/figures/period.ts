import { addDays, dayBounds, daysBetween, isDate, type LocalDate } from '~/lib/time'

/** Days of the calendar, both inclusive. */
export interface Days {
  from: LocalDate
  to: LocalDate
}

export const periodKinds = ['month', 'last-month', 'term', 'year', 'own'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** What a period is held against: the one right before it, or the same days a year ago. */
export const comparisons = ['before', 'year-ago'] as const
export type Comparison = (typeof comparisons)[number]

/** What figures are asked for. */
export interface Period extends Days {
  kind: PeriodKind
  comparison: Comparison
  /** What it is held against. */
  against: Days
}

/** As many days as may be counted at once: three years and a leap day. */
export const daysMost = 3 * 365 + 1

const dateOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as LocalDate

const partsOf = (date: LocalDate) => date.split('-').map(Number) as [number, number, number]

/** So many whole months from the first of the month that holds this day. */
const months = (date: LocalDate, first: number, count: number): Days => {
  const [year] = partsOf(date)
  return { from: dateOf(year, first, 1), to: addDays(dateOf(year, first + count, 1), -1) }
}

/**
 * The days of a period of this kind that holds a day. Terms are halves of the calendar year, spring to
 * the end of June, so that every day is in one and two of them are the year.
 */
export function daysOf(kind: Exclude<PeriodKind, 'own'>, day: LocalDate): Days {
  const month = partsOf(day)[1]
  if (kind === 'year') return months(day, 1, 12)
  if (kind === 'term') return months(day, month <= 6 ? 1 : 7, 6)
  return kind === 'last-month'
    ? daysOf('month', addDays(months(day, month, 1).from, -1))
    : months(day, month, 1)
}

/** What stands right before: of calendar periods the calendar's one before, else as many days. */
export function before(kind: PeriodKind, { from, to }: Days): Days {
  const last = addDays(from, -1)
  if (kind === 'own') return { from: addDays(from, -daysBetween(from, to) - 1), to: last }
  return daysOf(kind === 'last-month' ? 'month' : kind, last)
}

/** What comes right after a calendar period. */
export const after = (kind: Exclude<PeriodKind, 'own'>, { to }: Days): Days =>
  daysOf(kind === 'last-month' ? 'month' : kind, addDays(to, 1))

/** The same days a year ago; the leap day becomes 28 February. */
export function yearAgo({ from, to }: Days): Days {
  const earlier = (date: LocalDate) => {
    const [year, month, day] = partsOf(date)
    const moved = `${year - 1}${date.slice(4)}`
    return isDate(moved) ? moved : dateOf(year - 1, month, day - 1)
  }
  // A month that ends on its last day does so a year ago, too: February of a leap year.
  const endsMonth = addDays(to, 1).endsWith('-01')
  const [year, month] = partsOf(to)
  return { from: earlier(from), to: endsMonth ? addDays(dateOf(year - 1, month + 1, 1), -1) : earlier(to) }
}

/** What own dates cannot be, if anything. */
export function faultOf({ from, to }: Days): 'order' | 'too-long' | null {
  if (to < from) return 'order'
  return daysBetween(from, to) >= daysMost ? 'too-long' : null
}

/** A period with what it is held against. */
export const periodOf = (kind: PeriodKind, days: Days, comparison: Comparison): Period => ({
  ...days,
  kind,
  comparison,
  against: comparison === 'before' ? before(kind, days) : yearAgo(days),
})

/** From the first midnight to the last, where the clocks are. */
export const spanOf = ({ from, to }: Days, zone: string) => ({
  start: dayBounds(from, zone).start,
  end: dayBounds(to, zone).end,
})
