import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { clearWay } from '~/booking/way-steps.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { idOf } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import type { studyBookingRules } from './policy'
import { policyOn } from './policy-dates'
import { holdRoom } from './seat-steps.server'
import type { ExamSession, SessionId } from './session'
import { mayOpen, type SessionRefusal, type SessionWish } from './session-rules'
import * as sessions from './session-store.server'
import * as policies from './store.server'

/** What happens to study bookings in the way, as staff say it where the centre's rules leave it to them. */
export type StudyBookings = (typeof studyBookingRules)[number]

/**
 * Opens a session in a room of the centre, and holds all of it. Study bookings in the way stay, or go to another room
 * of the kind or are cancelled and told, as the centre's rules say or, where those say nothing, as is wished here.
 * @param key the sender's idempotency key: the same one again is the same session
 * @param reason what those read whose booking gives way
 * @returns the session; why it cannot be; or `taken`
 */
export function openSession(
  who: Staff,
  wish: SessionWish & { studyBookings: StudyBookings },
  key: string,
  reason: string,
  now: Instant,
): Promise<{ ok: true; id: SessionId } | SessionRefusal | Refusal<'taken'> | Busy> {
  const id = idOf<'exam-session'>('exam-session', who.centreId, who.id, key)
  return write(async (tx) => {
    if (await sessions.find(tx, who.centreId, id)) return { ok: true, id } as const
    const configuration = await configurationOf(tx, who.centreId)
    if (!configuration) throw new Error(`there is no centre ${who.centreId}`)
    const verdict = mayOpen(configuration, wish, now)
    if (!verdict.ok) return verdict
    const { space, span, seats } = verdict
    const date = localDate(span.start, configuration.centre.timeZone)
    const rules = policyOn(await policies.list(tx, who.centreId), date)?.rules
    if ((rules?.studyBookings ?? wish.studyBookings) === 'move')
      await clearWay(tx, { space, configuration, by: who.id, now }, span, reason)
    const [holdId] = await holdRoom(tx, configuration, space, span)
    if (!holdId) return { ok: false, because: 'taken' } as const
    const session: ExamSession = {
      ...span,
      id,
      centreId: who.centreId,
      spaceId: space.id,
      holdId,
      seats,
      solo: false,
      note: wish.note,
      byStaff: true,
      cancelledAt: null,
      reason: '',
      sequence: 0,
    }
    await sessions.add(tx, session, who.id, now)
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    const after = { spaceId: space.id, start: span.start, end: span.end, seats }
    await logDeed(tx, { ...deed, action: 'open-exam-session', after })
    return { ok: true, id } as const
  })
}
