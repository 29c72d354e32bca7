import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type HostingId, writingStates } from './hosting'
import { hostingFor } from './hosting-steps.server'
import * as store from './hosting-store.server'
import * as writing from './hosting-writers-store.server'
import type { SittingId } from './sitting'

/**
 * Opens the locker of a sitting before its papers are asked for: they came early.
 * @returns `gone` when nobody writes it at this centre
 */
export function beginHosting(
  who: Staff,
  sittingId: SittingId,
  now: Instant,
): Promise<{ ok: true; id: HostingId } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const pair = { sittingId, centreId: who.centreId }
    if ((await writing.requestsOf(tx, pair, writingStates)).length === 0)
      return { ok: false, because: 'gone' } as const
    const there = await store.findPair(tx, sittingId, who.centreId)
    const { hosting, setting } = await hostingFor(tx, sittingId, who.centreId, now)
    if (!there)
      await logDeed(tx, {
        centreId: who.centreId,
        personId: who.id,
        at: now,
        action: 'open-exam-locker',
        subjectId: hosting.id,
        after: { exam: setting.sitting.courseCode },
      })
    return { ok: true, id: hosting.id } as const
  })
}
