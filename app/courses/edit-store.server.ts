import { and, asc, count, desc, eq, inArray, notExists, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseCalls, courseInstances, courseInterests, courses } from '#db/schema'
import type { CourseId, InstanceId, UniversityId } from './course'
import type { OwnKey } from './edit-own-key'

const keyColumns = {
  id: courseInstances.id,
  courseId: courseInstances.courseId,
  code: courses.code,
  titleSv: courses.titleSv,
  titleEn: courses.titleEn,
  term: courseInstances.term,
  applicationCode: courseInstances.applicationCode,
  state: courseInstances.state,
  endsOn: courseInstances.endsOn,
  source: courseInstances.source,
  sourceId: courseInstances.sourceId,
}

const keysWhere = (db: Db, universityId: UniversityId, more?: SQL): Promise<OwnKey[]> =>
  db
    .select(keyColumns)
    .from(courseInstances)
    .innerJoin(courses, eq(courses.id, courseInstances.courseId))
    .where(and(eq(courseInstances.universityId, universityId), more))
    .orderBy(desc(courseInstances.term), asc(courses.code), asc(courseInstances.id))

/** Every instance of a university, the latest term first. One statement. */
export const keysOf = (db: Db, universityId: UniversityId): Promise<OwnKey[]> => keysWhere(db, universityId)

/** The instances of a university that have one of these ids, codes or names, the latest term first. One statement. */
export const keysFor = (
  db: Db,
  universityId: UniversityId,
  { ids, codes, names }: { ids: readonly string[]; codes: readonly string[]; names: readonly string[] },
): Promise<OwnKey[]> =>
  keysWhere(
    db,
    universityId,
    or(
      inArray(courseInstances.id, [...ids] as InstanceId[]),
      inArray(courses.code, [...codes]),
      inArray(courseInstances.sourceId, [...names]),
    ),
  )

/** The instance of a university that came under this name; null: none did. */
export async function findBySource(
  db: Db,
  universityId: UniversityId,
  sourceId: string,
): Promise<InstanceId | null> {
  const [row] = await db
    .select({ id: courseInstances.id })
    .from(courseInstances)
    .where(and(eq(courseInstances.universityId, universityId), eq(courseInstances.sourceId, sourceId)))
  return row?.id ?? null
}

/** Which of these names are taken by an instance, whosever it is. */
export async function takenInstances(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: courseInstances.id })
    .from(courseInstances)
    .where(inArray(courseInstances.id, [...ids] as InstanceId[]))
  return new Set(rows.map(({ id }) => id))
}

/** Which of these names are taken by a course, whosever it is. */
export async function takenCourses(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: courses.id })
    .from(courses)
    .where(inArray(courses.id, [...ids] as CourseId[]))
  return new Set(rows.map(({ id }) => id))
}

/** The courses of a university that have this code, with one of their instances. */
export const coursesByCode = (db: Db, universityId: UniversityId, code: string) =>
  db
    .select({ id: courses.id, instanceId: courseInstances.id })
    .from(courses)
    .innerJoin(courseInstances, eq(courseInstances.courseId, courses.id))
    .where(and(eq(courses.universityId, universityId), eq(courses.code, code)))
    .orderBy(desc(courseInstances.term))
    .limit(1)

/** Takes away an instance of a university, with its meetings and its log. */
export async function removeInstance(tx: Db, universityId: UniversityId, id: InstanceId): Promise<void> {
  await tx
    .delete(courseInstances)
    .where(and(eq(courseInstances.universityId, universityId), eq(courseInstances.id, id)))
}

/** Takes away a course of a university that no instance, and nobody's wish, hangs on. */
export async function removeCourse(tx: Db, universityId: UniversityId, id: CourseId): Promise<void> {
  const wished = tx
    .select({ id: courseInterests.id })
    .from(courseInterests)
    .where(eq(courseInterests.courseId, id))
  const asked = tx.select({ id: courseCalls.id }).from(courseCalls).where(eq(courseCalls.courseId, id))
  await tx
    .delete(courses)
    .where(
      and(eq(courses.universityId, universityId), eq(courses.id, id), notExists(wished), notExists(asked)),
    )
}

/** How many drafts a university has, and how many instances are published. One statement. */
export async function countsOf(
  db: Db,
  universityId: UniversityId,
): Promise<{ drafts: number; published: number }> {
  const rows = await db
    .select({ state: courseInstances.state, count: count() })
    .from(courseInstances)
    .where(eq(courseInstances.universityId, universityId))
    .groupBy(courseInstances.state)
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  return { drafts: of('draft'), published: of('published') }
}
