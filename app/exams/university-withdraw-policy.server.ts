import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import { mayWithdraw } from './policy-rules'
import { type UniversityPolicyId, universityZone } from './university-policy'
import * as store from './university-store.server'

/**
 * Withdraws a university's policy that has not begun: the one before it holds on.
 * @returns `gone` when there is none, or `begun`
 */
export function withdrawUniversityPolicy(
  who: ExamOffice,
  id: UniversityPolicyId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'begun'> | Busy> {
  return write(async (tx) => {
    const found = (await store.list(tx, who.universityId)).find((one) => one.id === id)
    const answer = mayWithdraw(found ?? null, localDate(now, universityZone))
    if (!answer.ok) return answer
    await store.withdraw(tx, who.universityId, id, now)
    await logDeed(tx, {
      universityId: who.universityId,
      personId: who.id,
      at: now,
      action: 'withdraw-university-policy',
      subjectId: id,
      before: { validFrom: found?.validFrom },
    })
    return { ok: true } as const
  })
}
