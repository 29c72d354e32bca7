import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { release } from '~/availability/steps.server'
import { namesOf } from '~/centres/steps.server'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import * as store from './store.server'

/** A booking as an iCalendar file. */
export { calendarFile } from './calendar.server'

/** Whose each of these bookings is, and at which centre. One statement. */
export const ownersOf = store.owners

/** A booking with the names that a message about it says; null when there is none. Two statements. */
export async function bookingToTell(db: Db, id: BookingId) {
  const booking: Booking | null = await store.findAnybodys(db, id)
  if (!booking) return null
  const name = (await namesOf(db, [booking.spaceId])).get(booking.spaceId)
  return name ? { booking, spaceName: name.space, centre: name.centre, rules: name.rules } : null
}

/**
 * Cancels a booking that may be, frees its places and has it told.
 * @param reason what the centre writes to whose it is; empty: nothing
 */
export async function endBooking(
  tx: Db,
  booking: Booking,
  by: NonNullable<Booking['cancelledBy']>,
  now: Instant,
  reason = '',
): Promise<Booking> {
  await store.cancel(tx, booking.id, { numbers: booking.placeNumbers, by, reason }, now)
  if (booking.holdId) await release(tx, booking.holdId)
  await note(tx, {
    fact: by === 'learner' ? 'cancelled' : 'cancelled-by-centre',
    subjectId: booking.id,
    at: now,
  })
  const over = { state: 'cancelled', holdId: null, cancelledAt: now, cancelledBy: by, reason } as const
  return { ...booking, ...over, sequence: booking.sequence + 1 }
}
