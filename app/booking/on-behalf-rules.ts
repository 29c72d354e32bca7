import { isOpen } from '~/availability/opening'
import type { Person } from '~/identity/person'
import { minutes, type Span } from '~/lib/span'
import { earlierOf, type Instant, quarterOf, quarterStart } from '~/lib/time'
import type { Booking, Wish } from './booking'
import type { Reason } from './reasons'
import { type Facts, fitsSpace, mayReserve, without } from './rules'

/** No booking is longer than a day, whoever makes it, minutes. */
const longestOfAll = 1440

/** What staff must respect, and what they may override. */
export interface DeskFacts extends Facts {
  /** When the house is open around the wish in any layer of its hours, less closures. */
  house: readonly Span[]
}

/** `overrode`: the rules would have said no to a learner. */
export type DeskVerdict = { ok: true; overrode: boolean } | (Reason & { mayOverride: boolean })

/**
 * May staff book this on somebody's behalf? Length, step, lead time, quotas, audience and layer of hours
 * are the centre's own rules, and its staff may go beyond them with a reason. A closed house, the size
 * of the space and what has already passed stand. A quarter that has begun has not passed.
 * @param reason why the rules are overridden; empty: they are not
 * @param moving the booking that shall go there, which may keep a start that has passed
 */
export function mayReserveFor(
  facts: DeskFacts,
  who: Pick<Person, 'municipalityCode'>,
  wish: Wish,
  now: Instant,
  reason: string,
  moving: Booking | null = null,
): DeskVerdict {
  const quarter = quarterStart(quarterOf(now))
  const stays = moving !== null && moving.start === wish.start && moving.spaceId === wish.spaceId
  const firm = standsFirm(facts, wish, stays ? earlierOf(quarter, wish.start) : quarter, now)
  if (!firm.ok) return { ...firm, mayOverride: false }
  const others = moving ? without(facts, moving.id) : facts
  const suspendedUntil = moving === null ? facts.suspendedUntil : null
  const rules = mayReserve(
    { ...others, suspendedUntil },
    who,
    wish,
    stays ? earlierOf(quarter, wish.start) : quarter,
  )
  if (rules.ok) return { ok: true, overrode: false }
  return reason === '' ? { ...rules, mayOverride: true } : { ok: true, overrode: true }
}

function standsFirm(
  { space, house }: DeskFacts,
  wish: Wish,
  earliest: Instant,
  now: Instant,
): { ok: true } | Reason {
  const sized = fitsSpace({ ...space, rules: { ...space.rules, fewestPeople: 0 } }, wish)
  if (!sized.ok) return sized
  if (wish.start < earliest || wish.end <= now) return { ok: false, because: 'too-late', minutesBefore: 0 }
  if (minutes(wish) > longestOfAll) return { ok: false, because: 'too-long', most: longestOfAll }
  return isOpen(house, wish) ? { ok: true } : { ok: false, because: 'closed' }
}
