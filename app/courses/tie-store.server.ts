import { and, asc, count, eq, gt, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseInstances, courseSaved, courses, courseTies, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { LocalDate } from '~/lib/time'
import type { CourseId, InstanceId, UniversityId } from './course'
import type { GroupMember, Tie, TieWish } from './tie'

const of = (personId: PersonId, instanceId: InstanceId) =>
  and(eq(courseTies.personId, personId), eq(courseTies.instanceId, instanceId))

/** How somebody studies an instance; null when they do not. */
export async function find(db: Db, personId: PersonId, instanceId: InstanceId): Promise<Tie | null> {
  const [found] = await db.select().from(courseTies).where(of(personId, instanceId))
  return found ?? null
}

/** What somebody studies. */
export const list = (db: Db, personId: PersonId): Promise<Tie[]> =>
  db
    .select()
    .from(courseTies)
    .where(eq(courseTies.personId, personId))
    .orderBy(asc(courseTies.createdAt), asc(courseTies.instanceId))

/** Writes how somebody studies an instance, over what was there; when it began stays. */
export async function put(tx: Db, tie: Tie): Promise<void> {
  const { personId, instanceId, createdAt, ...said } = tie
  await tx
    .insert(courseTies)
    .values({ personId, instanceId, createdAt, ...said })
    .onConflictDoUpdate({ target: [courseTies.personId, courseTies.instanceId], set: said })
}

/** Is nothing where there was none. */
export async function remove(tx: Db, personId: PersonId, instanceId: InstanceId): Promise<void> {
  await tx.delete(courseTies).where(of(personId, instanceId))
}

/** Takes somebody out of the study groups of a course, or of all; how they study stays. */
export async function hide(tx: Db, personId: PersonId, courseId?: CourseId): Promise<void> {
  const hidden: Partial<TieWish> = { findable: false, shownName: '' }
  const ofCourse =
    courseId &&
    inArray(
      courseTies.instanceId,
      tx
        .select({ id: courseInstances.id })
        .from(courseInstances)
        .where(eq(courseInstances.courseId, courseId)),
    )
  await tx
    .update(courseTies)
    .set(hidden)
    .where(and(eq(courseTies.personId, personId), ofCourse))
}

/** Instances that are not over: of what is, nobody looks for others. */
const lasts = (today: LocalDate): SQL | undefined =>
  or(isNull(courseInstances.endsOn), gt(courseInstances.endsOn, today))

/**
 * Who of a course wants to be found at some centres. Protected identity is left out here, whatever stands in the table:
 * it may have been said afterwards. One statement.
 */
export async function members(
  db: Db,
  { courseId, centres }: { courseId: CourseId; centres: readonly CentreId[] },
  today: LocalDate,
  most: number,
): Promise<GroupMember[]> {
  const rows = await db
    .select({
      personId: courseTies.personId,
      instanceId: courseTies.instanceId,
      centreId: courseTies.centreId,
      shownName: courseTies.shownName,
    })
    .from(courseTies)
    .innerJoin(courseInstances, eq(courseInstances.id, courseTies.instanceId))
    .innerJoin(people, eq(people.id, courseTies.personId))
    .where(
      and(
        eq(courseInstances.courseId, courseId),
        lasts(today),
        inArray(courseTies.centreId, [...centres]),
        eq(courseTies.findable, true),
        eq(people.protectedIdentity, false),
        isNull(people.mergedInto),
      ),
    )
    .orderBy(asc(courseTies.shownName), asc(courseTies.personId))
    .limit(most)
  return rows.flatMap(({ centreId, ...row }) => (centreId === null ? [] : [{ ...row, centreId }]))
}

/** How many study what at a centre: counts, and nobody's name. */
export async function countAt(
  db: Db,
  centreId: CentreId,
  today: LocalDate,
): Promise<{ instanceId: InstanceId; learners: number }[]> {
  return db
    .select({ instanceId: courseTies.instanceId, learners: count() })
    .from(courseTies)
    .innerJoin(courseInstances, eq(courseInstances.id, courseTies.instanceId))
    .where(and(eq(courseTies.centreId, centreId), lasts(today)))
    .groupBy(courseTies.instanceId)
}

/** A tie whose owner wants to be reminded, with what the days are found by. */
export interface Remindable extends Pick<Tie, 'personId' | 'instanceId' | 'createdAt'> {
  universityId: UniversityId
  code: string
  lastApplication: LocalDate | null
}

/** Ties whose owners want to be reminded, of instances that are given and not over, after one of them. */
export function remindable(
  db: Db,
  today: LocalDate,
  after: { personId: string; instanceId: string },
  most: number,
): Promise<Remindable[]> {
  return db
    .select({
      personId: courseTies.personId,
      instanceId: courseTies.instanceId,
      createdAt: courseTies.createdAt,
      universityId: courseInstances.universityId,
      code: courses.code,
      lastApplication: courseInstances.lastApplication,
    })
    .from(courseTies)
    .innerJoin(courseInstances, eq(courseInstances.id, courseTies.instanceId))
    .innerJoin(courses, eq(courses.id, courseInstances.courseId))
    .where(
      and(
        eq(courseTies.remind, true),
        eq(courseInstances.state, 'published'),
        lasts(today),
        or(
          gt(courseTies.personId, after.personId as PersonId),
          and(
            eq(courseTies.personId, after.personId as PersonId),
            gt(courseTies.instanceId, after.instanceId as InstanceId),
          ),
        ),
      ),
    )
    .orderBy(asc(courseTies.personId), asc(courseTies.instanceId))
    .limit(most)
}

/** The names that these people have chosen for others, one each; who has none, or has protected identity since, is not in it. */
export async function shownNames(db: Db, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ personId: courseTies.personId, shownName: courseTies.shownName })
    .from(courseTies)
    .innerJoin(people, eq(people.id, courseTies.personId))
    .where(
      and(
        inArray(courseTies.personId, [...ids]),
        eq(courseTies.findable, true),
        eq(people.protectedIdentity, false),
      ),
    )
  return new Map(rows.map(({ personId, shownName }) => [personId, shownName]))
}

/** The name under which somebody is found by others of a course; null: they are not. */
export async function shownIn(db: Db, personId: PersonId, courseId: CourseId): Promise<string | null> {
  const [found] = await db
    .select({ shownName: courseTies.shownName })
    .from(courseTies)
    .innerJoin(courseInstances, eq(courseInstances.id, courseTies.instanceId))
    .where(
      and(
        eq(courseTies.personId, personId),
        eq(courseTies.findable, true),
        eq(courseInstances.courseId, courseId),
      ),
    )
  return found?.shownName ?? null
}

/** Forgets what was studied or saved of what ended before a day. */
export async function sweep(tx: Db, before: LocalDate): Promise<void> {
  const over = tx
    .select({ id: courseInstances.id })
    .from(courseInstances)
    .where(lt(courseInstances.endsOn, before))
  await tx.delete(courseTies).where(inArray(courseTies.instanceId, over))
  await tx.delete(courseSaved).where(inArray(courseSaved.instanceId, over))
}
