import { like } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, municipalities, networkMunicipalities, networks, openingHours, spaces } from '#db/schema'
import type { Id } from '~/lib/id'

/** Writes a municipality unless its code is known. */
export async function addMunicipality(tx: Db, row: typeof municipalities.$inferInsert): Promise<void> {
  await tx.insert(municipalities).values(row).onConflictDoNothing()
}

/** Writes a network and the municipality that is in it. */
export async function addNetwork(
  tx: Db,
  { id, name, municipalityCode }: { id: Id<'network'>; name: string; municipalityCode: string },
): Promise<void> {
  await tx.insert(networks).values({ id, name })
  await tx.insert(networkMunicipalities).values({ networkId: id, municipalityCode })
}

/** Writes a centre with its opening hours. */
export async function addCentre(
  tx: Db,
  row: typeof centres.$inferInsert,
  hours: (typeof openingHours.$inferInsert)[],
): Promise<void> {
  await tx.insert(centres).values(row)
  await tx.insert(openingHours).values(hours)
}

/** Writes a space. */
export async function addSpace(tx: Db, row: typeof spaces.$inferInsert): Promise<void> {
  await tx.insert(spaces).values(row)
}

/** Ids of centres that begin so. */
export async function centreIds(tx: Db, beginning: string): Promise<Set<string>> {
  const found = await tx
    .select({ id: centres.id })
    .from(centres)
    .where(like(centres.id, `${beginning}%`))
  return new Set(found.map(({ id }) => id))
}

/** Ids of spaces that begin so. */
export async function spaceIds(tx: Db, beginning: string): Promise<Set<string>> {
  const found = await tx
    .select({ id: spaces.id })
    .from(spaces)
    .where(like(spaces.id, `${beginning}%`))
  return new Set(found.map(({ id }) => id))
}
