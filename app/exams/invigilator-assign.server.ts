import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { settleAgain } from './invigilator-duty-steps.server'
import * as duties from './invigilator-duty-store.server'
import { mayWatch, type WatchRefusal } from './invigilator-rules'
import { watchingOf } from './invigilator-steps.server'
import type { SessionId } from './session'
import { writers } from './session-sheet-store.server'
import * as sessions from './session-store.server'

/**
 * Puts somebody of the register on duty in a session, and has them told. Those who had lost their seat because nobody
 * watched get it back, as many as can be watched now.
 * @returns their references; why they may not watch it; or `gone`, `cancelled`, `over`
 */
export function assignInvigilator(
  who: Staff,
  sessionId: SessionId,
  personId: PersonId,
  now: Instant,
): Promise<{ ok: true; back: string[] } | WatchRefusal | Refusal<'gone' | 'cancelled' | 'over'> | Busy> {
  return write(async (tx) => {
    const session = await sessions.find(tx, who.centreId, sessionId)
    if (!session) return { ok: false, because: 'gone' } as const
    if (session.cancelledAt !== null) return { ok: false, because: 'cancelled' } as const
    if (session.end <= now) return { ok: false, because: 'over' } as const
    const watching = await watchingOf(tx, session, await writers(tx, [sessionId]))
    const facts = watching.facts.find((one) => one.personId === personId)
    if (!facts) return { ok: false, because: 'gone' } as const
    const verdict = mayWatch(facts, watching.session)
    if (!verdict.ok) return verdict
    await duties.putOnDuty(tx, { sessionId, personId, createdAt: now })
    await note(tx, { fact: 'exam-duty-given', subjectId: sessionId, at: now, detail: { personId } })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'assign-invigilator',
      subjectId: personId,
      after: { examSession: session.start },
    })
    return { ok: true, back: await settleAgain(tx, session, who.id, now) } as const
  })
}
