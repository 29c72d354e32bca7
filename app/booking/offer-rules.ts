import type { Refusal } from '~/lib/result'
import { earlierOf, type Instant } from '~/lib/time'
import type { Booking } from './booking'

/** Why an offer cannot be answered: it was accepted, turned down, or nobody answered in time. */
export type AnsweredOffer = Refusal<'offer-accepted' | 'offer-declined' | 'offer-over'>

type Offer = Pick<Booking, 'state' | 'start' | 'answerBy' | 'cancelledBy'>

/** Until when an offer can be answered: as the centre said, and never after it would begin. */
export const answerableUntil = ({ start, answerBy }: Pick<Booking, 'start' | 'answerBy'>): Instant =>
  answerBy === null ? start : earlierOf(answerBy, start)

/** May this offer be accepted or turned down? */
export function mayAnswer(offer: Offer, now: Instant): { ok: true } | AnsweredOffer {
  if (offer.state === 'confirmed' || offer.state === 'requested')
    return { ok: false, because: 'offer-accepted' }
  if (offer.state === 'cancelled' && offer.cancelledBy === 'learner') {
    return { ok: false, because: 'offer-declined' }
  }
  if (offer.state !== 'offered' || now >= answerableUntil(offer)) return { ok: false, because: 'offer-over' }
  return { ok: true }
}

/** Has an offer been left unanswered for too long? Its places are then for others. */
export const hasLapsed = (offer: Pick<Booking, 'state' | 'start' | 'answerBy'>, now: Instant) =>
  offer.state === 'offered' && now >= answerableUntil(offer)
