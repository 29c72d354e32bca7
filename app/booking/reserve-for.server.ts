import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { HoldId } from '~/availability/places'
import { hold } from '~/availability/steps.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { idOf } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Refusal } from '~/lib/result'
import { overlaps } from '~/lib/span'
import { type Instant, later, minuteMs } from '~/lib/time'
import {
  type AskedWish,
  type Booking,
  type BookingId,
  byThemselves,
  meant,
  type Wish,
  wishText,
} from './booking'
import { leavesWithPlaces } from './facts.server'
import { deskFacts, forWhom, spaceOfDesk, spotOf } from './on-behalf.server'
import { mayReserveFor } from './on-behalf-rules'
import * as presence from './presence-store.server'
import type { Reason } from './reasons'
import { saveBooking } from './save-steps.server'

/** Whom staff book for, and how. */
export interface Behalf {
  /** Somebody who has booked here before; null: a guest, who has a name and a way to be reached. */
  personId: PersonId | null
  guestName: string
  guestContact: string
  /** Why the centre's own rules are overridden; empty: they are not. */
  reason: string
  /** Do they stand at the desk? Then they are checked in at once, if it begins soon. */
  isHere: boolean
}

/** `mayOverride`: a reason would do. */
export type RefusedForDesk = Reason & { mayOverride?: boolean }

/** Who stands at the desk so long before the start has come, minutes. */
const soonMinutes = 15

/**
 * Books a space of the staff member's centre for somebody with or without an account: a walk-in, or over
 * the phone. What the centre itself has decided may be overridden with a reason; taken places, a closed
 * house and the size of the space stand. Never a request: staff have said yes.
 * @param key the sender's idempotency key: the same again answers the same booking
 * @returns the booking; a refusal; or `gone` when the space is not at this centre, or the person has never
 * booked here
 */
export function reserveFor(
  who: Staff,
  behalf: Behalf,
  asked: AskedWish,
  key: string,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | RefusedForDesk | Refusal<'gone'>> {
  const id = idOf<'booking'>(who.id, key)
  const wishedFor = JSON.stringify([behalf, wishText(asked)])
  return write(async (tx) => {
    const earlier = await presence.findWithWish(tx, who.centreId, id)
    if (earlier) {
      return earlier.wish === wishedFor
        ? ({ ok: true, booking: earlier.booking } as const)
        : ({ ok: false, because: 'key-reused' } as const)
    }
    const [found, person] = [
      await spaceOfDesk(tx, who, asked.spaceId),
      await forWhom(tx, who, behalf.personId),
    ]
    if (!found || !person) return { ok: false, because: 'gone' } as const
    const { space, configuration } = found
    const wish = meant(space, asked)
    const facts = await deskFacts(tx, person, space, configuration, wish, now)
    const verdict = mayReserveFor(facts, person, wish, now, behalf.reason)
    if (!verdict.ok) return verdict
    if (facts.own.some((one) => one.spaceId === space.id && overlaps(one, wish)))
      return { ok: false, because: 'yours-already' } as const
    const leaves = leavesWithPlaces(space, configuration)
    const held = await hold(tx, { ...wish, space, leaves, span: wish }, now)
    if (!held.ok) return held
    const booking = bookingFor(who, behalf, wish, { id, override: verdict.overrode, held, now })
    const saved = await saveBooking(tx, booking, id, wishedFor)
    await note(tx, { fact: 'booked', subjectId: id, at: now })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'book-for',
      subjectId: id,
      after: { ...spotOf(saved), guest: saved.personId === null, checkedInAt: saved.checkedInAt },
      reason: saved.overrideReason,
    })
    return { ok: true, booking: saved } as const
  })
}

function bookingFor(
  who: Staff,
  { personId, guestName, guestContact, reason, isHere }: Behalf,
  wish: Wish,
  made: { id: BookingId; override: boolean; held: { id: HoldId; places: number[] }; now: Instant },
): Booking {
  const { held, now } = made
  const hasCome = isHere && wish.start <= later(now, soonMinutes * minuteMs)
  const guest = personId === null ? { guestName, guestContact } : {}
  return {
    ...byThemselves,
    ...wish,
    ...guest,
    id: made.id,
    reference: newReference(),
    personId,
    bookedBy: who.id,
    overrideReason: made.override ? reason : '',
    centreId: who.centreId,
    holdId: held.id,
    places: held.places.length,
    placeNumbers: held.places,
    state: 'confirmed',
    createdAt: now,
    cancelledAt: null,
    cancelledBy: null,
    reason: '',
    answerBy: null,
    sequence: 0,
    checkedInAt: hasCome ? now : null,
    checkedInBy: hasCome ? 'staff' : null,
  }
}
