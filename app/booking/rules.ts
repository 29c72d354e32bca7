import { isOpen } from '~/availability/opening'
import type { Centre } from '~/centres/centre'
import { isBookedByPlace, isBookedWhole, type Space } from '~/centres/space'
import type { Person } from '~/identity/person'
import { minutes, type Span } from '~/lib/span'
import { dayMs, type Instant, later, localDate, localMinute, minuteMs } from '~/lib/time'
import { type Booking, type BookingId, isLive, type Wish } from './booking'
import { type OwnBooking, withinLimits } from './limits'
import { type PartnerFacts, withinBounds } from './partner'
import type { Reason, Suspended } from './reasons'

/** What the rules need to know; read by the verb in its own write. */
export interface Facts {
  centre: Pick<Centre, 'timeZone'>
  space: Space
  /** When the space is open around the wish. */
  open: readonly Span[]
  /** Has the centre approved this learner? Asked only where the audience is "approved". */
  approved: boolean
  /** Until when the learner may not book at the centre, for not having come; null: they may. */
  suspendedUntil: Instant | null
  /** Has the learner shown that their address is theirs? What is asked of those who have not; null of all others. */
  unconfirmed: Unconfirmed | null
  /** The learner's live bookings at this centre since the week of the wish began. */
  own: readonly OwnBooking[]
  /** Of another organisation's wish: what it has agreed on with the centre. */
  partner?: PartnerFacts
}

/** Somebody whose address is not confirmed. */
export interface Unconfirmed {
  /** When they made their account. */
  since: Instant
  /** Their live bookings that have not ended, anywhere. */
  held: readonly BookingId[]
}

/** So long after making an account one may book without having confirmed the address. */
export const unconfirmedMs = dayMs

export type Verdict = { ok: true } | Reason

const yes = { ok: true } as const

/**
 * May this learner book this? Everything but whether the places are free: that the claims' primary
 * key decides. Answers the first rule that says no.
 */
export function mayReserve(
  facts: Facts,
  who: Pick<Person, 'municipalityCode'>,
  wish: Wish,
  now: Instant,
): Verdict {
  const questions = [
    () => isBelieved(facts.unconfirmed, now),
    () => isWelcome(facts),
    () => fitsLength(facts, wish),
    () => fitsSpace(facts.space, wish),
    () => isForYou(facts, who),
    () => isInTime(facts.space, wish, now),
    () => (isOpen(facts.open, wish) ? yes : ({ ok: false, because: 'closed' } as const)),
    () => withinLimits(facts.own, facts.space, facts.centre.timeZone, wish, now),
    () => (facts.partner ? withinBounds(facts.partner, wish, facts.centre.timeZone) : yes),
  ]
  for (const ask of questions) {
    const verdict = ask()
    if (!verdict.ok) return verdict
  }
  return yes
}

/**
 * Could this booking, which was made before, be made by the rules as they are now? Not when it is made, and
 * not how much else one has: those are about new bookings.
 * @param guest somebody without an account, whom staff let in
 */
export function mayStand(
  facts: Facts,
  who: Pick<Person, 'municipalityCode'>,
  wish: Wish,
  guest: boolean,
): Verdict {
  const questions = [
    () => fitsLength(facts, wish),
    () => fitsSpace(facts.space, wish),
    () => (guest ? yes : isForYou(facts, who)),
    () => (isOpen(facts.open, wish) ? yes : ({ ok: false, because: 'closed' } as const)),
  ]
  for (const ask of questions) {
    const verdict = ask()
    if (!verdict.ok) return verdict
  }
  return yes
}

/**
 * May this booking be moved there? It must still be cancellable; the new time obeys all rules of a new one.
 * Whoever is suspended keeps what they have booked, and may move it within that centre; what they are offered
 * is not booked yet.
 */
export function mayMove(
  facts: Facts,
  who: Pick<Person, 'municipalityCode'>,
  booking: Booking,
  rules: Pick<Space, 'rules'>['rules'],
  wish: Wish,
  now: Instant,
): Verdict {
  const free = mayCancel(booking, rules, now)
  if (!free.ok) return free
  const keeps = booking.centreId === facts.space.centreId && booking.state !== 'offered'
  const suspendedUntil = keeps ? null : facts.suspendedUntil
  return mayReserve({ ...without(facts, booking.id), suspendedUntil }, who, wish, now)
}

