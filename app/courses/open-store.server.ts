import { and, asc, desc, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseInstances } from '#db/schema'
import type { Instant, LocalDate } from '~/lib/time'
import type { InstanceInFull } from './course'
import { filled, withAll } from './course-store.server'

/** Published and not over on a day: what a search finds. */
const open = (today: LocalDate) =>
  and(
    eq(courseInstances.state, 'published'),
    or(isNull(courseInstances.endsOn), gte(courseInstances.endsOn, today)),
  )

/** Open instances, those of a course together, from after one on. Two statements. */
export async function listOpen(
  db: Db,
  today: LocalDate,
  after: InstanceInFull['instance'] | null,
  most: number,
): Promise<InstanceInFull[]> {
  const { courseId, id } = courseInstances
  const rest = after
    ? or(gt(courseId, after.courseId), and(eq(courseId, after.courseId), gt(id, after.id)))
    : undefined
  return filled(
    db,
    await withAll(db)
      .where(and(open(today), rest))
      .orderBy(asc(courseId), asc(id))
      .limit(most),
  )
}

/** When what was changed last was changed; null: there has never been anything. One statement. */
export async function lastChangeAt(db: Db): Promise<Instant | null> {
  const [last] = await db
    .select({ changedAt: courseInstances.changedAt })
    .from(courseInstances)
    .orderBy(desc(courseInstances.changed))
    .limit(1)
  return last?.changedAt ?? null
}

/** When instances were changed, by their numbers. One statement. */
export async function changedAt(db: Db, numbers: readonly number[]): Promise<Map<number, Instant>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .select({ number: courseInstances.number, at: courseInstances.changedAt })
    .from(courseInstances)
    .where(inArray(courseInstances.number, [...numbers]))
  return new Map(rows.map(({ number, at }) => [number, at]))
}
