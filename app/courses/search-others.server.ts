import { read } from '#db/connect.server'
import type { LocalDate } from '~/lib/time'
import type { InstanceInFull } from './course'
import * as store from './course-store.server'

/** Other instances of a course that one can still take. Two statements. */
export async function otherInstances(
  { course, instance }: InstanceInFull,
  today: LocalDate,
): Promise<InstanceInFull[]> {
  const all = await store.listOfCourse(read(), course.id)
  return all.filter(
    (one) =>
      one.instance.id !== instance.id &&
      one.instance.state === 'published' &&
      (one.instance.endsOn === null || one.instance.endsOn >= today),
  )
}

/** Several instances in the order asked for; those that are not there, or not published yet, are left out. Two statements. */
export async function instancesByIds(ids: readonly string[]): Promise<InstanceInFull[]> {
  const found = await store.listByIds(read(), ids as Parameters<typeof store.listByIds>[1])
  const by = new Map(found.map((one) => [one.instance.id as string, one]))
  return ids.flatMap((id) => {
    const one = by.get(id)
    return one && one.instance.state !== 'draft' ? [one] : []
  })
}
