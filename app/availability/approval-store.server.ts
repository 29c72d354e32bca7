import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { approvedLearners } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'

const approval = prepared('approved', (db) =>
  db
    .select({ personId: approvedLearners.personId })
    .from(approvedLearners)
    .where(
      and(
        eq(approvedLearners.centreId, sql.placeholder('centreId')),
        eq(approvedLearners.personId, sql.placeholder('personId')),
      ),
    ),
)

/** Has the centre let this person in where its rules ask for approval? */
export async function isApproved(db: Db, centreId: CentreId, personId: string): Promise<boolean> {
  return (await approval(db, { centreId, personId })).length > 0
}

/** At which centres each of these people has been let in. */
export async function approvals(db: Db, personIds: string[]) {
  if (personIds.length === 0) return []
  return db
    .select()
    .from(approvedLearners)
    .where(
      inArray(approvedLearners.personId, personIds as (typeof approvedLearners.$inferSelect)['personId'][]),
    )
}

/** Which of these people has the centre let in where its rules ask for approval? */
export async function approvedAmong(db: Db, centreId: CentreId, ids: PersonId[]): Promise<Set<string>> {
  const rows = await db
    .select({ personId: approvedLearners.personId })
    .from(approvedLearners)
    .where(and(eq(approvedLearners.centreId, centreId), inArray(approvedLearners.personId, ids)))
  return new Set(rows.map(({ personId }) => personId))
}
