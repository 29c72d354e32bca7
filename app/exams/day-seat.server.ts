import { write } from '#db/connect.server'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type EntryRefusal, type EntryWish, type IdentityKind, mayEnter } from './day-rules'
import { type DoneOnTheDay, doOnTheDay } from './day-steps.server'
import * as store from './day-store.server'
import type { Invigilator } from './invigilator'
import { unsetRules } from './policy'
import type { RequestId } from './request'

/**
 * Lets somebody in and seats them, once they have shown who they are. Of the document only its kind is kept. Twice, or
 * by two at once, is as good as once.
 * @returns the request; a refusal, most of which a reason overcomes; or `gone` when it is none of this session
 */
export function seatLearner(
  who: Invigilator,
  id: RequestId,
  wish: EntryWish & { identity: IdentityKind },
  now: Instant,
): Promise<DoneOnTheDay<EntryRefusal> | Busy> {
  return write((tx) =>
    doOnTheDay<EntryRefusal>(
      tx,
      who,
      id,
      {
        event: 'seat',
        deed: 'seat-learner',
        done: ['seated'],
        change: { identityKind: wish.identity, seatedAt: now, reason: '' },
        may: async (facts) => {
          const rules = facts.setting.rules ?? unsetRules
          const owes = await store.owes(tx, id)
          const entry = { ...facts, identity: rules.identity, unpaid: rules.unpaid, owes }
          const verdict = mayEnter(entry, wish, who.role !== 'invigilator', now)
          if (!verdict.ok) return verdict
          const { overruled } = verdict
          return overruled.length > 0 ? { ok: true, detail: { overruled } } : { ok: true }
        },
        reason: wish.reason,
      },
      now,
    ),
  )
}
