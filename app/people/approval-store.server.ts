import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { approvedLearners, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'

/** Lets somebody book where a centre's rules ask for approval; false when they were before. */
export async function add(tx: Db, centreId: CentreId, personId: PersonId): Promise<boolean> {
  const added = await tx
    .insert(approvedLearners)
    .values({ centreId, personId })
    .onConflictDoNothing()
    .returning({ personId: approvedLearners.personId })
  return added.length > 0
}

/** Takes an approval back; false when there is none. */
export async function remove(tx: Db, centreId: CentreId, personId: PersonId): Promise<boolean> {
  const removed = await tx
    .delete(approvedLearners)
    .where(and(eq(approvedLearners.centreId, centreId), eq(approvedLearners.personId, personId)))
    .returning({ personId: approvedLearners.personId })
  return removed.length > 0
}

/** Everybody whom a centre has approved, by name. */
export const ofCentre = (db: Db, centreId: CentreId) =>
  db
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      alias: people.alias,
      protectedIdentity: people.protectedIdentity,
    })
    .from(approvedLearners)
    .innerJoin(people, eq(people.id, approvedLearners.personId))
    .where(eq(approvedLearners.centreId, centreId))
    .orderBy(asc(people.name), asc(people.id))
