import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import * as approvals from './approval-store.server'
import * as register from './register-store.server'

/**
 * Lets somebody whom this staff member's centre knows book where its rules ask for approval. Twice is as good
 * as once.
 * @returns ok, or `gone` when the centre does not know them
 */
export function approveLearner(
  who: Staff,
  personId: PersonId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    if (!(await register.find(tx, centreId, personId))) return { ok: false, because: 'gone' } as const
    if (!(await approvals.add(tx, centreId, personId))) return { ok: true } as const
    const deed = { centreId, personId: who.id, at: now, subjectId: personId }
    await logDeed(tx, {
      ...deed,
      action: 'approve-learner',
      before: { approved: false },
      after: { approved: true },
    })
    return { ok: true } as const
  })
}
