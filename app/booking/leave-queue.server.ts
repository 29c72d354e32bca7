import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type AnsweredOffer, mayAnswer } from './offer-rules'
import { endBooking } from './steps.server'
import * as store from './store.server'
import type { Wait, WaitId } from './wait'
import * as waits from './wait-store.server'

/**
 * Takes a learner out of a line; whoever has an offer says no to it, and it goes to the next.
 * Leaving twice is leaving.
 * @returns the place in line that was left; that the offer has been answered or is over; or `gone`
 */
export function leaveQueue(
  who: Learner,
  id: WaitId,
  now: Instant,
): Promise<{ ok: true; wait: Wait } | AnsweredOffer | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const wait = await waits.find(tx, who.id, id)
    if (!wait) return { ok: false, because: 'gone' } as const
    if (wait.state === 'accepted') return { ok: false, because: 'offer-accepted' } as const
    const offer = wait.state === 'offered' && wait.bookingId && (await store.find(tx, who.id, wait.bookingId))
    if (offer) {
      const verdict = mayAnswer(offer, now)
      if (!verdict.ok) return verdict
      await endBooking(tx, offer, 'learner', now, 'offer-declined')
    }
    if (wait.state === 'waiting') await waits.end(tx, id, 'left')
    return { ok: true, wait: { ...wait, state: 'left' } } as const
  })
}
