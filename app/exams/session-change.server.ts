import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { overlaps, type Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { capacityNow } from './invigilator-duty-steps.server'
import * as duties from './invigilator-duty-store.server'
import { seatNumbers } from './open-places'
import { lastLonger } from './seat-steps.server'
import type { ExamSession, SessionId } from './session'
import { type ChangeRefusal, hasBegun, mayChange, mayOpen } from './session-rules'
import * as sessions from './session-store.server'

/** What staff may change of a session. */
export interface SessionChange extends Span {
  seats: number | null
  note: string
}

export type SessionChanged =
  | { ok: true }
  | ChangeRefusal
  | Refusal<'taken' | 'gone' | 'begun' | 'on-duty'>
  | Busy

/**
 * Changes when a session is, how many seats of the room it uses, and its note. The room must be free then, and everybody
 * who has a seat must still fit: their time, extended time counted in, the seats, and those who watch.
 * @returns `on-duty` when somebody who watches it watches another one then; a refusal names who does not fit
 */
export function changeSession(
  who: Staff,
  id: SessionId,
  to: SessionChange,
  now: Instant,
): Promise<SessionChanged> {
  return write(async (tx): Promise<SessionChanged> => {
    const session = await sessions.find(tx, who.centreId, id)
    const configuration = await configurationOf(tx, who.centreId)
    if (!session || !configuration || session.cancelledAt !== null) return { ok: false, because: 'gone' }
    const verdict = mayOpen(configuration, { ...to, spaceId: session.spaceId }, now)
    if (!verdict.ok) return verdict
    const { span, seats } = verdict
    const next: ExamSession = { ...session, ...span, seats, note: to.note }
    const { capacity, seated, keepsRegister } = await capacityNow(tx, next)
    if (hasBegun(seated)) return { ok: false, because: 'begun' }
    const numbers = seatNumbers(configuration, next)
    const fits = mayChange(seated, { span, seats, numbers }, keepsRegister ? capacity : null)
    if (!fits.ok) return fits
    if (await watchElsewhere(tx, next)) return { ok: false, because: 'on-duty' }
    if (span.start !== session.start || span.end !== session.end) {
      const kept = { ...session, seats, note: to.note }
      if (!(await lastLonger(tx, configuration, kept, span, now))) return { ok: false, because: 'taken' }
    } else await sessions.change(tx, { ...next, sequence: session.sequence + 1 })
    const facts = ({ start, end, seats, note }: ExamSession) => ({ start, end, seats, note })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'change-exam-session',
      subjectId: id,
      before: facts(session),
      after: facts(next),
    })
    return { ok: true }
  })
}

/** Does somebody on duty in a session watch another one at its new time? */
async function watchElsewhere(tx: Parameters<typeof sessions.duties>[0], session: ExamSession) {
  const own = (await sessions.duties(tx, [session.id])).map(({ personId }) => personId)
  const all = await duties.dutiesOf(tx, own, session)
  return all.some((duty) => duty.sessionId !== session.id && overlaps(duty, session))
}
