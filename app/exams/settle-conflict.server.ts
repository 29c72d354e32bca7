import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { standingOf } from './advance-steps.server'
import { type Answered, doAtCentre } from './answer-steps.server'
import type { ExamRequest, RequestId } from './request'
import type { Setting } from './request-facts.server'
import * as store from './request-store.server'
import { closeIfEmpty, hallOf, takeSeat } from './seat-steps.server'
import type { SeatRefusal } from './seating-rules'
import * as sessions from './session-store.server'

type No = SeatRefusal | Refusal<'no-time' | 'overlaps'>

/**
 * Staff decide that it goes after all: at the time that it has now, whatever the centre's hours and groups say. A seat
 * that does not last so long is changed for one that does.
 * @returns a refusal where there is no seat at that time; `no-time` while nobody knows it; `overlaps` with
 * another exam of theirs: nobody writes two at once, whoever decides
 */
export function settleConflict(
  who: Staff,
  id: RequestId,
  reason: string,
  now: Instant,
): Promise<Answered | No | Busy> {
  return write((tx) =>
    doAtCentre<No>(tx, who, id, now, async (request, setting) => {
      if (request.state !== 'conflict') return { ok: true, deed: null }
      const seat = await seatThen(tx, request, setting, now)
      if (!seat.ok) return seat
      const { sessionId, place } = seat
      const change = { sessionId, place, centreOk: true, centreOkAt: now, centreOkBy: who.id }
      const to = standingOf({ ...request, ...change }, setting)
      const deed = { event: 'settle', action: 'settle-exam-conflict', to, change, reason } as const
      return { ok: true, deed: { ...deed, detail: { reason } } }
    }),
  )
}

/** Their seat, where it lasts from their start to their end; else another. */
async function seatThen(
  tx: Db,
  request: ExamRequest,
  { configuration, rules }: Setting,
  now: Instant,
): Promise<({ ok: true } & Pick<ExamRequest, 'sessionId' | 'place'>) | No> {
  const { startsAt, endsAt, sessionId, place, centreId } = request
  if (startsAt === null || endsAt === null) return { ok: false, because: 'no-time' }
  if (await store.meeting(tx, request.personId, { start: startsAt, end: endsAt }, request.id))
    return { ok: false, because: 'overlaps' }
  const session = sessionId && (await sessions.find(tx, centreId, sessionId))
  if (session && session.start <= startsAt && endsAt <= session.end) return { ok: true, sessionId, place }
  await store.change(tx, { ...request, sessionId: null, place: null })
  if (sessionId) await closeIfEmpty(tx, centreId, sessionId, now)
  const span = { start: startsAt, end: endsAt }
  return takeSeat(
    tx,
    await hallOf(tx, configuration, span),
    {
      ...span,
      solo: request.separateRoom,
      perInvigilator: rules?.perInvigilator ?? null,
      doorsOpenBefore: rules?.doorsOpenBefore ?? null,
    },
    now,
  )
}
