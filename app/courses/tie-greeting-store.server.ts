import { and, asc, count, desc, eq, exists, gt, inArray, isNotNull, lt, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseGreetings, courseInstances, courseTies } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { CourseId } from './course'
import type { Greeting, GreetingId } from './tie'

/** Keeps a message. */
export async function add(tx: Db, greeting: Greeting): Promise<void> {
  await tx.insert(courseGreetings).values(greeting)
}

/** Whoever’s it is: the verb asks who may. */
export async function find(db: Db, id: GreetingId): Promise<Greeting | null> {
  const [found] = await db.select().from(courseGreetings).where(eq(courseGreetings.id, id))
  return found ?? null
}

/** The messages of a course that somebody has sent or got, first first. */
export async function ofCourse(
  db: Db,
  personId: PersonId,
  courseId: CourseId,
  most: number,
): Promise<Greeting[]> {
  const { fromId, toId } = courseGreetings
  return latest(db, or(eq(fromId, personId), eq(toId, personId)), courseId, most)
}

/** The last messages that two have written to each other about a course, first first. */
export function between(
  db: Db,
  [one, other]: readonly [PersonId, PersonId],
  courseId: CourseId,
  most: number,
): Promise<Greeting[]> {
  const { fromId, toId } = courseGreetings
  const there = and(eq(fromId, one), eq(toId, other))
  const back = and(eq(fromId, other), eq(toId, one))
  return latest(db, or(there, back), courseId, most)
}

async function latest(db: Db, whose: SQL | undefined, courseId: CourseId, most: number): Promise<Greeting[]> {
  const instances = db
    .select({ id: courseInstances.id })
    .from(courseInstances)
    .where(eq(courseInstances.courseId, courseId))
  const rows = await db
    .select()
    .from(courseGreetings)
    .where(and(whose, inArray(courseGreetings.instanceId, instances)))
    .orderBy(desc(courseGreetings.createdAt), desc(courseGreetings.id))
    .limit(most)
  return rows.reverse()
}

/** All that somebody has sent or got, first first. */
export const ofPerson = (db: Db, personId: PersonId): Promise<Greeting[]> =>
  db
    .select()
    .from(courseGreetings)
    .where(or(eq(courseGreetings.fromId, personId), eq(courseGreetings.toId, personId)))
    .orderBy(asc(courseGreetings.createdAt), asc(courseGreetings.id))

/** How many messages somebody has sent since a moment, to whomever. */
export async function countSince(db: Db, fromId: PersonId, since: Instant): Promise<number> {
  const [found] = await db
    .select({ sent: count() })
    .from(courseGreetings)
    .where(and(eq(courseGreetings.fromId, fromId), gt(courseGreetings.createdAt, since)))
  return found?.sent ?? 0
}

/** Has a message of somebody's been reported since a moment? */
export async function isReported(db: Db, fromId: PersonId, since: Instant): Promise<boolean> {
  const rows = await db
    .select({ id: courseGreetings.id })
    .from(courseGreetings)
    .where(and(eq(courseGreetings.fromId, fromId), gt(courseGreetings.reportedAt, since)))
    .limit(1)
  return rows.length > 0
}

/** Those with whom somebody has nothing to do any more: one of the two has reported a message of the other. */
export async function partedFrom(db: Db, personId: PersonId): Promise<Set<PersonId>> {
  const { fromId, toId, reportedAt } = courseGreetings
  const rows = await db
    .selectDistinct({ fromId, toId })
    .from(courseGreetings)
    .where(and(or(eq(fromId, personId), eq(toId, personId)), isNotNull(reportedAt)))
  return new Set(rows.map((row) => (row.fromId === personId ? row.toId : row.fromId)))
}

/** When it was reported; null: not any more. */
export async function setReported(tx: Db, id: GreetingId, reportedAt: Instant | null): Promise<void> {
  await tx.update(courseGreetings).set({ reportedAt }).where(eq(courseGreetings.id, id))
}

/** What a centre may judge: messages of those who study there. */
const at = (db: Db, centreId: CentreId) =>
  exists(
    db
      .select({ id: courseTies.personId })
      .from(courseTies)
      .where(
        and(
          eq(courseTies.centreId, centreId),
          or(eq(courseTies.personId, courseGreetings.toId), eq(courseTies.personId, courseGreetings.fromId)),
        ),
      ),
  )

/** Messages that were reported and whose writer is still found by others, of those who study at a centre; the oldest first. */
export const reportedAt = (db: Db, centreId: CentreId, most: number): Promise<Greeting[]> =>
  db
    .select()
    .from(courseGreetings)
    .where(
      and(
        isNotNull(courseGreetings.reportedAt),
        at(db, centreId),
        exists(
          db
            .select({ id: courseTies.personId })
            .from(courseTies)
            .where(and(eq(courseTies.personId, courseGreetings.fromId), eq(courseTies.findable, true))),
        ),
      ),
    )
    .orderBy(asc(courseGreetings.reportedAt), asc(courseGreetings.id))
    .limit(most)

/** A reported message that a centre may judge; null when there is none. */
export async function findReportedAt(db: Db, centreId: CentreId, id: GreetingId): Promise<Greeting | null> {
  const [found] = await db
    .select()
    .from(courseGreetings)
    .where(and(eq(courseGreetings.id, id), isNotNull(courseGreetings.reportedAt), at(db, centreId)))
  return found ?? null
}

/** Whom messages are to, of those of these ids that are still there. */
export async function listByIds(
  db: Db,
  ids: readonly GreetingId[],
): Promise<Pick<Greeting, 'id' | 'toId'>[]> {
  if (ids.length === 0) return []
  return db
    .select({ id: courseGreetings.id, toId: courseGreetings.toId })
    .from(courseGreetings)
    .where(inArray(courseGreetings.id, [...ids]))
}

/** Forgets messages that were written before a moment. */
export async function sweep(tx: Db, before: Instant): Promise<void> {
  await tx.delete(courseGreetings).where(lt(courseGreetings.createdAt, before))
}
