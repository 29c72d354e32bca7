import { read } from '#db/connect.server'
import { isStaffed, openings } from '~/availability/opening'
import { endsFrom } from '~/availability/starts'
import { takenIn } from '~/availability/steps.server'
import { isBookedByPlace, type SpaceId } from '~/centres/space'
import { rulesOf, spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { dayMs, type Instant, later, minuteMs } from '~/lib/time'
import { type Booking, meant, type PartnerId, type Wish } from './booking'
import { factsAround } from './facts.server'
import { asShared, type Partner, quotaIn } from './partner'
import { factsForPartner, partnerOf } from './partner-steps.server'
import { findActedFor } from './partner-store.server'
import type { Reason } from './reasons'
import { mayMove, mayReserve } from './rules'

/** An end that a booking may have, with the places free until then. */
export interface End {
  at: Instant
  free: number
}

/** Whom it is for, and what goes there. */
interface Asked {
  /** The booking that shall go there; its places count as free. */
  moving?: Booking | null
  /** The organisation for which it shall be booked. */
  partnerId?: PartnerId | null
}

/**
 * What a learner may book of a space from a start, for themselves or for an organisation for which they act:
 * the ends that all rules allow.
 * @returns `refused` says why when there is no end at all; null when there is no such space, or they do not
 * act for the organisation
 */
export async function offerFor(
  who: Learner,
  spaceId: SpaceId,
  start: Instant,
  now: Instant,
  { moving = null, partnerId = null }: Asked = {},
) {
  const found = await spaceWithCentre(read(), spaceId)
  const partner = await partnerFor(who, moving, partnerId)
  if (!found || partner === undefined) return null
  const { configuration } = found
  const space = partner ? asShared(found.space, partner.bounds) : found.space
  const { shortestMinutes, longestMinutes, fewestPeople } = space.rules
  const longest = { start, end: later(start, longestMinutes * minuteMs) }
  const open = openings(configuration, space, { start: later(start, -dayMs), end: later(longest.end, dayMs) })
  const taken = await takenIn(read(), [space], { start, end: later(longest.end, dayMs) }, moving?.holdId)
  const people = isBookedByPlace(space) ? 1 : Math.max(fewestPeople, 1)
  const smallest = (end: Instant): Wish => meant(space, { spaceId, start, end, places: 1, people, note: '' })
  const facts = partner
    ? await factsForPartner(read(), partner, space, configuration, smallest(longest.end), now)
    : await factsAround(read(), who, space, configuration, smallest(longest.end), now)
  const movingRules = moving && (await rulesOf(read(), moving.spaceId))
  const verdict = (end: Instant) =>
    moving && movingRules
      ? mayMove(facts, who, moving, movingRules, smallest(end), now)
      : mayReserve(facts, who, smallest(end), now)
  const ends = endsFrom(space, open, taken, start).filter(({ at }) => verdict(at).ok)
  const shortest = verdict(later(start, shortestMinutes * minuteMs))
  const yours = facts.own.some((one) => one.spaceId === space.id && one.start <= start && start < one.end)
  const full: Reason = { ok: false, because: 'taken', yours }
  const refused = ends.length > 0 ? null : shortest.ok ? full : shortest
  const unstaffed = !isStaffed(configuration, space, start)
  const quota = facts.partner ? quotaIn(facts.partner, start, configuration.centre.timeZone) : null
  return { space, centre: configuration.centre, ends, refused, unstaffed, quota }
}

/** The organisation that it is for; null: none; undefined: one for which they do not act. */
async function partnerFor(
  who: Learner,
  moving: Booking | null,
  partnerId: PartnerId | null,
): Promise<Partner | null | undefined> {
  const id = moving?.partnerId ?? partnerId
  if (id === null) return null
  return (moving ? await partnerOf(read(), id) : await findActedFor(read(), who.id, id)) ?? undefined
}
