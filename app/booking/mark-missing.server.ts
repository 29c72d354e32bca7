import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { mayMissing } from './presence-rules'
import { giveUp } from './presence-steps.server'
import * as store from './presence-store.server'
import type { Reason } from './reasons'

/**
 * Staff say that nobody came, without waiting for the desk's time. The places are free from now on.
 * Once too often suspends whoever booked. Twice is as good as once.
 * @returns the booking, a no-show; a refusal; or `gone`
 */
export function markMissing(
  who: Staff,
  id: BookingId,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking = await store.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    if (booking.state === 'no-show') return { ok: true, booking } as const
    const verdict = mayMissing(booking, now)
    if (!verdict.ok) return verdict
    const { missing, suspendedUntil } = await giveUp(tx, booking, now)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'no-show',
      subjectId: id,
      before: { state: booking.state },
      after: { state: missing.state, ...(suspendedUntil && { suspendedUntil }) },
    })
    return { ok: true, booking: missing } as const
  })
}
