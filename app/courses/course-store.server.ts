import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseInstances, courseMeetings, coursePlaces, courses, professions, universities } from '#db/schema'
import type {
  Course,
  CourseId,
  Instance,
  InstanceId,
  InstanceInFull,
  Meeting,
  Profession,
  UniversityId,
} from './course'
import type { Term } from './term'

/** A course as a noun, column by column. */
export const courseColumns = {
  id: courses.id,
  universityId: courses.universityId,
  code: courses.code,
  kind: courses.kind,
  titleSv: courses.titleSv,
  titleEn: courses.titleEn,
  descriptionSv: courses.descriptionSv,
  descriptionEn: courses.descriptionEn,
  level: courses.level,
  creditTenths: courses.creditTenths,
  creditSystem: courses.creditSystem,
  isced: courses.isced,
  sun: courses.sun,
  eligibilitySv: courses.eligibilitySv,
  eligibilityEn: courses.eligibilityEn,
  url: courses.url,
  professions: courses.professions,
  source: courses.source,
  sourceId: courses.sourceId,
}

/** An instance as a noun, but for its meetings. */
export const instanceColumns = {
  id: courseInstances.id,
  courseId: courseInstances.courseId,
  universityId: courseInstances.universityId,
  number: courseInstances.number,
  state: courseInstances.state,
  term: sql<Term>`${courseInstances.term}`,
  startsOn: courseInstances.startsOn,
  endsOn: courseInstances.endsOn,
  pace: courseInstances.pace,
  timeOfDay: courseInstances.timeOfDay,
  languages: courseInstances.languages,
  mode: courseInstances.mode,
  mandatoryDays: courseInstances.mandatoryDays,
  optionalDays: courseInstances.optionalDays,
  meetingsText: courseInstances.meetingsText,
  towns: courseInstances.towns,
  adminTown: courseInstances.adminTown,
  selection: courseInstances.selection,
  applicationCode: courseInstances.applicationCode,
  firstApplication: courseInstances.firstApplication,
  lastApplication: courseInstances.lastApplication,
  lateApplication: courseInstances.lateApplication,
  applicationUrl: courseInstances.applicationUrl,
  places: courseInstances.places,
  fee: courseInstances.fee,
  currency: courseInstances.currency,
  examForm: courseInstances.examForm,
  source: courseInstances.source,
  sourceId: courseInstances.sourceId,
  sample: courseInstances.sample,
  version: courseInstances.version,
  publishedAt: courseInstances.publishedAt,
  changedAt: courseInstances.changedAt,
}

const universityColumns = { id: universities.id, name: universities.name, short: universities.short }

/** Instances with their courses and universities, without their meetings. */
export const withAll = (db: Db) =>
  db
    .select({ course: courseColumns, instance: instanceColumns, university: universityColumns })
    .from(courseInstances)
    .innerJoin(courses, eq(courses.id, courseInstances.courseId))
    .innerJoin(universities, eq(universities.id, courseInstances.universityId))

type WithoutMeetings = {
  course: Course
  instance: Omit<Instance, 'meetings'>
  university: InstanceInFull['university']
}

/** Gives each its meetings. One statement. */
export async function filled(db: Db, found: WithoutMeetings[]): Promise<InstanceInFull[]> {
  const meetings = await listMeetings(
    db,
    found.map(({ instance }) => instance.id),
  )
  return found.map(({ course, instance, university }) => ({
    course,
    university,
    instance: { ...instance, meetings: meetings.get(instance.id) ?? [] },
  }))
}

async function listMeetings(db: Db, ids: readonly InstanceId[]): Promise<Map<InstanceId, Meeting[]>> {
  const of = new Map<InstanceId, Meeting[]>()
  if (ids.length === 0) return of
  const rows = await db
    .select()
    .from(courseMeetings)
    .where(inArray(courseMeetings.instanceId, [...ids]))
    .orderBy(asc(courseMeetings.instanceId), asc(courseMeetings.position))
  for (const { instanceId, position: _position, ...meeting } of rows) {
    of.set(instanceId, [...(of.get(instanceId) ?? []), meeting])
  }
  return of
}