/** The facts as they would be without a booking, which is about to go elsewhere. */
export function without<Known extends Facts>(facts: Known, id: BookingId): Known {
  const { own, unconfirmed, partner } = facts
  const isOther = (one: { id: BookingId }) => one.id !== id
  return {
    ...facts,
    own: own.filter(isOther),
    unconfirmed: unconfirmed && { ...unconfirmed, held: unconfirmed.held.filter((held) => held !== id) },
    ...(partner && { partner: { ...partner, booked: partner.booked.filter(isOther) } }),
  }
}

/** May this booking be cancelled? A request may be withdrawn until it would begin. */
export function mayCancel(
  booking: Pick<Booking, 'state' | 'start'>,
  rules: Pick<Space, 'rules'>['rules'],
  now: Instant,
): Verdict {
  if (!isLive(booking)) return { ok: false, because: 'cancelled-already' }
  const minutesBefore = booking.state === 'requested' ? 0 : rules.cancelMinutesBefore
  const last = later(booking.start, -minutesBefore * minuteMs)
  return now < last ? yes : { ok: false, because: 'too-late-to-change', minutesBefore }
}

/** Whoever has not confirmed their address may hold one booking, and make it on the first day. */
function isBelieved(unconfirmed: Unconfirmed | null, now: Instant): Verdict {
  if (unconfirmed === null) return yes
  const { since, held } = unconfirmed
  const mayStill = held.length === 0 && now < later(since, unconfirmedMs)
  return mayStill ? yes : { ok: false, because: 'unconfirmed' }
}

/** The day from which they may book is told as it is where the centre is. */
export function isWelcome({
  suspendedUntil,
  centre,
}: Pick<Facts, 'suspendedUntil' | 'centre'>): { ok: true } | Suspended {
  if (suspendedUntil === null) return yes
  return { ok: false, because: 'suspended', until: localDate(suspendedUntil, centre.timeZone) }
}

/** A space as it is to whoever its audience does not concern. */
export const openToAll = (space: Space): Space => ({
  ...space,
  rules: { ...space.rules, audience: { who: 'anyone' } },
})

/** Is it booked so, and are there so many places and seats? */
export function fitsSpace(space: Space, wish: Wish): Verdict {
  if (wish.whole && !isBookedWhole(space)) return { ok: false, because: 'places-only' }
  if (!wish.whole && !isBookedByPlace(space)) return { ok: false, because: 'whole-only' }
  if (!wish.whole && wish.places > space.places) return { ok: false, because: 'too-many', most: space.places }
  if (wish.people > space.seats) return { ok: false, because: 'too-many', most: space.seats }
  if (wish.whole && wish.people < space.rules.fewestPeople) {
    return { ok: false, because: 'too-few', fewest: space.rules.fewestPeople }
  }
  return yes
}

function fitsLength({ centre, space }: Facts, wish: Wish): Verdict {
  const { stepMinutes, shortestMinutes, longestMinutes } = space.rules
  const onStep = (at: Instant) => at % minuteMs === 0 && localMinute(at, centre.timeZone) % stepMinutes === 0
  if (!onStep(wish.start) || !onStep(wish.end)) return { ok: false, because: 'step', stepMinutes }
  if (minutes(wish) < shortestMinutes) return { ok: false, because: 'too-short', fewest: shortestMinutes }
  if (minutes(wish) > longestMinutes) return { ok: false, because: 'too-long', most: longestMinutes }
  return yes
}

function isForYou({ space, approved }: Facts, who: Pick<Person, 'municipalityCode'>): Verdict {
  const { audience } = space.rules
  if (audience.who === 'approved' && !approved)
    return { ok: false, because: 'not-open-to-you', audience: 'approved' }
  if (
    audience.who === 'residents' &&
    !audience.municipalities.some((code) => code === who.municipalityCode)
  ) {
    return { ok: false, because: 'not-open-to-you', audience: 'residents' }
  }
  return yes
}

/** Is it neither too late nor too early to book a start at this moment? */
export function isInTime({ rules }: Pick<Space, 'rules'>, wish: Pick<Span, 'start'>, now: Instant): Verdict {
  if (wish.start < later(now, rules.latestMinutesBefore * minuteMs)) {
    return { ok: false, because: 'too-late', minutesBefore: rules.latestMinutesBefore }
  }
  if (wish.start > later(now, rules.earliestDaysBefore * dayMs)) {
    return { ok: false, because: 'too-early', daysBefore: rules.earliestDaysBefore }
  }
  return yes
}
