import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Booking, type BookingId, isLive } from './booking'
import * as presence from './presence-store.server'
import type { Reason } from './reasons'
import { endBooking } from './steps.server'

/**
 * The centre cancels a booking, with a reason that whoever booked is told. Until it ends: a burst pipe
 * asks nobody's rules.
 * @returns the booking, cancelled; a refusal; or `gone`
 */
export function cancelFor(
  who: Staff,
  id: BookingId,
  reason: string,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking = await presence.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    if (!isLive(booking)) return { ok: false, because: 'cancelled-already' } as const
    if (booking.end <= now) return { ok: false, because: 'over' } as const
    const cancelled = await endBooking(tx, booking, 'centre', now, 'cancelled-by-centre', reason)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'cancel-booking',
      subjectId: id,
      before: { state: booking.state },
      after: { state: cancelled.state },
      reason,
    })
    return { ok: true, booking: cancelled } as const
  })
}
