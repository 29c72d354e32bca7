import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import type { HoldId } from '~/availability/places'
import { hold } from '~/availability/steps.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { idOf } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import {
  type AskedWish,
  type Booking,
  type BookingId,
  byThemselves,
  meant,
  type PartnerId,
  type Wish,
  wishText,
} from './booking'
import { countRefusal } from './count-refusal.server'
import { leavesWithPlaces } from './facts.server'
import { mayAskAgain } from './pace.server'
import type { Partner } from './partner'
import { factsForPartner } from './partner-steps.server'
import * as partners from './partner-store.server'
import * as presence from './presence-store.server'
import type { Reason } from './reasons'
import type { Reserved } from './reserve.server'
import { mayReserve } from './rules'
import { saveBooking } from './save-steps.server'

/**
 * Books a space for an organisation, by whoever acts for it. Its agreement with the centre stands for the
 * limits of learners, and is asked in the same transaction: of two bookings that would together pass the
 * quota, one gets `quota-used`. The same key again answers the same booking. A no is counted afterwards.
 * @param key the sender's idempotency key, unique for this person
 * @returns the booking, `requested` where the agreement says that staff answer; a refusal; or `gone` when
 * there is no such space, or they do not act for the organisation
 */
export async function reserveForPartner(
  who: Learner,
  partnerId: PartnerId,
  asked: AskedWish,
  key: string,
  now: Instant,
): Promise<Reserved | Reason | Refusal<'gone'>> {
  const pace = await mayAskAgain(who)
  if (!pace.ok) return pace
  const id = idOf<'booking'>(who.id, key)
  const wishedFor = JSON.stringify([partnerId, wishText(asked)])
  const answer = await write(async (tx) => {
    const partner = await partners.findActedFor(tx, who.id, partnerId)
    const found = partner && (await spaceWithCentre(tx, asked.spaceId))
    if (!partner || found?.space.centreId !== partner.centreId) return { ok: false, because: 'gone' } as const
    const earlier = await presence.findWithWish(tx, partner.centreId, id)
    if (earlier) {
      return earlier.wish === wishedFor
        ? ({ ok: true, booking: earlier.booking } as const)
        : ({ ok: false, because: 'key-reused' } as const)
    }
    const { space, configuration } = found
    const wish = meant(space, asked)
    const facts = await factsForPartner(tx, partner, space, configuration, wish, now)
    const verdict = mayReserve(facts, { municipalityCode: null }, wish, now)
    if (!verdict.ok) return verdict
    const leaves = leavesWithPlaces(space, configuration)
    const held = await hold(tx, { ...wish, space, leaves, span: wish }, now)
    if (!held.ok) return held
    const booking = await saveBooking(tx, bookingOf(partner, wish, id, held, now), id, wishedFor)
    await note(tx, {
      fact: booking.state === 'requested' ? 'requested' : 'booked',
      subjectId: booking.id,
      at: now,
    })
    return { ok: true, booking } as const
  })
  if (!answer.ok && answer.because !== 'gone') countRefusal(who, asked, answer, now)
  return answer
}

/** It is the organisation's: whoever acts for it next may change it, and whoever acts no longer may not. */
function bookingOf(
  { id: partnerId, centreId, name, contactEmail, bounds }: Partner,
  wish: Wish,
  id: BookingId,
  held: { id: HoldId; places: number[] },
  now: Instant,
): Booking {
  return {
    ...byThemselves,
    ...wish,
    id,
    partnerId,
    reference: newReference(),
    personId: null,
    guestName: name,
    guestContact: contactEmail,
    centreId,
    holdId: held.id,
    places: held.places.length,
    placeNumbers: held.places,
    state: bounds.approval ? 'requested' : 'confirmed',
    createdAt: now,
    cancelledAt: null,
    cancelledBy: null,
    reason: '',
    answerBy: null,
    sequence: 0,
    checkedInAt: null,
    checkedInBy: null,
  }
}
