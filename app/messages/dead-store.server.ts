import { and, desc, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { messages, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Instant } from '~/lib/time'
import type { MessageId, MessageKind } from './message'

/** The messages about a centre that could not be delivered, latest first, with whom they are for. */
export async function listDead(db: Db, centreId: CentreId, most: number) {
  const rows = await db
    .select({
      id: messages.id,
      kind: messages.kind,
      createdAt: messages.createdAt,
      lastError: messages.lastError,
      address: messages.address,
      person: { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity },
    })
    .from(messages)
    .leftJoin(people, eq(people.id, messages.personId))
    .where(and(eq(messages.centreId, centreId), eq(messages.state, 'dead')))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(most)
  return rows.map((row) => ({ ...row, kind: row.kind as MessageKind }))
}

/** A message about a centre that is not on its way: what it is, and whether it is dead; null when there is none. */
export async function findResting(db: Db, centreId: CentreId, id: MessageId) {
  const [found] = await db
    .select({ kind: messages.kind, state: messages.state })
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.centreId, centreId), ne(messages.state, 'dropped')))
  return found ? { kind: found.kind as MessageKind, isDead: found.state === 'dead' } : null
}

/** Lets a dead message be sent as if it were new. */
export async function revive(tx: Db, id: MessageId, now: Instant, goodUntil: Instant): Promise<void> {
  await tx
    .update(messages)
    .set({ state: 'waiting', attempts: 0, nextAt: now, goodUntil, lastError: null })
    .where(and(eq(messages.id, id), eq(messages.state, 'dead')))
}
