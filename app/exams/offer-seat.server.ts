import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later, minuteMs, wallTime } from '~/lib/time'
import { type Answered, doAtCentre } from './answer-steps.server'
import type { ExamRequest, RequestId } from './request'
import type { Setting } from './request-facts.server'
import * as requests from './request-store.server'
import { closeIfEmpty, hallOf, takeSeat } from './seat-steps.server'
import type { SeatRefusal } from './seating-rules'

/** Another seat than the one that was asked for. */
export interface OfferWish {
  /** Wall clock of the exam's day; null: as it was asked for. */
  startMinute: number | null
  /** SEK; null: as it was. */
  fee: number | null
  /** What the learner reads with it. */
  reason: string
}

type No = SeatRefusal | Refusal<'no-time' | 'overlaps'>

/**
 * Offers somebody another time, another fee, or a seat to who waits: it is held until they have said yes.
 * @returns `no-time` when nobody knows when the exam is and no time is given; `overlaps` with another exam of theirs
 */
export function offerSeat(
  who: Staff,
  id: RequestId,
  wish: OfferWish,
  now: Instant,
): Promise<Answered | No | Busy> {
  return write((tx) =>
    doAtCentre<No>(tx, who, id, now, async (request, setting) => {
      const span = spanOf(request, setting, wish)
      if (!span) return { ok: false, because: 'no-time' }
      if (await requests.meeting(tx, request.personId, span, request.id))
        return { ok: false, because: 'overlaps' }
      // Their own seat is in nobody's way.
      await requests.change(tx, { ...request, sessionId: null, place: null })
      if (request.sessionId) await closeIfEmpty(tx, request.centreId, request.sessionId, now)
      const { rules, configuration } = setting
      const hall = await hallOf(tx, configuration, span)
      const seat = await takeSeat(
        tx,
        hall,
        {
          ...span,
          solo: request.separateRoom,
          perInvigilator: rules?.perInvigilator ?? null,
          doorsOpenBefore: rules?.doorsOpenBefore ?? null,
        },
        now,
      )
      if (!seat.ok) return seat
      const change = {
        startsAt: span.start,
        endsAt: span.end,
        sessionId: seat.sessionId,
        place: seat.place,
        fee: wish.fee ?? request.fee,
        centreOk: true,
        centreOkAt: now,
        centreOkBy: who.id,
      }
      const { reason } = wish
      return {
        ok: true,
        deed: { event: 'centre-offers', action: 'offer-exam-seat', change, reason, detail: { reason } },
      }
    }),
  )
}

function spanOf({ startsAt, extraMinutes }: ExamRequest, { sitting, zone }: Setting, wish: OfferWish) {
  const minute = wish.startMinute ?? sitting.startMinute
  const start = wish.startMinute === null && startsAt !== null ? startsAt : null
  if (start === null && minute === null) return null
  const from = start ?? wallTime(sitting.date, minute ?? 0, zone)
  return { start: from, end: later(from, (sitting.minutes + extraMinutes) * minuteMs) }
}
