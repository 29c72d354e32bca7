import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import { newId } from '~/lib/id'
import type { Busy } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import { maySetPolicy, type PolicyRefusal, type PolicyWish } from './policy-rules'
import { type UniversityPolicy, universityZone } from './university-policy'
import * as store from './university-store.server'

/**
 * Sets how a university lets its exams be written elsewhere from a day on, until the next policy's day. What stood for
 * that very day is withdrawn; what holds before and after stays. Sent twice it is set once. What each said stays
 * with who wrote it and when: the log only leads there.
 * @returns `past` for a day that has been; `meanwhile` when somebody else has set one since the form was opened
 */
export function setUniversityPolicy(
  who: ExamOffice,
  wish: PolicyWish<UniversityPolicy>,
  now: Instant,
): Promise<{ ok: true } | PolicyRefusal | Busy> {
  return write(async (tx) => {
    const policies = await store.list(tx, who.universityId)
    const answer = maySetPolicy(policies, wish, localDate(now, universityZone))
    if (!answer.ok) return answer
    if (!answer.isNew) return { ok: true } as const
    const { validFrom, rules } = wish
    if (answer.replaces) await store.withdraw(tx, who.universityId, answer.replaces.id, now)
    const policy = { id: newId<'university-policy'>(), validFrom, rules, source: null, createdAt: now }
    await store.add(tx, who.universityId, policy, who.id)
    await logDeed(tx, {
      universityId: who.universityId,
      personId: who.id,
      at: now,
      action: 'set-university-policy',
      subjectId: policy.id,
      after: { validFrom },
    })
    return { ok: true } as const
  })
}
