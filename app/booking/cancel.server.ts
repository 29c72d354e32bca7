import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { release } from '~/availability/steps.server'
import { rulesOf } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import type { Reason } from './reasons'
import { mayCancel } from './rules'
import * as store from './store.server'

/**
 * Cancels a learner's own booking and frees its places.
 * @returns the booking, cancelled; a refusal; or `gone` when it is not theirs or not there
 */
export function cancel(
  who: Learner,
  id: BookingId,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking = await store.find(tx, who.id, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayCancel(booking, await rulesOf(tx, booking.spaceId), now)
    if (!verdict.ok) return verdict
    await store.cancel(tx, id, booking.placeNumbers, 'learner', now)
    if (booking.holdId) await release(tx, booking.holdId)
    await note(tx, { fact: 'cancelled', subjectId: id, at: now })
    const over = { state: 'cancelled', holdId: null, cancelledAt: now, cancelledBy: 'learner' } as const
    return { ok: true, booking: { ...booking, ...over, sequence: booking.sequence + 1 } } as const
  })
}
