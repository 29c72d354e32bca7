import { write } from '#db/connect.server'
import type { UniversityEditor } from '~/identity/membership'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { InstanceId } from './course'
import * as store from './course-store.server'
import * as logStore from './edit-log-store.server'
import { type Done, eachInTurn } from './edit-many'
import { mayCancel } from './edit-rules'
import { savingFrom, tellWhether } from './edit-steps.server'
import { save } from './save-steps.server'

/**
 * Cancels instances of a university, each in a short write of its own. Who studies one, or has saved it, hears of it
 * with the reason; what they tied to it stays.
 * @returns of each what became of it: `missing`, `imported`, `gone`, `draft`, `over`, `busy`, or null when it is
 * cancelled; and how many people hear of them
 */
export async function cancelCourses(
  who: UniversityEditor,
  ids: readonly InstanceId[],
  reason: string,
  now: Instant,
): Promise<{ done: Done[]; told: number }> {
  const { done, fine } = await eachInTurn(ids, (id) => cancelOne(who, id, reason, now))
  return { done, told: fine.reduce((sum, { told }) => sum + told, 0) }
}

const cancelOne = (
  { universityId, id: personId }: UniversityEditor,
  id: InstanceId,
  reason: string,
  now: Instant,
) =>
  write(async (tx) => {
    const known = await store.findOwn(tx, universityId, id)
    if (!known) return { ok: false, because: 'missing' } as const
    const answer = mayCancel(known.instance, localDate(now, homeZone))
    if (!answer.ok) return answer
    if (!answer.isNew) return { ok: true, told: 0 } as const
    await save(tx, [savingFrom(known, { state: 'cancelled' }, now)])
    const { id: courseId } = known.course
    await logStore.add(tx, [
      { universityId, courseId, instanceId: id, personId, at: now, action: 'cancel', reason },
    ])
    const told = (await tellWhether(tx, [id], 'cancelled', now)).get(id) ?? 0
    return { ok: true, told } as const
  })
