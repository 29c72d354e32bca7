import { write } from '#db/connect.server'
import type { UniversityEditor } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Course, InstanceId } from './course'
import { courseFactsOf, type EditFacts } from './edit-fields'
import * as logStore from './edit-log-store.server'
import { newCourseId, newInstanceId } from './edit-names-steps.server'
import { savingOfNew } from './edit-steps.server'
import * as store from './edit-store.server'
import { placed } from './edit-towns'
import * as placeStore from './import-rules-store.server'
import { save } from './save-steps.server'

/**
 * Writes a new course with its first instance, as a draft. Under the same key it is written once.
 * @returns its id; `there` with an instance of the course that has the code already
 */
export function addCourse(
  who: UniversityEditor,
  wanted: EditFacts,
  key: string,
  now: Instant,
): Promise<{ ok: true; id: InstanceId } | (Refusal<'there'> & { id: InstanceId }) | Busy> {
  const { universityId } = who
  const sourceId = `e.larplats.${universityId}.form-${key}`
  return write(async (tx) => {
    const before = await store.findBySource(tx, universityId, sourceId)
    if (before) return { ok: true, id: before } as const
    const [there] = wanted.code ? await store.coursesByCode(tx, universityId, wanted.code) : []
    if (there) return { ok: false, because: 'there', id: there.instanceId } as const
    const facts = placed(wanted, [], await placeStore.places(tx))
    const courseId = await newCourseId(tx, universityId, facts)
    const id = await newInstanceId(tx, universityId, facts)
    const course: Course = {
      ...courseFactsOf(facts),
      id: courseId,
      universityId,
      source: 'own',
      sourceId: null,
    }
    await save(tx, [savingOfNew(course, facts, { id, sourceId, state: 'draft' }, now)])
    await logStore.add(tx, [
      { universityId, courseId, instanceId: id, personId: who.id, at: now, action: 'add' },
    ])
    return { ok: true, id } as const
  })
}
