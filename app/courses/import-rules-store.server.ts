import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { coursePlaces, courseProviders, municipalities } from '#db/schema'
import type { UniversityId } from './course'
import type { PlaceRow } from './import-places'

/** Providers that are read, and whose they are. */
export async function providers(db: Db): Promise<Map<string, UniversityId>> {
  const rows = await db.select().from(courseProviders)
  return new Map(rows.map(({ id, universityId }) => [id, universityId]))
}

/** Reads a provider as a university's; null: no more. */
export async function setProvider(tx: Db, id: string, universityId: UniversityId | null): Promise<void> {
  await tx.delete(courseProviders).where(eq(courseProviders.id, id))
  if (universityId) await tx.insert(courseProviders).values({ id, universityId })
}

/** Towns that titles may hide, with where they lie, in the order of their names. */
export const places = (db: Db): Promise<PlaceRow[]> =>
  db.select().from(coursePlaces).orderBy(asc(coursePlaces.id))

/** Empties the list of towns that titles may hide. */
export const removePlaces = async (tx: Db): Promise<void> => {
  await tx.delete(coursePlaces)
}

/** Writes towns; one whose name is there is written over. */
export async function putPlaces(tx: Db, list: readonly PlaceRow[]): Promise<void> {
  for (const { id, ...place } of list) {
    await tx
      .insert(coursePlaces)
      .values({ id, ...place })
      .onConflictDoUpdate({ target: coursePlaces.id, set: place })
  }
}

/** The codes of all municipalities that we know. */
export async function municipalityCodes(db: Db): Promise<Set<string>> {
  const rows = await db.select({ code: municipalities.code }).from(municipalities)
  return new Set(rows.map(({ code }) => code))
}
