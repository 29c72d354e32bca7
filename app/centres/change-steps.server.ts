import type { Db } from '#db/engine'
import { freeSlug, slugOf } from '~/lib/slug'
import type { BookingRules } from './booking-rules'
import type { CentreId } from './centre'
import { touch } from './closure-store.server'
import * as hours from './hours-store.server'
import type { Season, SeasonKey } from './season'
import type { SpaceId } from './space'
import type { SpaceWish } from './space-store.server'
import * as spaces from './space-store.server'

/** Puts a season in the place of another (null: of none), or takes one away; counts the version up. */
export async function putSeason(
  tx: Db,
  centreId: CentreId,
  was: SeasonKey | null,
  is: Season | null,
): Promise<void> {
  if (was) await hours.removeSeason(tx, centreId, was)
  if (is) await hours.addSeason(tx, centreId, is)
  await touch(tx, centreId)
}

/** Writes a new space; counts the version up. */
export async function addSpace(tx: Db, centreId: CentreId, wish: SpaceWish): Promise<SpaceId> {
  const slug = `${centreId}-${slugOf(wish.name) || wish.kind}`
  const taken = await spaces.idsLike(tx, slug)
  const id = freeSlug(slug, (one) => taken.has(one)) as SpaceId
  await spaces.add(tx, centreId, id, wish)
  await touch(tx, centreId)
  return id
}

/** Changes a space; counts the version up. */
export async function changeSpace(
  tx: Db,
  centreId: CentreId,
  id: SpaceId,
  changed: Parameters<typeof spaces.change>[3],
): Promise<void> {
  await spaces.change(tx, centreId, id, changed)
  await touch(tx, centreId)
}

/** Changes the rules of a centre; counts the version up. */
export async function changeCentreRules(tx: Db, centreId: CentreId, rules: BookingRules): Promise<void> {
  await spaces.changeRules(tx, centreId, rules)
  await touch(tx, centreId)
}

/** The parts of a space that are out of use. */
export const retiredParts = spaces.retiredParts

/** Spaces of a centre that are out of use, by name. */
export const retiredSpaces = spaces.retired
