import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Advanced, advance } from './advance-steps.server'
import { cancelTerms, hasBegun } from './cancel-rules'
import { charge } from './charge-steps.server'
import type { RequestId } from './request'
import { settingFor } from './request-facts.server'
import { mayChangeRequests, type TooOften } from './request-pace.server'
import * as store from './request-store.server'

/**
 * A learner cancels: the seat is free at once, the university is told, and what a late one costs is owed. Twice is once.
 * @returns `not-now` once their exam has begun: who has not come by then did not cancel
 */
export async function cancelRequest(
  who: Learner,
  id: RequestId,
  now: Instant,
): Promise<Advanced | Refusal<'gone'> | TooOften | Busy> {
  const pace = await mayChangeRequests(who)
  if (!pace.ok) return pace
  return write(async (tx) => {
    const request = await store.findOwn(tx, who.id, id)
    if (!request) return { ok: false, because: 'gone' } as const
    if (request.state === 'cancelled-by-learner') return { ok: true, request } as const
    if (hasBegun(request, now)) return { ok: false, because: 'not-now' } as const
    const setting = await settingFor(tx, request)
    const { zone, holidays, rules } = setting
    const terms = cancelTerms(request, rules, { zone, holidays, now })
    const detail = { late: terms.isLate, fee: terms.fee }
    const done = await advance(
      tx,
      request,
      { event: 'cancel', by: 'learner', personId: who.id, now, detail },
      setting,
    )
    if (!done.ok) return done
    const withVat = rules?.withVat ?? null
    await charge(
      tx,
      request,
      { kind: 'late-cancellation', amount: terms.fee ?? 0, withVat, dueAt: null },
      now,
    )
    return done
  })
}
