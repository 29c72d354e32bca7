import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { ClosureRuleId } from './closing'
import * as store from './closure-store.server'

/**
 * Takes a rule away, and with it its closures that have not begun; one that goes on is left as it is.
 * @returns how many closures went; `gone` when there is no such rule
 */
export function removeClosureRule(
  who: Manager,
  id: ClosureRuleId,
  now: Instant,
): Promise<{ ok: true; removed: number } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const kept = await store.findRule(tx, who.centreId, id)
    if (!kept) return { ok: false, because: 'gone' } as const
    const future = (await store.ofRule(tx, kept, now)).filter(({ start }) => start > now)
    await store.remove(
      tx,
      who.centreId,
      future.map((one) => one.id),
    )
    await store.removeRule(tx, kept)
    const { rule, reason } = kept
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'remove-closure-rule',
      subjectId: id,
      before: { rule, reason, closures: future.length },
    })
    return { ok: true, removed: future.length } as const
  })
}
