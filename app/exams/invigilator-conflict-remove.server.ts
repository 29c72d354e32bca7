import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import * as store from './invigilator-store.server'

/**
 * An invigilator may watch a learner after all.
 * @returns `gone` when nothing else was written down
 */
export function removeConflict(
  who: Staff,
  invigilatorId: PersonId,
  learnerId: PersonId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const found = (await store.conflicts(tx, centreId)).find(
      (one) => one.learnerId === learnerId && one.invigilatorId === invigilatorId,
    )
    const isGone = await store.removeConflict(tx, centreId, invigilatorId, learnerId)
    if (!found || !isGone) return { ok: false, because: 'gone' } as const
    const { learner } = found
    const deed = { centreId, personId: who.id, at: now, subjectId: invigilatorId }
    const called = learner.protectedIdentity ? learner.alias : learner.name
    await logDeed(tx, { ...deed, action: 'remove-exam-conflict', before: { learner: called } })
    return { ok: true } as const
  })
}
