import { isDeepStrictEqual } from 'node:util'
import type { Db } from '#db/engine'
import { fullText } from '#db/full-text.server'
import { type InstanceId, type InstanceInFull, travelTownsOf } from './course'
import * as store from './course-store.server'
import { documentOf } from './document'
import * as saveStore from './save-store.server'

/** Words of what can be found, over the instances' numbers. */
export const courseWords = fullText('course_words')

/** An instance with its course, to be written as it is; the numbers are given here. */
export interface Saving {
  course: saveStore.NewCourse
  instance: Omit<saveStore.NewInstance, 'number' | 'changed' | 'travelTowns'>
}

/**
 * Writes courses and instances, and makes them found (published) or not found (in any other state): the only way to
 * change either. What is there under the same id is written over; its number stays. A course that has changed is found
 * by its new words in all its instances.
 */
export async function save(tx: Db, all: readonly Saving[]): Promise<void> {
  if (all.length === 0) return
  const courses = [...new Map(all.map(({ course }) => [course.id, course])).values()]
  const sharing = await instancesSharing(tx, courses, all)
  const known = await saveStore.numbersOf(
    tx,
    all.map(({ instance }) => instance.id),
  )
  let next = await saveStore.takeNumbers(tx, all.length + sharing.length)
  const numbered = all.map(({ course, instance }) => {
    const changed = next++
    const number = known.get(instance.id) ?? changed
    return { course, instance: { ...instance, number, changed, travelTowns: travelTownsOf(instance) } }
  })
  await saveStore.putCourses(tx, courses)
  await saveStore.putInstances(
    tx,
    numbered.map(({ instance }) => instance),
  )
  for (const { id } of sharing) await saveStore.touchInstance(tx, id, next++)
  await index(tx, [...numbered, ...(await wholeOf(tx, sharing))])
}

/** Instances of courses that are about to change, which are not themselves written. */
async function instancesSharing(tx: Db, courses: readonly saveStore.NewCourse[], all: readonly Saving[]) {
  const before = new Map((await store.listCourses(tx, courses)).map((one) => [one.id, one]))
  const changed = courses.filter((course) => {
    const known = before.get(course.id)
    return known !== undefined && !isDeepStrictEqual(known, course)
  })
  const written = new Set(all.map(({ instance }) => instance.id))
  return (await store.instancesOf(tx, changed)).filter(({ id }) => !written.has(id))
}

const wholeOf = async (tx: Db, sharing: readonly { id: InstanceId }[]) =>
  store.listByIds(
    tx,
    sharing.map(({ id }) => id),
  )

/** What decides whether an instance is found, and by what. */
interface Indexed {
  course: InstanceInFull['course']
  instance: Pick<InstanceInFull['instance'], 'number' | 'state' | 'applicationCode' | 'towns'>
}

/** What is found, and what is not: of each, whatever state it is in. */
async function index(tx: Db, all: readonly Indexed[]) {
  const universities = await store.universitiesOf(tx, [
    ...new Set(all.map(({ course }) => course.universityId)),
  ])
  const professions = await store.listProfessions(tx)
  const found = all.flatMap(({ course, instance }) => {
    const university = universities.get(course.universityId)
    if (instance.state !== 'published' || !university) return []
    return [{ number: instance.number, words: documentOf({ course, instance, university }, professions) }]
  })
  await courseWords.remove(
    tx,
    all.map(({ instance }) => instance.number),
  )
  await courseWords.put(tx, found)
}
