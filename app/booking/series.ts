import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  later,
  minuteMs,
  mondayOf,
  wallTime,
  weekday,
} from '~/lib/time'
import type { PartnerId, SeriesId } from './booking'

/** When a series repeats, in wall clock time of its centre. */
export interface Pattern {
  /** 1 Monday … 7 Sunday. */
  weekdays: number[]
  /** Every so many weeks, counted from the week of `from`. */
  everyWeeks: number
  /** Wall clock, minutes since midnight. */
  startMinute: number
  endMinute: number
  from: LocalDate
  /** Last day, inclusive. */
  until: LocalDate
}

/** Bookings that repeat, of somebody with an account or of a group with somebody to reach. */
export interface Series {
  id: SeriesId
  centreId: CentreId
  spaceId: SpaceId
  personId: PersonId | null
  guestName: string
  guestContact: string
  /** Another organisation, on whose quota its days count. */
  partnerId: PartnerId | null
  title: string
  pattern: Pattern
  places: number
  whole: boolean
  people: number
  /** May it move single bookings that stand in its way? */
  first: boolean
  createdAt: Instant
  endedAt: Instant | null
}

/** What is asked for when a series is made. */
export type SeriesWish = Pick<
  Series,
  'spaceId' | 'guestName' | 'guestContact' | 'title' | 'pattern' | 'places' | 'people' | 'first'
> & { whole?: boolean | undefined; partnerId?: PartnerId | null | undefined }

/** A series has so many dates at most, and is so long. */
export const datesMost = 400
export const longestDays = 2 * 366

/** The days of a series, in order; no more than one over `datesMost`. */
export function datesOf({ weekdays, everyWeeks, from, until }: Pattern): LocalDate[] {
  const dates: LocalDate[] = []
  const first = mondayOf(from)
  for (let date = from; date <= until && dates.length <= datesMost; date = addDays(date, 1)) {
    const weeks = Math.floor(daysBetween(first, date) / 7)
    if (weekdays.includes(weekday(date)) && weeks % everyWeeks === 0) dates.push(date)
  }
  return dates
}

/**
 * A series on one of its days: it keeps its wall time when the clocks change. Where the clocks skip its
 * beginning it begins so much later, and keeps its length.
 */
export function spanOn(
  date: LocalDate,
  { startMinute, endMinute }: Pick<Pattern, 'startMinute' | 'endMinute'>,
  zone: string,
): Span {
  const start = wallTime(date, startMinute, zone)
  const end = wallTime(date, endMinute, zone)
  return { start, end: end > start ? end : later(start, (endMinute - startMinute) * minuteMs) }
}

/** The last of so many days of a series that is otherwise like this. */
export function untilByCount(pattern: Omit<Pattern, 'until'>, count: number): LocalDate {
  const all = datesOf({ ...pattern, until: addDays(pattern.from, longestDays) })
  return all[Math.min(count, all.length) - 1] ?? pattern.from
}

export type SeriesReason = Refusal<'no-dates' | 'too-long-series' | 'backwards' | 'not-first'>

/** Can a series be like this? */
export function mayBeSeries(pattern: Pattern): { ok: true } | SeriesReason {
  const dates = datesOf(pattern)
  if (pattern.startMinute >= pattern.endMinute) return { ok: false, because: 'backwards' }
  if (dates.length === 0) return { ok: false, because: 'no-dates' }
  if (dates.length > datesMost || daysBetween(pattern.from, pattern.until) > longestDays) {
    return { ok: false, because: 'too-long-series' }
  }
  return { ok: true }
}

/** Which days of a series a change is about. */
export type Scope = 'one' | 'following' | 'all'

/** Can a change of this scope begin on this day? One that is outside the series would make it longer. */
export const isOfSeries = ({ from, until }: Pick<Pattern, 'from' | 'until'>, scope: Scope, date: LocalDate) =>
  scope === 'all' || (from <= date && date <= until)

/** Is a day within what a change is about? */
export const isInScope = (date: LocalDate, scope: Scope, from: LocalDate) =>
  scope === 'all' || (scope === 'one' ? date === from : date >= from)
