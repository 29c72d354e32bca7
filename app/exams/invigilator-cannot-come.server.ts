import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { withdrawDuty } from './invigilator-duty-steps.server'
import type { SessionId } from './session'
import * as sessions from './session-store.server'

/**
 * Somebody on duty cannot come: they are off duty at once, staff of the centre are told, and nobody counts on them then.
 * @returns `not-on-duty` when they are not, or it is over
 */
export function cannotCome(
  who: Learner,
  sessionId: SessionId,
  reason: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-on-duty'> | Busy> {
  return write(async (tx) => {
    const session = await sessions.findAnybodys(tx, sessionId)
    if (!session || session.cancelledAt !== null || session.end <= now)
      return { ok: false, because: 'not-on-duty' } as const
    const done = await withdrawDuty(tx, session, { personId: who.id, reason, isAway: true, by: null }, now)
    return done.ok ? ({ ok: true } as const) : done
  })
}
