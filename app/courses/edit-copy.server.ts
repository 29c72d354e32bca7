import { write } from '#db/connect.server'
import type { UniversityEditor } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'
import * as store from './course-store.server'
import type { EditFacts } from './edit-fields'
import { factsOf } from './edit-log'
import * as logStore from './edit-log-store.server'
import { type Done, eachInTurn } from './edit-many'
import { newInstanceId } from './edit-names-steps.server'
import { savingOfNew } from './edit-steps.server'
import * as editStore from './edit-store.server'
import { movedTo } from './edit-term'
import { save } from './save-steps.server'
import type { Term } from './term'

/**
 * Copies instances of a university to another term, as drafts, with their days moved; each in a short write of its own.
 * What has been copied there before is not copied again.
 * @returns of each what became of it: `missing`, `copied` before, `busy`, or null; and the ids of the copies
 */
export async function copyCourses(
  who: UniversityEditor,
  ids: readonly InstanceId[],
  term: Term,
  now: Instant,
): Promise<{ done: Done[]; made: InstanceId[] }> {
  const { done, fine } = await eachInTurn(ids, (id) => copyOne(who, id, term, now))
  return { done, made: fine.map(({ id }) => id) }
}

/** What a copy is known by, so that there is one. */
export const copyName = (universityId: string, id: InstanceId, term: Term) =>
  `e.larplats.${universityId}.copy-${id}-${term}`

const copyOne = (
  { universityId, id: personId }: UniversityEditor,
  from: InstanceId,
  term: Term,
  now: Instant,
) =>
  write(async (tx) => {
    const known = await store.findOwn(tx, universityId, from)
    if (!known) return { ok: false, because: 'missing' } as const
    const sourceId = copyName(universityId, from, term)
    if (await editStore.findBySource(tx, universityId, sourceId))
      return { ok: false, because: 'copied' } as const
    const facts: EditFacts = { ...factsOf(known), ...movedTo(known.instance, term) }
    const id = await newInstanceId(tx, universityId, facts)
    await save(tx, [savingOfNew(known.course, facts, { id, sourceId, state: 'draft' }, now)])
    const { id: courseId } = known.course
    await logStore.add(tx, [
      { universityId, courseId, instanceId: id, personId, at: now, action: 'copy', before: { from } },
    ])
    return { ok: true, id } as const
  })
