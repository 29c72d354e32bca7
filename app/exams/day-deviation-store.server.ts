import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examDeviations } from '#db/schema'
import type { Deviation, DeviationKind } from './day-deviation'
import type { SessionId } from './session'

/** @returns false when it was written down before: a form that was sent twice */
export async function add(tx: Db, deviation: Deviation): Promise<boolean> {
  const rows = await tx
    .insert(examDeviations)
    .values(deviation)
    .onConflictDoNothing({ target: examDeviations.id })
    .returning({ id: examDeviations.id })
  return rows.length > 0
}

/** What did not go as it should in a session, in the order in which it happened. One statement. */
export async function list(db: Db, sessionId: SessionId): Promise<Deviation[]> {
  const rows = await db
    .select()
    .from(examDeviations)
    .where(eq(examDeviations.sessionId, sessionId))
    .orderBy(asc(examDeviations.at), asc(examDeviations.id))
  return rows.map((row) => ({ ...row, kind: row.kind as DeviationKind }))
}
