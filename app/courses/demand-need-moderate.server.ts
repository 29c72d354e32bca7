import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { NeedId } from './demand'
import type { Need } from './demand-need'
import * as store from './demand-need-store.server'
import { needAfter } from './demand-rules'
import type { DemandKeeper } from './demand-scope.server'
import * as places from './demand-scope-store.server'

/**
 * Shows what an employer needs, or declines it with a reason: staff of the municipality's centre do, and who coordinates
 * a network that it is in. The employer is told; the logs of the municipality's centres keep it.
 */
export function moderateNeed(
  who: DemandKeeper,
  id: NeedId,
  says: { state: 'shown' } | { state: 'declined'; reason: string },
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'unconfirmed-need'> | Busy> {
  return write(async (tx) => {
    const need = await store.find(tx, id)
    if (!need || !(await mayModerate(tx, who, need))) return { ok: false, because: 'gone' } as const
    const verdict = needAfter(need.state, says.state)
    if (!verdict.ok) return verdict
    if (!verdict.changed) return { ok: true } as const
    const reason = says.state === 'declined' ? says.reason : ''
    await store.set(tx, id, says.state, { moderatedAt: now, moderatedBy: who.id })
    await note(tx, {
      fact: 'employer-need-decided',
      subjectId: id,
      at: now,
      detail: { state: says.state, reason },
    })
    const action = says.state === 'shown' ? 'show-employer-need' : 'decline-employer-need'
    for (const centreId of await places.centresIn(tx, need.municipalityCode)) {
      const deed = { centreId, personId: who.id, at: now, subjectId: id, reason }
      await logDeed(tx, { ...deed, action, after: { name: need.employer } })
    }
    return { ok: true } as const
  })
}

async function mayModerate(db: Db, who: DemandKeeper, { municipalityCode }: Need): Promise<boolean> {
  if ('networkId' in who) return places.isInNetwork(db, who.networkId, municipalityCode)
  return (await places.centresIn(db, municipalityCode)).includes(who.centreId)
}
