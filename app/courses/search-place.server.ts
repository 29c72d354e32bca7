import { read } from '#db/connect.server'
import { distanceKm, type Point } from '~/lib/geo'
import * as store from './course-store.server'
import type { SearchPlace } from './search'

/** How far it is from a point to the towns that courses meet in, as the crow flies. One statement; none without a point. */
export async function kmFrom(home: Point | null): Promise<SearchPlace['kmTo']> {
  if (!home) return null
  const km = new Map(
    (await store.listPlaces(read())).map(({ id, ...place }) => [id, distanceKm(home, place)]),
  )
  return (town) => km.get(town) ?? null
}

/** The professions that courses train for, in the networks' order. One statement. */
export const courseProfessions = () => store.listProfessions(read())

/** An instance with its course, for anybody: one that is published, or that has been. Two statements. */
export async function findInstance(id: string) {
  const found = await store.find(read(), id as Parameters<typeof store.find>[1])
  return found && found.instance.state !== 'draft' ? found : null
}
