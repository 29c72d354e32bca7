import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later, minuteMs } from '~/lib/time'
import { sidesOf } from './day-report-steps.server'
import * as store from './day-report-store.server'
import type { SessionId } from './session'

/** Pressed again so soon it was the same press. */
const samePressMs = minuteMs

/**
 * Sends a university its report of a session, as a link. A double press sends it once; later it may be sent again.
 * @param sittingId one of the university's sittings in the session
 */
export function sendReport(
  who: Staff,
  sessionId: SessionId,
  sittingId: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'no-address'> | Busy> {
  return write(async (tx) => {
    const found = await sidesOf(tx, sessionId)
    const side = found?.sides.find(({ sittingIds }) => sittingIds.some((id) => id === sittingId))
    if (!found || found.centre.id !== who.centreId || !side) return { ok: false, because: 'gone' } as const
    if (side.addresses.length === 0) return { ok: false, because: 'no-address' } as const
    const sent = await store.sent(tx, who.centreId, sessionId)
    const isSame = sent.some(
      (one) => side.sittingIds.some((id) => id === one.sittingId) && one.at > later(now, -samePressMs),
    )
    if (isSame) return { ok: true } as const
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'send-exam-report',
      subjectId: sessionId,
      after: { sittingId: side.sittingId, examReportTo: side.addresses.join(', ') },
    })
    for (const address of side.addresses) {
      const detail = { sittingId: side.sittingId, address }
      await note(tx, { fact: 'exam-reported', subjectId: sessionId, at: now, detail })
    }
    return { ok: true } as const
  })
}
