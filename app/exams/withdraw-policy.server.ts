import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { centreName } from '~/centres/steps.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import type { ExamPolicyId } from './policy'
import { mayWithdraw } from './policy-rules'
import * as store from './store.server'

/**
 * Withdraws a policy that has not begun: the one before it holds on.
 * @returns `gone` when there is none, or `begun`
 */
export function withdrawExamPolicy(
  who: Manager,
  id: ExamPolicyId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'begun'> | Busy> {
  return write(async (tx) => {
    const centre = await centreName(tx, who.centreId)
    if (!centre) throw new Error(`there is no centre ${who.centreId}`)
    const found = (await store.list(tx, centre.id)).find((one) => one.id === id)
    const answer = mayWithdraw(found ?? null, localDate(now, centre.timeZone))
    if (!answer.ok) return answer
    await store.withdraw(tx, centre.id, id, now)
    await logDeed(tx, {
      centreId: centre.id,
      personId: who.id,
      at: now,
      action: 'withdraw-exam-policy',
      subjectId: id,
      before: { validFrom: answer.policy.validFrom },
    })
    return { ok: true } as const
  })
}
