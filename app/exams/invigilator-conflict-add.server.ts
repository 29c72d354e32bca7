import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import { dayMs, type Instant, later } from '~/lib/time'
import * as store from './invigilator-store.server'

/** Of learners who have asked here so lately conflicts are said. */
const sinceMs = 400 * dayMs

/** Learners whom an invigilator of the centre could know too well, since when they are listed. */
export const conflictsSince = (now: Instant) => later(now, -sinceMs)

/**
 * Writes down that an invigilator must not watch a learner: a relative, a colleague. Why is not kept.
 * @returns `gone` when one of the two is not the centre's
 */
export function addConflict(
  who: Staff,
  invigilatorId: PersonId,
  learnerId: PersonId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const found = await store.find(tx, centreId, invigilatorId)
    const learners = await store.learnersOf(tx, centreId, conflictsSince(now))
    const learner = learners.find(({ personId }) => personId === learnerId)
    if (!found || !learner || learnerId === invigilatorId) return { ok: false, because: 'gone' } as const
    await store.addConflict(tx, { centreId, invigilatorId, learnerId, createdAt: now })
    const deed = { centreId, personId: who.id, at: now, subjectId: invigilatorId }
    const called = learner.protectedIdentity ? learner.alias : learner.name
    await logDeed(tx, { ...deed, action: 'add-exam-conflict', after: { learner: called } })
    return { ok: true } as const
  })
}
