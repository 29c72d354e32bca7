import type { Db } from '#db/engine'
import type { Configuration } from '~/centres/configuration'
import type { PersonId } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import { advance, standingOf } from './advance-steps.server'
import { policyOn } from './policy-dates'
import type { ExamRequest } from './request'
import { settingFor } from './request-facts.server'
import { isBeforeExam, type RequestState } from './request-states'
import * as requests from './request-store.server'
import { hallOf, lastLonger } from './seat-steps.server'
import { type SeatRefusal, seatIn } from './seating-rules'
import type { SessionId } from './session'
import * as sessions from './session-store.server'
import * as policies from './store.server'

export type MoveRefusal = SeatRefusal | Refusal<'gone' | 'begun' | 'no-time' | 'overlaps'>

/**
 * Moves somebody's seat to another session of the centre, which lasts longer for it where its room is free; the learner
 * is told. A conflict is settled by it.
 * @returns a refusal must be passed on, so that nothing of it stays
 */
export async function moveInto(
  tx: Db,
  configuration: Configuration,
  request: ExamRequest,
  to: SessionId,
  by: PersonId,
  now: Instant,
): Promise<{ ok: true } | MoveRefusal> {
  const { startsAt: start, endsAt: end } = request
  if (!isBeforeExam(request.state)) return { ok: false, because: 'begun' }
  if (start === null || end === null) return { ok: false, because: 'no-time' }
  if (
    request.state === 'conflict' &&
    (await requests.meeting(tx, request.personId, { start, end }, request.id))
  )
    return { ok: false, because: 'overlaps' }
  const setting = await settingFor(tx, request)
  const hall = await hallOf(tx, configuration, { start, end })
  const session = hall.sessions.find(({ id }) => id === to) ?? (await elsewhere(tx, request, to))
  if (!session) return { ok: false, because: 'gone' }
  const date = localDate(start, configuration.centre.timeZone)
  const rules = policyOn(await policies.list(tx, request.centreId), date)?.rules
  const seating = seatIn(hall, session, {
    start,
    end,
    solo: request.separateRoom,
    perInvigilator: rules?.perInvigilator ?? null,
    doorsOpenBefore: rules?.doorsOpenBefore ?? null,
  })
  if (!seating.ok) return seating
  const { span, place } = seating
  if (span.start < session.start || span.end > session.end) {
    if (!(await lastLonger(tx, configuration, session, span, now))) return { ok: false, because: 'full' }
  }
  const before = request.sessionId && (await sessions.find(tx, request.centreId, request.sessionId))
  const spaces = { spaceId: session.spaceId, fromSpaceId: before ? before.spaceId : null }
  const isConflict = request.state === 'conflict'
  const state: RequestState = isConflict ? standingOf(request, setting) : request.state
  const done = await advance(
    tx,
    request,
    {
      event: isConflict ? 'settle' : 'reseat',
      by: 'centre',
      personId: by,
      now,
      to: state,
      change: { sessionId: to, place },
      detail: { fromSession: request.sessionId, toSession: to, ...spaces, place },
    },
    setting,
  )
  return done.ok ? { ok: true } : { ok: false, because: 'begun' }
}

/** A session that is not near the exam's time cannot hold it. */
async function elsewhere(tx: Db, { centreId }: ExamRequest, id: SessionId) {
  const found = await sessions.find(tx, centreId, id)
  return found?.cancelledAt === null ? found : null
}
