import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy } from '~/lib/result'
import type { InstanceId } from './course'
import * as store from './tie-store.server'

/** Somebody does not study an instance any more: no reminders, no group. What they did not study stays so. */
export function endStudy(who: Learner, instanceId: InstanceId): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    await store.remove(tx, who.id, instanceId)
    return { ok: true as const }
  })
}
