import type { Db } from '#db/engine'
import { type FactName, note } from '#db/outbox.server'
import { release } from '~/availability/steps.server'
import { namesOf } from '~/centres/steps.server'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import * as store from './store.server'
import * as telling from './telling-store.server'
import * as waits from './wait-store.server'

/** Up to three that are free instead of a wish. Not inside a write: it asks what has been committed. */
export { alternativesTo } from './alternatives.server'
/** A booking as an iCalendar file, and as an entry of a calendar. */
export { bookingEvent, calendarFile } from './calendar.server'
/** Bookings for calendars, and those that an outside calendar meets. */
export { forCalendar, type Listed, meeting, type Whose } from './calendar-store.server'

/** Whose each of these bookings is, where, and its times. One statement. */
export const ownersOf = telling.owners

/** Everybody who has booked at a centre and has not cancelled, in a span, by time. One statement. */
export { ofDay as bookingsOfDay } from './day-store.server'

/** An organisation that may book, for telling its contact. */
export { partnerOf } from './partner-steps.server'

/** A booking with the names that a message about it says; null when there is none. Two statements. */
export async function bookingToTell(db: Db, id: BookingId) {
  const booking: Booking | null = await store.findAnybodys(db, id)
  if (!booking) return null
  const name = (await namesOf(db, [booking.spaceId])).get(booking.spaceId)
  return name ? { booking, spaceName: name.space, centre: name.centre, rules: name.rules } : null
}

/**
 * Cancels a booking that may be, frees its places and has it told.
 * @param by who does; null: nobody, its time to be answered has run out
 * @param reason what the centre writes to whoever booked
 */
export async function endBooking(
  tx: Db,
  booking: Booking,
  by: Booking['cancelledBy'],
  now: Instant,
  fact: FactName = by === 'learner' ? 'cancelled' : 'cancelled-by-centre',
  reason = '',
): Promise<Booking> {
  await store.cancel(tx, booking, by, reason, now)
  if (booking.holdId) await release(tx, booking.holdId)
  if (booking.state === 'offered') await waits.settle(tx, booking.id, by === 'learner' ? 'left' : 'passed')
  await note(tx, { fact, subjectId: booking.id, at: now })
  const over = { state: 'cancelled', holdId: null, cancelledAt: now, cancelledBy: by, reason } as const
  return { ...booking, ...over, sequence: booking.sequence + 1 }
}
