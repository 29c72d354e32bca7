import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { release } from '~/availability/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { type AnsweredRequest, mayAnswerRequest } from './request-rules'
import * as store from './request-store.server'

/**
 * Says no to a request of the staff's centre, and frees its places.
 * @param reason which the learner reads
 * @returns the booking, declined; that somebody has answered it or the learner withdrawn it; or `gone`
 */
export function decline(
  who: Staff,
  id: BookingId,
  reason: string,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | AnsweredRequest | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const booking = await store.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayAnswerRequest(booking, now)
    if (!verdict.ok) return verdict
    await store.decline(tx, id, { numbers: booking.placeNumbers, reason, now })
    if (booking.holdId) await release(tx, booking.holdId)
    await note(tx, { fact: 'declined', subjectId: id, at: now })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'decline-request',
      subjectId: id,
      before: { state: booking.state },
      after: { state: 'declined' },
      reason,
    })
    const over = { state: 'declined', holdId: null, reason, cancelledAt: now, cancelledBy: 'centre' } as const
    return { ok: true, booking: { ...booking, ...over, sequence: booking.sequence + 1 } } as const
  })
}
