import type { BookingRules } from '~/centres/booking-rules'
import type { Space, SpaceId } from '~/centres/space'
import { clip, minutes, type Span } from '~/lib/span'
import { addDays, dayBounds, type Instant, type LocalDate, localDate, mondayOf } from '~/lib/time'
import type { BookingId, Wish } from './booking'
import type { Reason } from './reasons'

/** One of a learner's live bookings at a centre, as the limits count it. */
export interface OwnBooking extends Span {
  id: BookingId
  spaceId: SpaceId
}

/**
 * Does the wish stay within the limits on open bookings, on time a day and on time a week? A limit that
 * a space has of its own counts bookings of that space; one that comes from the centre counts all there.
 */
export function withinLimits(
  own: readonly OwnBooking[],
  space: Space,
  zone: string,
  wish: Wish,
  now: Instant,
): { ok: true } | Reason {
  const { openBookings, minutesPerDay, minutesPerWeek } = space.rules
  const counted = (limit: keyof BookingRules) =>
    space.ownRules.includes(limit) ? own.filter((one) => one.spaceId === space.id) : own
  const open = counted('openBookings').filter((one) => one.end > now).length
  if (openBookings !== null && open >= openBookings) {
    return { ok: false, because: 'quota', limit: 'open', most: openBookings }
  }
  const days = daysOf(wish, zone)
  if (
    minutesPerDay !== null &&
    isOver(
      counted('minutesPerDay'),
      wish,
      days.map((day) => dayBounds(day, zone)),
      minutesPerDay,
    )
  ) {
    return { ok: false, because: 'quota', limit: 'day', most: minutesPerDay }
  }
  const weeks = [...new Set(days.map(mondayOf))].map((monday) => weekBounds(monday, zone))
  if (minutesPerWeek !== null && isOver(counted('minutesPerWeek'), wish, weeks, minutesPerWeek)) {
    return { ok: false, because: 'quota', limit: 'week', most: minutesPerWeek }
  }
  return { ok: true }
}

/** Where the week that begins on this Monday lies. */
export const weekBounds = (monday: LocalDate, zone: string): Span => ({
  start: dayBounds(monday, zone).start,
  end: dayBounds(addDays(monday, 6), zone).end,
})

function daysOf(span: Span, zone: string): LocalDate[] {
  const last = localDate((span.end - 1) as Instant, zone)
  const days = [localDate(span.start, zone)]
  for (let day = days[0]; day !== undefined && day < last; ) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}

const isOver = (own: readonly Span[], wish: Span, periods: Span[], most: number) =>
  periods.some((period) => clip([...own, wish], period).reduce((sum, span) => sum + minutes(span), 0) > most)