/** An instance with its course, in whatever state; null when there is none. Two statements. */
export async function find(db: Db, id: InstanceId): Promise<InstanceInFull | null> {
  const [found] = await filled(db, await withAll(db).where(eq(courseInstances.id, id)))
  return found ?? null
}

/** Instances by their ids, in no order. Two statements. */
export async function listByIds(db: Db, ids: readonly InstanceId[]): Promise<InstanceInFull[]> {
  if (ids.length === 0) return []
  return filled(db, await withAll(db).where(inArray(courseInstances.id, [...ids])))
}

/** Published instances by their numbers, in the order of the numbers that are asked for. Two statements. */
export async function listByNumbers(db: Db, numbers: readonly number[]): Promise<InstanceInFull[]> {
  if (numbers.length === 0) return []
  const rows = await withAll(db).where(
    and(inArray(courseInstances.number, [...numbers]), eq(courseInstances.state, 'published')),
  )
  const found = new Map((await filled(db, rows)).map((one) => [one.instance.number, one]))
  return numbers.flatMap((number) => found.get(number) ?? [])
}

/** As `find`, of one university only. Two statements. */
export async function findOwn(
  db: Db,
  universityId: UniversityId,
  id: InstanceId,
): Promise<InstanceInFull | null> {
  return (await listOwnByIds(db, universityId, [id]))[0] ?? null
}

/** As `listByIds`, of one university only. */
export async function listOwnByIds(
  db: Db,
  universityId: UniversityId,
  ids: readonly InstanceId[],
): Promise<InstanceInFull[]> {
  if (ids.length === 0) return []
  const where = and(eq(courseInstances.universityId, universityId), inArray(courseInstances.id, [...ids]))
  return filled(db, await withAll(db).where(where))
}

/** Every instance of a course. Two statements. */
export async function listOfCourse(db: Db, courseId: CourseId): Promise<InstanceInFull[]> {
  return filled(
    db,
    await withAll(db).where(eq(courseInstances.courseId, courseId)).orderBy(asc(courseInstances.term)),
  )
}

/** Courses as they are, of those that are there. */
export async function listCourses(db: Db, all: readonly { id: CourseId }[]): Promise<Course[]> {
  const ids = all.map(({ id }) => id)
  return ids.length === 0 ? [] : db.select(courseColumns).from(courses).where(inArray(courses.id, ids))
}

/** The ids of every instance of these courses. */
export async function instancesOf(db: Db, all: readonly { id: CourseId }[]): Promise<{ id: InstanceId }[]> {
  const ids = all.map(({ id }) => id)
  if (ids.length === 0) return []
  return db
    .select({ id: courseInstances.id })
    .from(courseInstances)
    .where(inArray(courseInstances.courseId, ids))
}

/** The professions, in the networks' order. */
export function listProfessions(db: Db): Promise<Profession[]> {
  return db
    .select({
      id: professions.id,
      nameSv: professions.nameSv,
      nameEn: professions.nameEn,
      alsoCalled: professions.alsoCalled,
    })
    .from(professions)
    .orderBy(asc(professions.position), asc(professions.id))
}

/** What universities are called. */
export async function universitiesOf(
  db: Db,
  ids: readonly UniversityId[],
): Promise<Map<UniversityId, InstanceInFull['university']>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select(universityColumns)
    .from(universities)
    .where(inArray(universities.id, [...ids]))
  return new Map(rows.map((one) => [one.id, one]))
}

/** Towns with where they lie, under their folded names. One statement. */
export const listPlaces = (db: Db) =>
  db.select({ id: coursePlaces.id, lat: coursePlaces.lat, lon: coursePlaces.lon }).from(coursePlaces)
