import { and, eq } from 'drizzle-orm'
import type { DeedName } from '~/lib/deed-names'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { Db } from './engine'
import { staffLog, universityLog } from './schema'

/** A change that somebody made who works at a centre or a university. */
export type Deed = What & ({ centreId: Id<'centre'> } | { universityId: Id<'university'> })

interface What {
  /** Who did it. */
  personId: Id<'person'>
  at: Instant
  action: DeedName
  /** The id of what was changed. */
  subjectId: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  reason?: string
}

/** Writes a change into the log of its centre or university, in the caller's transaction: both are there, or neither. */
export async function logDeed(tx: Db, deed: Deed): Promise<void> {
  if ('universityId' in deed) await tx.insert(universityLog).values(deed)
  else await tx.insert(staffLog).values(deed)
}

/** Has anybody done this at a centre? */
export async function wasDone(db: Db, centreId: Id<'centre'>, action: DeedName): Promise<boolean> {
  const found = await db
    .select({ id: staffLog.id })
    .from(staffLog)
    .where(and(eq(staffLog.centreId, centreId), eq(staffLog.action, action)))
    .limit(1)
  return found.length > 0
}
