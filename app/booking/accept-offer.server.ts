import { write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { type AnsweredOffer, mayAnswer } from './offer-rules'
import * as store from './store.server'
import { takeOffer } from './wait-steps.server'

/**
 * Takes the place that a mailed link offers: it was held all the time, and is the learner's now.
 * @returns the booking, confirmed, or requested where the centre approves; why it is too late for an answer; or `gone`
 */
export function acceptOffer(
  link: SignedLink<'answer-offer'>,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | AnsweredOffer | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const booking = await store.findAnybodys(tx, link.subjectId as BookingId)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayAnswer(booking, now)
    if (!verdict.ok) return verdict
    return { ok: true, booking: await takeOffer(tx, booking, now) } as const
  })
}
