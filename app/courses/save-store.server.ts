import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseChanges, courseInstances, courseMeetings, courses } from '#db/schema'
import type { Course, CourseFacts, Instance, InstanceFacts, InstanceId } from './course'
import { courseColumns, instanceColumns } from './course-store.server'

/** So many numbers of `course_changes`, in a row. @returns the first of them */
export async function takeNumbers(tx: Db, count: number): Promise<number> {
  const [row] = await tx
    .update(courseChanges)
    .set({ number: sql`${courseChanges.number} + ${count}` })
    .returning({ number: courseChanges.number })
  if (!row) throw new Error('course_changes has no row')
  return row.number - count + 1
}

/** Marks an instance as changed, though none of its own fields are. */
export async function touchInstance(tx: Db, id: InstanceId, changed: number): Promise<void> {
  await tx.update(courseInstances).set({ changed }).where(eq(courseInstances.id, id))
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
