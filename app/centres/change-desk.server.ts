import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { DeskRules } from './desk-rules'
import * as store from './desk-store.server'

/** Changes how a centre's desk works. The log has what was before and after, where they differ. */
export function changeDesk(who: Manager, desk: DeskRules, now: Instant): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    const before = await store.findDesk(tx, who.centreId)
    const changed = (Object.keys(desk) as (keyof DeskRules)[]).filter((key) => before[key] !== desk[key])
    if (changed.length === 0) return { ok: true } as const
    await store.changeDesk(tx, who.centreId, desk)
    const only = (of: DeskRules) => Object.fromEntries(changed.map((key) => [key, of[key]]))
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'change-desk',
      subjectId: who.centreId,
      before: only(before),
      after: only(desk),
    })
    return { ok: true } as const
  })
}
