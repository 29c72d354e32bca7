import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { RequestId } from './request'
import * as requests from './request-store.server'
import type { SessionId } from './session'
import { type MoveRefusal, moveInto } from './session-move-steps.server'

/**
 * Moves somebody who has a seat to another session of the centre, another room perhaps, and has them told.
 * @returns why it does not go: `full`, `no-invigilator`, `begun`, `no-time`, or `gone`
 */
export function moveSeat(
  who: Staff,
  id: RequestId,
  to: SessionId,
  now: Instant,
): Promise<{ ok: true } | MoveRefusal | Busy> {
  return write(async (tx) => {
    const request = await requests.findAt(tx, who.centreId, id)
    const configuration = await configurationOf(tx, who.centreId)
    if (!request || !configuration || request.sessionId === to) return { ok: false, because: 'gone' } as const
    const moved = await moveInto(tx, configuration, request, to, who.id, now)
    if (!moved.ok) return moved
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'move-exam-seat',
      subjectId: to,
      after: { seated: request.reference },
    })
    return moved
  })
}
