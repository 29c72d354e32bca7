import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { hold, release } from '~/availability/steps.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Refusal } from '~/lib/result'
import { type Instant, later, minuteMs } from '~/lib/time'
import type { StandingBooking } from './affected'
import * as affected from './affected-store.server'
import { type Booking, isLive, type Wish } from './booking'
import type { MoveByCentre, Settled, Target } from './by-centre'
import { factsAround, leavesWithPlaces } from './facts.server'
import { asShared } from './partner'
import { partnerOf } from './partner-steps.server'
import * as presence from './presence-store.server'
import type { Reason } from './reasons'
import { mayReserve, openToAll } from './rules'
import * as store from './store.server'

/** Whoever is here and is moved to so long ahead has not come to that yet, minutes. */
const soonMinutes = 15

/**
 * Moves bookings of a centre elsewhere, each in a write of its own, so that nobody who books waits long.
 * Each place is asked for again there: what somebody else took meanwhile, its booking stays where it was.
 * @param reason for whose they are, and for the log
 */
export async function moveByCentre(
  who: Staff,
  wishes: readonly MoveByCentre[],
  reason: string,
  now: Instant,
): Promise<Settled> {
  const settled: Settled = { done: 0, left: [] }
  for (const { id, to } of wishes) {
    const answer = await write(async (tx) => {
      const [booking] = await affected.byIds(tx, who.centreId, [id])
      return booking ? moveOne(tx, who, booking, to, reason, now) : ({ ok: false, because: 'gone' } as const)
    })
    if (answer.ok) settled.done += 1
    else settled.left.push({ id, because: answer.because })
  }
  return settled
}

async function moveOne(
  tx: Db,
  who: Staff,
  standing: StandingBooking,
  to: Target,
  reason: string,
  now: Instant,
): Promise<{ ok: true } | Reason | Refusal<'gone'>> {
  const booking = await store.findAnybodys(tx, standing.id)
  const found = await spaceWithCentre(tx, to.spaceId)
  if (!booking || !isLive(booking) || booking.end <= now || !found) return { ok: false, because: 'gone' }
  const { space, configuration } = found
  const { places, people, note: said } = booking
  const wish: Wish = {
    ...to,
    places: to.whole ? 1 : places,
    people: Math.max(people, to.whole ? 1 : places),
    note: said,
  }
  // Whoever staff move is believed to be who they are.
  const known = { emailConfirmedAt: now, createdAt: now }
  const person = standing.person ? { ...standing.person, ...known } : null
  const partner = booking.partnerId && (await partnerOf(tx, booking.partnerId))
  // Staff who must find another room for an organisation are not bound by what it may book itself.
  const shared = partner ? asShared(space, partner.bounds) : space
  // Nor is somebody without an account, whom they let in themselves, by whom it is for.
  const isTheirGuest = person === null && space.centreId === booking.centreId
  const asked = isTheirGuest ? openToAll(shared) : shared
  const facts = await factsAround(tx, person, asked, configuration, wish, now)
  const own = facts.own.filter((one) => one.id !== booking.id)
  // What somebody has booked stays theirs, suspended or not.
  const suspendedUntil = space.centreId === booking.centreId ? null : facts.suspendedUntil
  const verdict = mayReserve(
    { ...facts, own, suspendedUntil },
    person ?? { municipalityCode: null },
    wish,
    now,
  )
  if (!verdict.ok) return verdict
  if (booking.holdId) await release(tx, booking.holdId)
  const leaves = leavesWithPlaces(space, configuration)
  const held = await hold(tx, { ...wish, space, leaves, span: to }, now)
  if (!held.ok) return held
  const asksAnew = space.centreId !== booking.centreId && space.rules.approval
  const moved: Booking = {
    ...booking,
    ...wish,
    centreId: space.centreId,
    holdId: held.id,
    places: held.places.length,
    placeNumbers: held.places,
    state: asksAnew ? 'requested' : booking.state,
    sequence: booking.sequence + 1,
    ...(to.start <= later(now, soonMinutes * minuteMs) ? {} : { checkedInAt: null, checkedInBy: null }),
  }
  await store.change(tx, moved)
  await presence.mark(tx, moved)
  await tell(tx, who, { before: booking, after: moved, reason, now })
  return { ok: true }
}

interface Told {
  before: Booking
  after: Booking
  reason: string
  now: Instant
}

async function tell(tx: Db, who: Staff, { before, after, reason, now }: Told) {
  const where = ({ spaceId, start, end }: Booking) => ({ spaceId, start, end })
  await note(tx, {
    fact: 'moved',
    subjectId: before.id,
    at: now,
    detail: { ...where(before), by: 'centre', reason },
  })
  await logDeed(tx, {
    centreId: who.centreId,
    personId: who.id,
    at: now,
    action: 'move-booking',
    subjectId: before.id,
    before: where(before),
    after: where(after),
    reason,
  })
}
