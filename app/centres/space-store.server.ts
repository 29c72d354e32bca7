import { and, asc, eq, inArray, like } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, spaceParts, spaces } from '#db/schema'
import type { Instant } from '~/lib/time'
import type { BookingRules } from './booking-rules'
import type { CentreId } from './centre'
import type { PlannedPlace, Space, SpaceId } from './space'

/** What staff say about a space. */
export type SpaceWish = Pick<Space, 'name' | 'kind' | 'places' | 'seats' | 'bookable' | 'features' | 'parts'>

/** Writes a new space and what it is joined of. */
export async function add(
  tx: Db,
  centreId: CentreId,
  id: SpaceId,
  { parts, ...wish }: SpaceWish,
): Promise<void> {
  await tx.insert(spaces).values({ id, centreId, ...wish, rules: {}, plan: [] })
  if (parts.length > 0) await tx.insert(spaceParts).values(parts.map((partId) => ({ spaceId: id, partId })))
}

const isOf = (centreId: CentreId, id: SpaceId) => and(eq(spaces.centreId, centreId), eq(spaces.id, id))

/** Changes a space. */
export async function change(
  tx: Db,
  centreId: CentreId,
  id: SpaceId,
  changed: Partial<Omit<SpaceWish, 'parts'>> & {
    plan?: PlannedPlace[]
    rules?: Partial<BookingRules>
    retiredAt?: Instant | null
  },
): Promise<void> {
  await tx.update(spaces).set(changed).where(isOf(centreId, id))
}

/** Spaces that are out of use, by name. */
export const retired = async (db: Db, centreId: CentreId) => {
  const rows = await db
    .select({ id: spaces.id, name: spaces.name, retiredAt: spaces.retiredAt })
    .from(spaces)
    .where(eq(spaces.centreId, centreId))
    .orderBy(asc(spaces.name))
  return rows.filter(({ retiredAt }) => retiredAt !== null)
}

/** The parts of a space that are out of use. */
export async function retiredParts(db: Db, id: SpaceId): Promise<SpaceId[]> {
  const parts = await db.select({ id: spaceParts.partId }).from(spaceParts).where(eq(spaceParts.spaceId, id))
  if (parts.length === 0) return []
  const ids = parts.map((part) => part.id)
  const rows = await db
    .select({ id: spaces.id, retiredAt: spaces.retiredAt })
    .from(spaces)
    .where(inArray(spaces.id, ids))
  return rows.filter(({ retiredAt }) => retiredAt !== null).map((row) => row.id)
}

/** Ids of spaces that begin so. */
export async function idsLike(db: Db, beginning: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: spaces.id })
    .from(spaces)
    .where(like(spaces.id, `${beginning}%`))
  return new Set(rows.map(({ id }) => id))
}

/** Changes the rules of a centre. */
export async function changeRules(tx: Db, centreId: CentreId, rules: BookingRules): Promise<void> {
  await tx.update(centres).set({ rules }).where(eq(centres.id, centreId))
}
