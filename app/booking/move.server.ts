import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { hold, release } from '~/availability/steps.server'
import { rulesOf, spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { overlaps } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { type Booking, type BookingId, type MovedFrom, meant, type Wish } from './booking'
import { factsAround, leavesWithPlaces } from './facts.server'
import { mayAskAgain } from './pace.server'
import { factsForPartner, partnerOf } from './partner-steps.server'
import type { Reason } from './reasons'
import { mayMove } from './rules'
import * as store from './store.server'
import * as waits from './wait-store.server'

/** Where a booking shall go; what is not named stays as it is. */
export type Move = Pick<Wish, 'start' | 'end'> &
  Partial<Pick<Wish, 'spaceId' | 'places' | 'whole' | 'people'>>

/**
 * Moves a learner's own booking, or one of an organisation for which they act, to another time, space or size. One transaction: nobody ever has both, and
 * a refusal leaves the old one untouched. Where the centre approves it becomes a request again.
 * @returns the booking where it is now; a refusal; or `gone` when it or the space is not there
 */
export async function move(
  who: Learner,
  id: BookingId,
  to: Move,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  const pace = await mayAskAgain(who)
  if (!pace.ok) return pace
  return write(async (tx) => {
    const booking = await store.find(tx, who.id, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    const found = await spaceWithCentre(tx, to.spaceId ?? booking.spaceId)
    if (!found) return { ok: false, because: 'gone' } as const
    const { space, configuration } = found
    // Another space may be booked otherwise than this one was.
    const stays = space.id === booking.spaceId
    const wish = meant(space, { ...booking, whole: stays ? booking.whole : undefined, ...to })
    const partner = booking.partnerId && (await partnerOf(tx, booking.partnerId))
    const facts = partner
      ? await factsForPartner(tx, partner, space, configuration, wish, now)
      : await factsAround(tx, who, space, configuration, wish, now)
    const verdict = mayMove(facts, who, booking, await rulesOf(tx, booking.spaceId), wish, now)
    if (!verdict.ok) return verdict
    if (isWhereItIs(booking, wish)) return { ok: true, booking } as const
    if (booking.holdId) await release(tx, booking.holdId)
    const held = await hold(
      tx,
      { ...wish, space, leaves: leavesWithPlaces(space, configuration), span: wish },
      now,
    )
    if (!held.ok) return held
    if (facts.own.some((one) => one.id !== id && one.spaceId === space.id && overlaps(one, wish))) {
      return { ok: false, because: 'yours-already' } as const
    }
    const moved: Booking = {
      ...booking,
      ...wish,
      centreId: space.centreId,
      holdId: held.id,
      places: held.places.length,
      placeNumbers: held.places,
      state: facts.space.rules.approval ? 'requested' : 'confirmed',
      sequence: booking.sequence + 1,
    }
    await store.change(tx, moved)
    // Who moves what was offered has taken it.
    if (booking.state === 'offered') await waits.settle(tx, id, 'accepted')
    await note(tx, { fact: 'moved', subjectId: id, at: now, detail: before(booking) })
    return { ok: true, booking: moved } as const
  })
}

/** Where it was, which it will not remember itself. */
const before = ({ spaceId, start, end }: Booking): MovedFrom & Record<string, unknown> => ({
  spaceId,
  start,
  end,
})

/** Nothing to do, and nothing to tell anybody. */
const isWhereItIs = (booking: Booking, wish: Wish) =>
  booking.spaceId === wish.spaceId &&
  booking.start === wish.start &&
  booking.end === wish.end &&
  booking.whole === wish.whole &&
  (wish.whole || booking.places === wish.places) &&
  booking.people === wish.people
