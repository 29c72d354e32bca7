import { and, asc, count, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { centres, displays, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Instant } from '~/lib/time'
import type { DisplayId } from './display'

type Row = typeof displays.$inferSelect

/** Writes a display that waits for its code. */
export async function add(tx: Db, row: Omit<Row, 'pairedAt' | 'seenAt'>): Promise<void> {
  await tx.insert(displays).values(row)
}

/** How many displays a centre has. */
export async function countOf(tx: Db, centreId: CentreId): Promise<number> {
  const [counted] = await tx
    .select({ displays: count() })
    .from(displays)
    .where(eq(displays.centreId, centreId))
  return counted?.displays ?? 0
}

/** Forgets displays of a centre whose code nobody typed in time. */
export async function removeUnpaired(tx: Db, centreId: CentreId, before: Instant): Promise<void> {
  await tx
    .delete(displays)
    .where(and(eq(displays.centreId, centreId), isNull(displays.pairedAt), lte(displays.createdAt, before)))
}

/** The displays of a centre by the names of their spaces, retired ones too. */
export const listOf = (db: Db, centreId: CentreId) =>
  db
    .select({
      id: displays.id,
      spaceId: displays.spaceId,
      space: spaces.name,
      hash: displays.hash,
      createdAt: displays.createdAt,
      pairedAt: displays.pairedAt,
      seenAt: displays.seenAt,
    })
    .from(displays)
    .innerJoin(spaces, eq(spaces.id, displays.spaceId))
    .where(eq(displays.centreId, centreId))
    .orderBy(asc(spaces.name), asc(displays.createdAt))

/** Forgets a display of a centre. @returns what it was; null when there is no such one */
export async function remove(tx: Db, centreId: CentreId, id: DisplayId) {
  const [removed] = await tx
    .delete(displays)
    .where(and(eq(displays.centreId, centreId), eq(displays.id, id)))
    .returning({ spaceId: displays.spaceId, pairedAt: displays.pairedAt })
  return removed ?? null
}

/**
 * Gives the display that waits for this code since no longer ago than `since` another hash in its place.
 * @returns false when none waits for it
 */
export async function pair(
  tx: Db,
  code: string,
  since: Instant,
  { hash, now }: { hash: string; now: Instant },
): Promise<boolean> {
  const paired = await tx
    .update(displays)
    .set({ hash, pairedAt: now, seenAt: now })
    .where(and(eq(displays.hash, code), isNull(displays.pairedAt), gt(displays.createdAt, since)))
    .returning({ id: displays.id })
  return paired.length > 0
}

const bySecret = prepared('display_by_secret', (db) =>
  db
    .select({
      id: displays.id,
      spaceId: displays.spaceId,
      centreId: displays.centreId,
      seenAt: displays.seenAt,
      version: centres.version,
    })
    .from(displays)
    .innerJoin(centres, eq(centres.id, displays.centreId))
    .where(and(eq(displays.hash, sql.placeholder('hash')), isNotNull(displays.pairedAt))),
)

/** The display whose secret has this digest, with the version of its centre; null when there is none. */
export async function findPaired(db: Db, hash: string) {
  const [found] = await bySecret(db, { hash })
  return found ?? null
}

/** Writes that a display is there. */
export async function see(tx: Db, id: DisplayId, now: Instant): Promise<void> {
  await tx.update(displays).set({ seenAt: now }).where(eq(displays.id, id))
}
