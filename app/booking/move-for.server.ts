import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { hold, release } from '~/availability/steps.server'
import type { Staff } from '~/identity/membership'
import type { Refusal } from '~/lib/result'
import { overlaps } from '~/lib/span'
import { type Instant, later, minuteMs } from '~/lib/time'
import { type Booking, type BookingId, isLive, meant } from './booking'
import { leavesWithPlaces } from './facts.server'
import type { Move } from './move.server'
import { deskFacts, forWhom, spaceOfDesk, spotOf } from './on-behalf.server'
import { mayReserveFor } from './on-behalf-rules'
import { partnerOf } from './partner-steps.server'
import * as presence from './presence-store.server'
import type { RefusedForDesk } from './reserve-for.server'
import * as store from './store.server'

/** Whoever is here and is moved to so long ahead has not come to that yet, minutes. */
const soonMinutes = 15

/**
 * Moves a booking of the staff member's centre to another time, space or size there, for whoever has it.
 * As for a new one of theirs, the centre's own rules may be overridden with a reason. A request stays one.
 * @returns the booking where it is now; a refusal, which leaves it where it was; or `gone`
 */
export function moveFor(
  who: Staff,
  id: BookingId,
  to: Move,
  reason: string,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | RefusedForDesk | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking = await presence.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    if (!isLive(booking)) return { ok: false, because: 'cancelled-already' } as const
    if (booking.end <= now) return { ok: false, because: 'over' } as const
    const found = await spaceOfDesk(tx, who, to.spaceId ?? booking.spaceId)
    if (!found) return { ok: false, because: 'gone' } as const
    const { space, configuration } = found
    const stays = space.id === booking.spaceId
    const wish = meant(space, { ...booking, whole: stays ? booking.whole : undefined, ...to })
    const person = await forWhom(tx, who, booking.personId)
    if (!person) return { ok: false, because: 'gone' } as const
    const partner = booking.partnerId && (await partnerOf(tx, booking.partnerId))
    const facts = await deskFacts(tx, person, space, configuration, wish, now, partner)
    const verdict = mayReserveFor(facts, person, wish, now, reason, booking)
    if (!verdict.ok) return verdict
    if (facts.own.some((one) => one.id !== id && one.spaceId === space.id && overlaps(one, wish)))
      return { ok: false, because: 'yours-already' } as const
    if (booking.holdId) await release(tx, booking.holdId)
    const leaves = leavesWithPlaces(space, configuration)
    const held = await hold(tx, { ...wish, space, leaves, span: wish }, now)
    if (!held.ok) return held
    const isHere = booking.checkedInAt !== null && wish.start <= later(now, soonMinutes * minuteMs)
    const moved: Booking = {
      ...booking,
      ...wish,
      holdId: held.id,
      places: held.places.length,
      placeNumbers: held.places,
      sequence: booking.sequence + 1,
      ...(isHere ? {} : { checkedInAt: null, checkedInBy: null }),
    }
    await store.change(tx, moved)
    await presence.mark(tx, moved)
    const { spaceId, start, end } = booking
    await note(tx, { fact: 'moved', subjectId: id, at: now, detail: { spaceId, start, end } })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'move-booking',
      subjectId: id,
      before: spotOf(booking),
      after: spotOf(moved),
      reason: verdict.overrode ? reason : '',
    })
    return { ok: true, booking: moved } as const
  })
}
