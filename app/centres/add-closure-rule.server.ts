import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { KeptRule } from './closing'
import type { ClosureRule } from './closure-rules'
import { holidaysAhead, makeMissing } from './closure-steps.server'
import * as store from './closure-store.server'
import { centreName } from './steps.server'

/**
 * Keeps a rule for a centre, and closes it on the days of the next eighteen months at once.
 * @returns how many closures it made; `never` when there is no such day ahead; `rule-already`
 */
export async function addClosureRule(
  who: Manager,
  { rule, reason }: { rule: ClosureRule; reason: string },
  now: Instant,
): Promise<{ ok: true; made: number } | Refusal<'never' | 'rule-already'> | Busy> {
  const holidays = await holidaysAhead(localDate(now, homeZone))
  return write(async (tx) => {
    const centre = await centreName(tx, who.centreId)
    if (!centre) throw new Error(`there is no centre ${who.centreId}`)
    const others = await store.rules(tx, centre.id)
    if (others.some((one) => isSame(one.rule, rule))) return { ok: false, because: 'rule-already' } as const
    const kept: KeptRule = { id: newId<'closure-rule'>(), centreId: centre.id, rule, except: [], reason }
    await store.addRule(tx, kept, now)
    const made = await makeMissing(tx, kept, centre.timeZone, holidays, now)
    if (made === 0) return { ok: false, because: 'never' } as const
    await logDeed(tx, {
      centreId: centre.id,
      personId: who.id,
      at: now,
      action: 'add-closure-rule',
      subjectId: kept.id,
      after: { rule, reason, closures: made },
    })
    return { ok: true, made } as const
  })
}

/** A database may hand the parts of a rule back in another order. */
const isSame = (a: ClosureRule, b: ClosureRule) => text(a) === text(b)

const text = (rule: ClosureRule) => JSON.stringify(Object.entries(rule).sort())
