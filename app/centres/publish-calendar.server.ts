import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { configurationOf } from './steps.server'
import * as store from './store.server'

/** Lays the centre's calendar of busy times open to everybody, or takes it back. */
export function publishCalendar(
  who: Staff,
  publicCalendar: boolean,
  now: Instant,
): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    const before = (await configurationOf(tx, who.centreId))?.centre.publicCalendar
    if (before === publicCalendar) return { ok: true as const }
    await store.setPublicCalendar(tx, who.centreId, publicCalendar)
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: who.centreId }
    const change = { before: { publicCalendar: !publicCalendar }, after: { publicCalendar } }
    await logDeed(tx, { ...deed, ...change, action: 'publish-calendar' })
    return { ok: true as const }
  })
}
