import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { UniversityEditor } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import { type InstanceId, titleIn } from './course'
import * as store from './course-store.server'
import { type Done, eachInTurn } from './edit-many'
import { mayRemove } from './edit-rules'
import * as editStore from './edit-store.server'
import { termName } from './term'

/**
 * Removes drafts of a university, each in a short write of its own; a course that has no other instance goes with its
 * last. What was there is told by the university's log: the instance's own log goes with it.
 * @returns of each what became of it: `missing`, `imported`, `gone`, `shown`, `busy`, or null when it is removed
 */
export async function removeDrafts(
  who: UniversityEditor,
  ids: readonly InstanceId[],
  now: Instant,
): Promise<Done[]> {
  return (await eachInTurn(ids, (id) => removeOne(who, id, now))).done
}

const removeOne = ({ universityId, id: personId }: UniversityEditor, id: InstanceId, now: Instant) =>
  write(async (tx) => {
    const known = await store.findOwn(tx, universityId, id)
    if (!known) return { ok: false, because: 'missing' } as const
    const { course, instance } = known
    const answer = mayRemove(instance)
    if (!answer.ok) return answer
    await editStore.removeInstance(tx, universityId, id)
    const others = await store.instancesOf(tx, [course])
    if (others.length === 0 && course.source === 'own')
      await editStore.removeCourse(tx, universityId, course.id)
    await logDeed(tx, {
      universityId,
      personId,
      at: now,
      action: 'remove-course-draft',
      subjectId: id,
      before: {
        course: [course.code, titleIn('sv', course)].filter(Boolean).join(' '),
        term: termName(instance.term),
      },
    })
    return answer
  })
