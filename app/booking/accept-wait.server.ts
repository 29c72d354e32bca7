import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking } from './booking'
import type { AnsweredOffer } from './offer-rules'
import type { Suspended } from './reasons'
import * as store from './store.server'
import type { WaitId } from './wait'
import { mayTake, takeOffer } from './wait-steps.server'
import * as waits from './wait-store.server'

/**
 * Takes what somebody who waited is offered: it has been held for them.
 * @returns the booking, confirmed, or requested where the centre approves; that there is no offer yet;
 * why it is too late for an answer; `suspended`; or `gone`
 */
export function acceptWait(
  who: Learner,
  id: WaitId,
  now: Instant,
): Promise<
  { ok: true; booking: Booking } | AnsweredOffer | Suspended | Refusal<'no-offer'> | Refusal<'gone'> | Busy
> {
  return write(async (tx) => {
    const wait = await waits.find(tx, who.id, id)
    if (!wait) return { ok: false, because: 'gone' } as const
    const offer = wait.bookingId && (await store.find(tx, who.id, wait.bookingId))
    if (!offer) {
      const because = wait.state === 'waiting' ? 'no-offer' : 'offer-over'
      return { ok: false, because } as const
    }
    const verdict = await mayTake(tx, offer, now)
    if (!verdict.ok) return verdict
    return { ok: true, booking: await takeOffer(tx, offer, now) } as const
  })
}
