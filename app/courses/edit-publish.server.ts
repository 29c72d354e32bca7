import { write } from '#db/connect.server'
import type { UniversityEditor } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'
import * as store from './course-store.server'
import { factsOf } from './edit-log'
import * as logStore from './edit-log-store.server'
import { type Done, eachInTurn } from './edit-many'
import { mayPublish } from './edit-rules'
import { savingFrom, tellWhether } from './edit-steps.server'
import { save } from './save-steps.server'

/**
 * Publishes drafts, and what was cancelled, of a university; each in a short write of its own. What is published stays
 * as it is.
 * @returns of each what became of it: `missing`, `imported`, `gone`, `lacks`, `busy`, or null when it is published
 */
export async function publishCourses(
  who: UniversityEditor,
  ids: readonly InstanceId[],
  now: Instant,
): Promise<Done[]> {
  return (await eachInTurn(ids, (id) => publishOne(who, id, now))).done
}

const publishOne = ({ universityId, id: personId }: UniversityEditor, id: InstanceId, now: Instant) =>
  write(async (tx) => {
    const known = await store.findOwn(tx, universityId, id)
    if (!known) return { ok: false, because: 'missing' } as const
    const answer = mayPublish(known.instance, factsOf(known))
    if (!answer.ok || !answer.isNew) return answer
    const publishedAt = known.instance.publishedAt ?? now
    await save(tx, [savingFrom(known, { state: 'published', publishedAt }, now)])
    const { id: courseId } = known.course
    await logStore.add(tx, [{ universityId, courseId, instanceId: id, personId, at: now, action: 'publish' }])
    if (known.instance.state === 'cancelled') await tellWhether(tx, [id], 'published', now)
    return answer
  })
