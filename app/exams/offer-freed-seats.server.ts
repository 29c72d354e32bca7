import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import { dayBounds, type Instant, localDate } from '~/lib/time'
import { advance } from './advance-steps.server'
import { askOf } from './host-ask'
import { hostOf } from './host-rules'
import type { ExamRequest, RequestId } from './request'
import { type Setting, settingFor } from './request-facts.server'
import * as store from './request-store.server'
import { hallOf, takeSeat } from './seat-steps.server'

const batchMost = 100

/**
 * Offers seats that have become free to those who wait, residents first and then in the order in which they asked.
 * Source: DOMAIN 1.4 (priority of residency groups), 1.6 (waiting list offer has a timeout).
 * @returns how many were offered one
 */
export async function offerFreedSeats(now: Instant): Promise<number> {
  const waiting = await store.waiting(read(), now, batchMost)
  let offered = 0
  for (const request of waiting) {
    // Looked at first without a write: most of the time nothing is free.
    if (!(await seatOf(read(), request, now))) continue
    offered += await change((tx) => offer(tx, request.id, now))
  }
  return offered
}

async function offer(tx: Db, id: RequestId, now: Instant): Promise<number> {
  const request = await store.find(tx, id)
  const found = request?.state === 'waitlisted' ? await seatOf(tx, request, now) : null
  if (!request || !found) return 0
  if (found.isTold && (await store.meeting(tx, request.personId, found.wish, id))) return 0
  // While the clock time is to come a seat for the whole day is held, and the request has no times of its own.
  const times = found.isTold ? { startsAt: found.wish.start, endsAt: found.wish.end } : {}
  const seat = await takeSeat(tx, found.hall, found.wish, now)
  if (!seat.ok) return 0
  const change = { ...times, sessionId: seat.sessionId, place: seat.place, centreOk: true, centreOkAt: now }
  const done = await advance(
    tx,
    request,
    { event: 'centre-offers', by: 'clock', personId: null, now, change },
    found.setting,
  )
  return done.ok ? 1 : 0
}

/** The seat that somebody who waits could have now; null: none. */
async function seatOf(db: Db, request: ExamRequest, now: Instant) {
  const setting: Setting = await settingFor(db, request)
  const { sitting, configuration, rules, zone, holidays } = setting
  const hall = await hallOf(db, configuration, dayBounds(sitting.date, zone))
  const asker = {
    ...request,
    municipality: request.municipalityCode,
    hidden: request.municipalityCode === null && request.residencyGroup === null,
    group: request.residencyGroup ?? undefined,
  }
  // They asked in time: deadlines that have passed since are not theirs.
  const today = localDate(request.createdAt, zone)
  const host = hostOf(rules, askOf(sitting, asker, holidays), hall, { today, zone, holidays })
  if (!host.answer.ok || !host.span || host.span.start <= now) return null
  const wish = {
    ...host.span,
    solo: request.separateRoom,
    perInvigilator: rules?.perInvigilator ?? null,
    doorsOpenBefore: rules?.doorsOpenBefore ?? null,
  }
  return { setting, hall, wish, isTold: sitting.startMinute !== null }
}
