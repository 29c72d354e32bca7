import { and, between, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseMeetings } from '#db/schema'
import type { LocalDate } from '~/lib/time'
import type { InstanceId } from './course'

/** On which days these instances meet, where it is not by video, between two days. One statement. */
export async function meetingDaysOf(
  db: Db,
  ids: readonly InstanceId[],
  from: LocalDate,
  to: LocalDate,
): Promise<Map<InstanceId, LocalDate[]>> {
  const of = new Map<InstanceId, LocalDate[]>()
  if (ids.length === 0) return of
  const rows = await db
    .select({ instanceId: courseMeetings.instanceId, day: courseMeetings.startsOn })
    .from(courseMeetings)
    .where(
      and(
        inArray(courseMeetings.instanceId, [...ids]),
        eq(courseMeetings.remote, false),
        between(courseMeetings.startsOn, from, to),
      ),
    )
  for (const { instanceId, day } of rows) if (day) of.set(instanceId, [...(of.get(instanceId) ?? []), day])
  return of
}
