import type { BookingRules } from '~/centres/booking-rules'
import type { CentreId } from '~/centres/centre'
import type { Space, SpaceId } from '~/centres/space'
import { clip, holds, merge, minutes, type Span } from '~/lib/span'
import {
  addDays,
  dayBounds,
  daysBetween,
  type Instant,
  type LocalDate,
  later,
  localDate,
  minuteMs,
  mondayOf,
  wallTime,
  weekday,
} from '~/lib/time'
import type { Booking, PartnerId } from './booking'
import { weekBounds } from './limits'
import type { Reason } from './reasons'

/** What a centre and another organisation have agreed on. */
export interface PartnerBounds {
  /** Over all its spaces, a week from Monday to Sunday where the centre is. */
  minutesPerWeek: number
  /** 1 Monday … 7 Sunday. */
  weekdays: number[]
  /** Wall clock of the centre, minutes since midnight; until 1440 is until midnight. */
  fromMinute: number
  untilMinute: number
  /** How long before its start a booking may be made. */
  daysAhead: number
  /** First day of the agreement. */
  from: LocalDate
  /** Last day, inclusive; null: until further notice. */
  until: LocalDate | null
  /** Do staff answer each booking? */
  approval: boolean
  /** Of the letter that invites the contact, while they have no account. */
  language: 'sv' | 'en'
}

/** Another organisation that may book spaces of a centre: a school, an association, a neighbour. */
export interface Partner {
  id: PartnerId
  centreId: CentreId
  name: string
  contactName: string
  /** Lower case. Whoever has confirmed it as theirs acts for the organisation (docs/decisions/0024). */
  contactEmail: string
  bounds: PartnerBounds
  spaceIds: SpaceId[]
  createdAt: Instant
  endedAt: Instant | null
}

/** A booking as the quota counts it, also one that was cancelled. */
export type PartnerBooking = Span &
  Pick<Booking, 'id' | 'spaceId' | 'state' | 'cancelledAt' | 'cancelledBy'> & {
    /** So long before its start its space could be cancelled. */
    cancelMinutesBefore: number
  }

/** A partner, as the rules about a wish need to know it. */
export interface PartnerFacts extends Pick<Partner, 'bounds' | 'spaceIds' | 'endedAt'> {
  /** What it has booked in the weeks of the wish. */
  booked: readonly PartnerBooking[]
}

/** The rules of a space that a partner's own bounds stand for: those on who learners are, and on how much one of them may have. */
const replaced = {
  audience: { who: 'anyone' },
  openBookings: null,
  minutesPerDay: null,
  minutesPerWeek: null,
  fewestPeople: 1,
} as const satisfies Partial<BookingRules>

/** A space as a partner books it. Hours, step, length, buffer and cut-offs are the space's own. */
export function asShared(space: Space, { daysAhead, approval }: PartnerBounds): Space {
  return { ...space, rules: { ...space.rules, ...replaced, earliestDaysBefore: daysAhead, approval } }
}

/**
 * Does a booking count on the quota? One that stands or has passed does, whether anybody came or not. One
 * that the centre called off does not; one that the organisation called off counts when others could no
 * longer make use of it: later than its space may be cancelled.
 */
export function countsOnQuota({
  state,
  start,
  cancelledAt,
  cancelledBy,
  cancelMinutesBefore,
}: Pick<PartnerBooking, 'state' | 'start' | 'cancelledAt' | 'cancelledBy' | 'cancelMinutesBefore'>): boolean {
  if (state === 'declined') return false
  if (state !== 'cancelled') return true
  const last = later(start, -cancelMinutesBefore * minuteMs)
  return cancelledBy === 'learner' && cancelledAt !== null && cancelledAt > last
}

/** Minutes that pass within a period and count on the quota: an hour that the clocks skip is none. */
export const usedMinutes = (booked: readonly PartnerBooking[], period: Span): number =>
  clip(booked.filter(countsOnQuota), period).reduce((sum, span) => sum + minutes(span), 0)

