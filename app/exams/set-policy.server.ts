import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { centreName } from '~/centres/steps.server'
import type { Manager } from '~/identity/membership'
import { newId } from '~/lib/id'
import type { Busy } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import { type ExamPolicy, unsetRules } from './policy'
import { policyOn } from './policy-dates'
import { isSame, maySetPolicy, type PolicyRefusal, type PolicyWish } from './policy-rules'
import * as store from './store.server'

/**
 * Sets how a centre takes exams from a day on, until the next policy's day. What stood for that very day is withdrawn;
 * what holds before and after stays. Sent twice it is set once.
 * @returns `past` for a day that has been; `meanwhile` when somebody else has set one since the form was opened
 */
export function setExamPolicy(
  who: Manager,
  wish: PolicyWish,
  now: Instant,
): Promise<{ ok: true } | PolicyRefusal | Busy> {
  return write(async (tx) => {
    const centre = await centreName(tx, who.centreId)
    if (!centre) throw new Error(`there is no centre ${who.centreId}`)
    const policies = await store.list(tx, centre.id)
    const answer = maySetPolicy(policies, wish, localDate(now, centre.timeZone))
    if (!answer.ok) return answer
    if (!answer.isNew) return { ok: true } as const
    const { validFrom, rules } = wish
    const policy: ExamPolicy = { id: newId(), validFrom, rules, source: null, createdAt: now }
    const before = policyOn(policies, validFrom)?.rules ?? unsetRules
    if (answer.replaces) await store.withdraw(tx, centre.id, answer.replaces.id, now)
    await store.add(tx, centre.id, policy, who.id)
    await logDeed(tx, {
      centreId: centre.id,
      personId: who.id,
      at: now,
      action: 'set-exam-policy',
      subjectId: policy.id,
      before: differing({ ...before }, { ...rules }),
      after: { validFrom, ...differing({ ...rules }, { ...before }) },
    })
    return { ok: true } as const
  })
}

/** Of the first, what the second has otherwise: a policy has fifty parameters and a change is about a few. */
const differing = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(one).filter(([key, value]) => !isSame(value, other[key])))
