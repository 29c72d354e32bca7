import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseGreetings, courseSaved, courseSearches, courseTies } from '#db/schema'
import type { PersonId } from '~/identity/person'

/**
 * Lets what somebody studies, has saved and looks for be somebody else's, with what they have written in study groups.
 * What both have stays as the kept account has it; what the two wrote to each other is gone.
 */
export async function carryCourses(tx: Db, { from, to }: { from: PersonId; to: PersonId }): Promise<void> {
  for (const table of [courseTies, courseSaved]) {
    const has = tx.select({ id: table.instanceId }).from(table).where(eq(table.personId, to))
    await tx.delete(table).where(and(eq(table.personId, from), inArray(table.instanceId, has)))
    await tx.update(table).set({ personId: to }).where(eq(table.personId, from))
  }
  const watched = tx
    .select({ query: courseSearches.query })
    .from(courseSearches)
    .where(eq(courseSearches.personId, to))
  await tx
    .delete(courseSearches)
    .where(and(eq(courseSearches.personId, from), inArray(courseSearches.query, watched)))
  await tx.update(courseSearches).set({ personId: to }).where(eq(courseSearches.personId, from))
  const { fromId, toId } = courseGreetings
  await tx
    .delete(courseGreetings)
    .where(or(and(eq(fromId, from), eq(toId, to)), and(eq(fromId, to), eq(toId, from))))
  await tx.update(courseGreetings).set({ fromId: to }).where(eq(fromId, from))
  await tx.update(courseGreetings).set({ toId: to }).where(eq(toId, from))
}
