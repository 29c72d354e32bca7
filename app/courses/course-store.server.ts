import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  courseChanges,
  courseInstances,
  courseMeetings,
  coursePlaces,
  courses,
  professions,
  universities,
} from '#db/schema'
import type { CatalogueRow } from './catalogue'
import type {
  Course,
  CourseFacts,
  CourseId,
  Instance,
  InstanceFacts,
  InstanceId,
  InstanceInFull,
  Meeting,
  Profession,
  UniversityId,
} from './course'
import type { Term } from './term'

/** So many numbers of `course_changes`, in a row. @returns the first of them */
export async function takeNumbers(tx: Db, count: number): Promise<number> {
  const [row] = await tx
    .update(courseChanges)
    .set({ number: sql`${courseChanges.number} + ${count}` })
    .returning({ number: courseChanges.number })
  if (!row) throw new Error('course_changes has no row')
  return row.number - count + 1
}

/** The number of the last change to what can be found. */
export async function lastChange(db: Db): Promise<number> {
  const [row] = await db.select({ number: courseChanges.number }).from(courseChanges)
  return row?.number ?? 0
}

const courseColumns = {
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

const instanceColumns = {
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

/** Marks an instance as changed, though none of its own fields are. */
export async function touchInstance(tx: Db, id: InstanceId, changed: number): Promise<void> {
  await tx.update(courseInstances).set({ changed }).where(eq(courseInstances.id, id))
}

/** A change that the catalogue has to take in: an instance that can be found, or one that no longer can. */
export interface CatalogueChange {
  number: number
  changed: number
  row: CatalogueRow | null
}

/** What has changed after a number, in the order of changes. One statement. */
export async function listChanged(db: Db, after: number, most: number): Promise<CatalogueChange[]> {
  const rows = await db
    .select({
      changed: courseInstances.changed,
      state: courseInstances.state,
      id: courseInstances.id,
      number: courseInstances.number,
      universityId: courseInstances.universityId,
      code: courses.code,
      kind: courses.kind,
      titleSv: courses.titleSv,
      titleEn: courses.titleEn,
      level: courses.level,
      isced: courses.isced,
      professions: courses.professions,
      term: instanceColumns.term,
      startsOn: courseInstances.startsOn,
      endsOn: courseInstances.endsOn,
      pace: courseInstances.pace,
      languages: courseInstances.languages,
      mandatoryDays: courseInstances.mandatoryDays,
      applicationCode: courseInstances.applicationCode,
      firstApplication: courseInstances.firstApplication,
      lastApplication: courseInstances.lastApplication,
      lateApplication: courseInstances.lateApplication,
      examForm: courseInstances.examForm,
      towns: courseInstances.travelTowns,
    })
    .from(courseInstances)
    .innerJoin(courses, eq(courses.id, courseInstances.courseId))
    .where(gt(courseInstances.changed, after))
    .orderBy(asc(courseInstances.changed))
    .limit(most)
  return rows.map(({ changed, state, ...row }) => ({
    number: row.number,
    changed,
    row: state === 'published' ? row : null,
  }))
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

export interface NewCourse extends CourseFacts, Pick<Course, 'id' | 'universityId' | 'source' | 'sourceId'> {}

/** So many rows go into one statement: SQLite takes 32,766 values, and an instance has some forty. */
const rowsAtOnce = 400

/** What a row that is there already becomes: what was to be inserted in its place. */
const written = (keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, sql.raw(`excluded.${columnOf(key)}`)]))

const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const cut = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  )

/** Writes courses; one whose id is there is written over. Each is there once. */
export async function putCourses(tx: Db, list: readonly NewCourse[]): Promise<void> {
  const kept = ['id', 'universityId', 'sourceId']
  for (const rows of cut(list)) {
    const keys = Object.keys(courseColumns).filter((key) => !kept.includes(key))
    await tx
      .insert(courses)
      .values(rows)
      .onConflictDoUpdate({ target: courses.id, set: written(keys) })
  }
}

/** What is written of an instance; `changed` is given by who writes. */
export interface NewInstance
  extends Omit<Instance, 'meetings' | 'number' | 'version'>,
    Pick<InstanceFacts, 'meetings'> {
  number: number
  changed: number
  travelTowns: string[]
}

/** Writes instances with their meetings; one whose id is there is written over, its number stays and its version counts on. */
export async function putInstances(tx: Db, list: readonly NewInstance[]): Promise<void> {
  const kept = ['id', 'number', 'universityId', 'courseId', 'version']
  const keys = [...Object.keys(instanceColumns), 'changed', 'travelTowns'].filter(
    (key) => !kept.includes(key),
  )
  const last = [...new Map(list.map((one) => [one.id, one])).values()]
  for (const rows of cut(last)) {
    await tx
      .insert(courseInstances)
      .values(rows.map(({ meetings: _meetings, ...row }) => row))
      .onConflictDoUpdate({
        target: courseInstances.id,
        set: { ...written(keys), version: sql`${courseInstances.version} + 1` },
      })
    await putMeetings(tx, rows)
  }
}

async function putMeetings(tx: Db, list: readonly Pick<NewInstance, 'id' | 'meetings'>[]) {
  const ids = list.map(({ id }) => id)
  await tx.delete(courseMeetings).where(inArray(courseMeetings.instanceId, ids))
  const rows = list.flatMap(({ id, meetings }) =>
    meetings.map((meeting, position) => ({ ...meeting, position, instanceId: id })),
  )
  for (const some of cut(rows)) await tx.insert(courseMeetings).values(some)
}

/** Numbers of the instances of these ids that are there. */
export async function numbersOf(db: Db, ids: readonly InstanceId[]): Promise<Map<InstanceId, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: courseInstances.id, number: courseInstances.number })
    .from(courseInstances)
    .where(inArray(courseInstances.id, [...ids]))
  return new Map(rows.map(({ id, number }) => [id, number]))
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
