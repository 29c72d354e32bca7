import { write } from '#db/connect.server'
import { rulesOf } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { mayAskAgain } from './pace.server'
import type { Reason } from './reasons'
import { mayCancel } from './rules'
import { endBooking } from './steps.server'
import * as store from './store.server'

/**
 * Cancels a learner's own booking and frees its places.
 * @returns the booking, cancelled; a refusal; or `gone` when it is not theirs or not there
 */
export async function cancel(
  who: Learner,
  id: BookingId,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  const pace = await mayAskAgain(who)
  if (!pace.ok) return pace
  return write(async (tx) => {
    const booking = await store.find(tx, who.id, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayCancel(booking, await rulesOf(tx, booking.spaceId), now)
    if (!verdict.ok) return verdict
    return { ok: true, booking: await endBooking(tx, booking, 'learner', now) } as const
  })
}