/**
 * May a partner book this, as far as its agreement goes? Spaces, dates, weekdays and hours, and the quota of
 * each week that it touches (ISO 8601: from Monday, also over the new year).
 */
export function withinBounds(
  { bounds, spaceIds, endedAt, booked }: PartnerFacts,
  wish: Span & { spaceId: SpaceId },
  zone: string,
): { ok: true } | Reason {
  if (endedAt !== null) return { ok: false, because: 'partner-ended' }
  if (!spaceIds.includes(wish.spaceId)) return { ok: false, because: 'not-shared' }
  const { from, until, weekdays, fromMinute, untilMinute } = bounds
  const days = datesOf(wish, zone)
  if (days.some((date) => date < from || (until !== null && date > until))) {
    return { ok: false, because: 'outside-agreement', from, until }
  }
  if (!isWithinHours(bounds, wish, zone)) {
    return { ok: false, because: 'outside-hours', weekdays, fromMinute, untilMinute }
  }
  for (const monday of new Set(days.map(mondayOf))) {
    const week = weekBounds(monday, zone)
    const used = usedMinutes(booked, week)
    if (used + clip([wish], week).reduce((sum, span) => sum + minutes(span), 0) > bounds.minutesPerWeek) {
      const left = Math.max(bounds.minutesPerWeek - used, 0)
      return {
        ok: false,
        because: 'quota-used',
        left,
        most: bounds.minutesPerWeek,
        renews: addDays(monday, 7),
      }
    }
  }
  return { ok: true }
}

function isWithinHours({ weekdays, fromMinute, untilMinute }: PartnerBounds, wish: Span, zone: string) {
  const windows = datesOf(wish, zone)
    .filter((date) => weekdays.includes(weekday(date)))
    .map((date) => ({ start: wallTime(date, fromMinute, zone), end: wallTime(date, untilMinute, zone) }))
  return merge(windows).some((window) => holds(window, wish))
}

/** The days that a span touches where the centre is; a span has no more of them than it has length. */
function datesOf({ start, end }: Span, zone: string): LocalDate[] {
  const first = localDate(start, zone)
  const count = daysBetween(first, localDate((end - 1) as Instant, zone)) + 1
  return Array.from({ length: Math.max(count, 1) }, (_, at) => addDays(first, at))
}

/** The weeks whose quota a wish may count on. */
export const weeksAround = (wish: Span, zone: string): Span => ({
  start: weekBounds(mondayOf(localDate(wish.start, zone)), zone).start,
  end: weekBounds(mondayOf(localDate((wish.end - 1) as Instant, zone)), zone).end,
})

/** A month where the centre is, and how long it is in days. */
export function monthOf(date: LocalDate, zone: string): Span & { days: number } {
  const first = `${date.slice(0, 7)}-01` as LocalDate
  const next = `${addDays(first, 31).slice(0, 7)}-01` as LocalDate
  return {
    start: dayBounds(first, zone).start,
    end: dayBounds(next, zone).start,
    days: daysBetween(first, next),
  }
}

/** What has been used of a quota in a week. */
export interface WeekUse {
  monday: LocalDate
  used: number
  left: number
}

/** The quota of so many weeks, from the one that holds a day. */
export const weeksOfQuota = (
  { minutesPerWeek }: PartnerBounds,
  booked: readonly PartnerBooking[],
  from: LocalDate,
  zone: string,
  count: number,
): WeekUse[] =>
  Array.from({ length: count }, (_, at) => {
    const monday = addDays(mondayOf(from), at * 7)
    const used = usedMinutes(booked, weekBounds(monday, zone))
    return { monday, used, left: Math.max(minutesPerWeek - used, 0) }
  })

/** What is left of a quota in the week of a moment, and how much it is, minutes. */
export function quotaIn(
  { bounds, booked }: Pick<PartnerFacts, 'bounds' | 'booked'>,
  at: Instant,
  zone: string,
) {
  const [use] = weeksOfQuota(bounds, booked, localDate(at, zone), zone, 1)
  return { left: use?.left ?? 0, most: bounds.minutesPerWeek }
}
