import { and, asc, eq, getTableColumns, inArray, isNull, lte } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, examHostings, examSittings, memberships, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Instant } from '~/lib/time'
import type { Hosting, HostingId } from './hosting'
import type { UniversityId } from './policy'
import type { SittingId } from './sitting'

export async function findPair(db: Db, sittingId: SittingId, centreId: CentreId): Promise<Hosting | null> {
  const [row] = await db
    .select()
    .from(examHostings)
    .where(and(eq(examHostings.sittingId, sittingId), eq(examHostings.centreId, centreId)))
  return row ?? null
}

/** Whoever's it is: for whoever came by a link. */
export async function find(db: Db, id: HostingId): Promise<Hosting | null> {
  const [row] = await db.select().from(examHostings).where(eq(examHostings.id, id))
  return row ?? null
}

export async function findAt(db: Db, centreId: CentreId, id: HostingId): Promise<Hosting | null> {
  const [row] = await db
    .select()
    .from(examHostings)
    .where(and(eq(examHostings.id, id), eq(examHostings.centreId, centreId)))
  return row ?? null
}

export async function findOf(db: Db, universityId: UniversityId, id: HostingId): Promise<Hosting | null> {
  const [row] = await db
    .select(getTableColumns(examHostings))
    .from(examHostings)
    .innerJoin(examSittings, eq(examSittings.id, examHostings.sittingId))
    .where(and(eq(examHostings.id, id), eq(examSittings.universityId, universityId)))
  return row ?? null
}

/** Makes it, unless somebody else has. */
export async function add(tx: Db, hosting: Hosting): Promise<void> {
  await tx
    .insert(examHostings)
    .values(hosting)
    .onConflictDoNothing({ target: [examHostings.sittingId, examHostings.centreId] })
}

export async function change(tx: Db, id: HostingId, changed: Partial<Omit<Hosting, 'id'>>): Promise<void> {
  await tx.update(examHostings).set(changed).where(eq(examHostings.id, id))
}

/** Those whose papers should have been there and of which nobody has been warned. */
export async function late(db: Db, now: Instant, most: number): Promise<HostingId[]> {
  const rows = await db
    .select({ id: examHostings.id })
    .from(examHostings)
    .where(
      and(
        eq(examHostings.material, 'expected'),
        lte(examHostings.dueAt, now),
        isNull(examHostings.alarmedAt),
      ),
    )
    .orderBy(asc(examHostings.dueAt))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** What these centres are called. One statement. */
export async function centreNames(db: Db, ids: readonly CentreId[]): Promise<Map<CentreId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: centres.id, name: centres.name })
    .from(centres)
    .where(inArray(centres.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who works at a centre as its staff or manager, to be named on a list. One statement. */
export function staffNamed(db: Db, centreId: CentreId) {
  return db
    .selectDistinct({
      id: people.id,
      name: people.name,
      alias: people.alias,
      protectedIdentity: people.protectedIdentity,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.centreId, centreId), inArray(memberships.role, ['staff', 'manager'])))
}
