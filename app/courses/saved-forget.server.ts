import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy } from '~/lib/result'
import type { InstanceId } from './course'
import * as store from './saved-store.server'

/** Somebody does not want to keep a course any more. What was not saved stays so. */
export function forgetCourse(who: Learner, instanceId: InstanceId): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    await store.removeSaved(tx, who.id, instanceId)
    return { ok: true as const }
  })
}
