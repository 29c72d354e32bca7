import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { withdrawDuty } from './invigilator-duty-steps.server'
import type { SessionId } from './session'
import * as sessions from './session-store.server'

/**
 * Takes somebody off duty in a session of the centre: they are ill (`isAway`), or another shall watch instead.
 * @returns the references of those who lost their seat for now; or `gone`, `not-on-duty`, `over`
 */
export function withdrawInvigilator(
  who: Staff,
  sessionId: SessionId,
  { personId, reason, isAway }: { personId: PersonId; reason: string; isAway: boolean },
  now: Instant,
): Promise<{ ok: true; affected: string[] } | Refusal<'gone' | 'not-on-duty' | 'over'> | Busy> {
  return write(async (tx) => {
    const session = await sessions.find(tx, who.centreId, sessionId)
    if (!session || session.cancelledAt !== null) return { ok: false, because: 'gone' } as const
    if (session.end <= now) return { ok: false, because: 'over' } as const
    const done = await withdrawDuty(tx, session, { personId, reason, isAway, by: who.id }, now)
    if (!done.ok) return done
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'withdraw-invigilator',
      subjectId: personId,
      before: { examSession: session.start },
      after: { examSession: null },
      reason,
    })
    return done
  })
}
