import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'
import { find } from './course-store.server'
import { maySave } from './saved-rules'
import * as store from './saved-store.server'

/** Keeps a course for somebody to come back to. Twice is once. Refuses `gone` and `saved-full`. */
export function saveCourse(
  who: Learner,
  instanceId: InstanceId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'saved-full'> | Busy> {
  return write(async (tx) => {
    if (await store.isSaved(tx, who.id, instanceId)) return { ok: true as const }
    const found = await find(tx, instanceId)
    if (found?.instance.state !== 'published') return { ok: false, because: 'gone' } as const
    const answer = maySave(await store.countSaved(tx, who.id))
    if (!answer.ok) return answer
    await store.addSaved(tx, { personId: who.id, instanceId, createdAt: now })
    return { ok: true as const }
  })
}
