import type { Db } from '#db/engine'
import { leavesOf } from '~/availability/occupancy'
import { openings } from '~/availability/opening'
import { isApproved } from '~/availability/steps.server'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { Person } from '~/identity/person'
import { dayMs, earlierOf, type Instant, later, localDate, minuteMs, mondayOf } from '~/lib/time'
import { suspendedUntil } from '~/people/steps.server'
import type { Wish } from './booking'
import { weekBounds } from './limits'
import * as store from './list-store.server'
import type { Facts } from './rules'

/** Whom a wish is for, as far as the rules care. */
export type Asker = Pick<Person, 'id' | 'municipalityCode' | 'emailConfirmedAt' | 'createdAt'>

/**
 * Everything the rules ask about a wish for a space. Two statements, three where approval matters.
 * @param who null: somebody without an account, of whom nothing is known
 */
export async function factsAround(
  tx: Db,
  who: Asker | null,
  space: Space,
  configuration: Configuration,
  wish: Wish,
  now: Instant,
): Promise<Facts> {
  const { centre } = configuration
  // A wish of a hundred years is refused for its length; nobody works out when it is open.
  const last = earlierOf(wish.end, later(wish.start, space.rules.longestMinutes * minuteMs))
  const week = weekBounds(mondayOf(localDate(wish.start, centre.timeZone)), centre.timeZone)
  return {
    centre,
    space,
    open: openings(configuration, space, { start: later(wish.start, -dayMs), end: later(last, dayMs) }),
    approved:
      space.rules.audience.who !== 'approved' || (who !== null && (await isApproved(tx, centre.id, who.id))),
    suspendedUntil: who === null ? null : await suspendedUntil(tx, centre.id, who.id, now),
    unconfirmed:
      who === null || who.emailConfirmedAt
        ? null
        : { since: who.createdAt, held: await store.liveIds(tx, who.id, now) },
    own: who === null ? [] : await store.own(tx, who.id, centre.id, earlierOf(now, week.start)),
  }
}

/** The spaces whose places a space takes, with how many each has. */
export const leavesWithPlaces = (space: Space, configuration: Configuration) =>
  leavesOf(space).map((id) => configuration.spaces.find((one) => one.id === id) ?? { id, places: 1 })
