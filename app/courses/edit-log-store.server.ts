import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseLog, people } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { CourseId, InstanceId, UniversityId } from './course'
import type { EditAction, EditLogLine } from './edit-log'

/** A change to be written down. */
export interface NewLogLine {
  universityId: UniversityId
  courseId: CourseId
  instanceId: InstanceId
  personId: PersonId | null
  at: Instant
  action: EditAction
  before?: Record<string, string> | null
  after?: Record<string, string> | null
  reason?: string
}

/** Writes changes down, in the transaction of the changes themselves. */
export async function add(tx: Db, lines: readonly NewLogLine[]): Promise<void> {
  if (lines.length > 0) await tx.insert(courseLog).values([...lines])
}

/** What was done to an instance of a university, the last first. One statement. */
export const list = (
  db: Db,
  universityId: UniversityId,
  instanceId: InstanceId,
  { before, most }: { before: number | null; most: number },
): Promise<EditLogLine[]> =>
  db
    .select({
      id: courseLog.id,
      at: courseLog.at,
      action: courseLog.action,
      before: courseLog.before,
      after: courseLog.after,
      reason: courseLog.reason,
      name: people.name,
      alias: people.alias,
      isHidden: people.protectedIdentity,
    })
    .from(courseLog)
    .leftJoin(people, eq(people.id, courseLog.personId))
    .where(
      and(
        eq(courseLog.universityId, universityId),
        eq(courseLog.instanceId, instanceId),
        before === null ? undefined : lt(courseLog.id, before),
      ),
    )
    .orderBy(desc(courseLog.id))
    .limit(most)
    .then((rows) =>
      rows.map(({ alias, isHidden, name, ...line }) => ({ ...line, name: isHidden ? alias : name })),
    )

/** Why an instance was cancelled the last time; empty when nobody said. */
export async function cancelReason(db: Db, instanceId: InstanceId): Promise<string> {
  const [row] = await db
    .select({ reason: courseLog.reason })
    .from(courseLog)
    .where(and(eq(courseLog.instanceId, instanceId), eq(courseLog.action, 'cancel')))
    .orderBy(desc(courseLog.id))
    .limit(1)
  return row?.reason ?? ''
}
