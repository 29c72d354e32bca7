import { read } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { InstanceInFull } from './course'
import { listByIds } from './course-store.server'
import type { Greeting } from './tie'
import * as greetings from './tie-greeting-store.server'
import * as ties from './tie-store.server'

const reportsMost = 50

/** What is studied at a centre, and by how many. */
export interface Planned extends InstanceInFull {
  learners: number
}

/**
 * What the staff of a centre plan by: what is studied there and by how many, by term, and messages of study groups that
 * were reported. No names: nobody has to be known for a room to be planned. Five statements.
 */
export async function planAt(
  who: Staff,
  now: Instant,
): Promise<{ planned: Planned[]; reported: (Greeting & { title: InstanceInFull | null; from: string })[] }> {
  const counts = await ties.countAt(read(), who.centreId, localDate(now, homeZone))
  const reports = await greetings.reportedAt(read(), who.centreId, reportsMost)
  const names = await ties.shownNames(
    read(),
    reports.map(({ fromId }) => fromId),
  )
  const ids = [...counts, ...reports].map(({ instanceId }) => instanceId)
  const all = new Map((await listByIds(read(), [...new Set(ids)])).map((one) => [one.instance.id, one]))
  const planned = counts.flatMap(({ instanceId, learners }) => {
    const found = all.get(instanceId)
    return found ? [{ ...found, learners }] : []
  })
  return {
    planned: planned.sort(
      (a, b) => a.instance.term - b.instance.term || a.course.titleSv.localeCompare(b.course.titleSv, 'sv'),
    ),
    reported: reports.map((one) => ({
      ...one,
      title: all.get(one.instanceId) ?? null,
      from: names.get(one.fromId) ?? '',
    })),
  }
}
