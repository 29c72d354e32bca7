import { write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import type { AnsweredOffer } from './offer-rules'
import type { Suspended } from './reasons'
import * as store from './store.server'
import { mayTake, takeOffer } from './wait-steps.server'

/**
 * Takes the place that a mailed link offers: it was held all the time, and is the learner's now.
 * @returns the booking, confirmed, or requested where the centre approves; why it is too late for an answer; `suspended`; or `gone`
 */
export function acceptOffer(
  link: SignedLink<'answer-offer'>,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | AnsweredOffer | Suspended | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const booking = await store.findAnybodys(tx, link.subjectId as BookingId)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = await mayTake(tx, booking, now)
    if (!verdict.ok) return verdict
    return { ok: true, booking: await takeOffer(tx, booking, now) } as const
  })
}
