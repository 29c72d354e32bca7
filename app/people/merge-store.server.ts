import { and, desc, eq, gt, isNull, lt, ne, or } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { accountMerges } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { AccountMerge, MergeId, Side } from './merge'

/** Writes a question to the owners of two accounts. */
export async function add(tx: Db, merge: AccountMerge): Promise<void> {
  await tx.insert(accountMerges).values(merge)
}

/** A question by its id; null when there is none. */
export async function find(db: Db, id: MergeId): Promise<AccountMerge | null> {
  const [found] = await db.select().from(accountMerges).where(eq(accountMerges.id, id))
  return found ?? null
}

const isOpen = (now: Instant) =>
  and(isNull(accountMerges.mergedAt), isNull(accountMerges.endedAt), gt(accountMerges.expiresAt, now))

/** What a centre has asked and what can still be answered. */
export const openAt = (db: Db, centreId: CentreId, now: Instant): Promise<AccountMerge[]> =>
  db
    .select()
    .from(accountMerges)
    .where(and(eq(accountMerges.centreId, centreId), isOpen(now)))

/** What a centre has asked about somebody, the last first. */
export const about = (db: Db, centreId: CentreId, personId: PersonId): Promise<AccountMerge[]> =>
  db
    .select()
    .from(accountMerges)
    .where(
      and(
        eq(accountMerges.centreId, centreId),
        or(eq(accountMerges.keptId, personId), eq(accountMerges.closedId, personId)),
      ),
    )
    .orderBy(desc(accountMerges.askedAt), desc(accountMerges.id))

/** Writes down that the owner of a side said yes. */
export async function agree(tx: Db, id: MergeId, side: Side, now: Instant): Promise<void> {
  const said = side === 'kept' ? { keptAgreedAt: now } : { closedAgreedAt: now }
  await tx.update(accountMerges).set(said).where(eq(accountMerges.id, id))
}

/** Gives a question up. */
export async function end(
  tx: Db,
  id: MergeId,
  endedBecause: 'declined' | 'stopped',
  now: Instant,
): Promise<void> {
  await tx.update(accountMerges).set({ endedAt: now, endedBecause }).where(eq(accountMerges.id, id))
}

/** Writes down that it was done, and gives up every other question about the account that is closed by it. */
export async function finish(tx: Db, { id, closedId }: AccountMerge, now: Instant): Promise<void> {
  await tx.update(accountMerges).set({ mergedAt: now }).where(eq(accountMerges.id, id))
  await tx
    .update(accountMerges)
    .set({ endedAt: now, endedBecause: 'stopped' })
    .where(
      and(
        or(eq(accountMerges.keptId, closedId), eq(accountMerges.closedId, closedId)),
        ne(accountMerges.id, id),
        isOpen(now),
      ),
    )
}

/** Forgets questions that came to nothing. */
export async function sweep(tx: Db, before: Instant): Promise<void> {
  await tx
    .delete(accountMerges)
    .where(and(isNull(accountMerges.mergedAt), lt(accountMerges.expiresAt, before)))
}
