import { read } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Instant } from '~/lib/time'
import type { BookingId } from './booking'
import { answerableUntil } from './offer-rules'
import { bookingToTell } from './steps.server'
import { mayTake } from './wait-steps.server'

/** What a mailed link offers, until when, and whether it can still be answered; null when it is no more. */
export async function findOffer(link: SignedLink<'answer-offer'>, now: Instant) {
  const found = await bookingToTell(read(), link.subjectId as BookingId)
  if (!found) return null
  return {
    ...found,
    until: answerableUntil(found.booking),
    answer: await mayTake(read(), found.booking, now),
  }
}
