import { read } from '#db/connect.server'
import { distanceKm, type Point } from '~/lib/geo'
import type { Id } from '~/lib/id'
import * as store from './campus-store.server'

/** A university's campus that is nearest to a point; null when nobody has said where it has any. One statement. */
export async function campusNear(
  universityId: Id<'university'>,
  home: Point,
): Promise<{ town: string; km: number } | null> {
  const all = (await store.listCampuses(read(), universityId)).map(({ town, ...place }) => ({
    town,
    km: distanceKm(home, place),
  }))
  return all.sort((a, b) => a.km - b.km)[0] ?? null
}
