import { write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { type AnsweredOffer, mayAnswer } from './offer-rules'
import { endBooking } from './steps.server'
import * as store from './store.server'

/**
 * Turns down the place that a mailed link offers, and frees it.
 * @returns the booking, cancelled; why it is too late for an answer; or `gone`
 */
export function declineOffer(
  link: SignedLink<'answer-offer'>,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | AnsweredOffer | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const booking = await store.findAnybodys(tx, link.subjectId as BookingId)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayAnswer(booking, now)
    if (!verdict.ok) return verdict
    return { ok: true, booking: await endBooking(tx, booking, 'learner', now, 'offer-declined') } as const
  })
}
