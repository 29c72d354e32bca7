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
import type { Hall } from './seating-rules'

const pageMost = 100

/**
 * Offers seats that have become free to those who wait, residents first and then in the order in which they asked. All
 * of them are looked at, a page at a time: who waits for one hall is in nobody's way who waits for another.
 * Source: DOMAIN 1.4 (priority of residency groups), 1.6 (waiting list offer has a timeout).
 * @returns how many were offered one
 */
export async function offerFreedSeats(now: Instant): Promise<number> {
  const look = looker(read(), now)
  let offered = 0
  let last: ExamRequest | null = null
  for (;;) {
    const page: ExamRequest[] = await store.waiting(read(), now, pageMost, last)
    for (const request of page) {
      // Looked at first without a write: most of the time nothing is free.
      if (!(await look.at(request))) continue
      offered += await change((tx) => offer(tx, request.id, now))
      look.forget(request)
    }
    last = page.at(-1) ?? null
    if (!last || page.length < pageMost) return offered
  }
}

/** Looks for seats, at each hall and exam once, however many wait for them; until something has changed there. */
function looker(db: Db, now: Instant) {
  const known = new Map<string, Promise<Around>>()
  const keyOf = ({ centreId, sittingId }: ExamRequest) => `${centreId} ${sittingId}`
  return {
    async at(request: ExamRequest) {
      const found = known.get(keyOf(request)) ?? around(db, request)
      known.set(keyOf(request), found)
      return seatIn(await found, request, now)
    },
    /** Another exam of the same hall may be at the same time. */
    forget({ centreId }: ExamRequest) {
      for (const key of known.keys()) if (key.startsWith(`${centreId} `)) known.delete(key)
    },
  }
}

async function offer(tx: Db, id: RequestId, now: Instant): Promise<number> {
  const request = await store.find(tx, id)
  const found = request?.state === 'waitlisted' ? seatIn(await around(tx, request), request, now) : null
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

interface Around {
  setting: Setting
  hall: Hall
}

/** What decides about everybody who waits for an exam at a centre. */
async function around(db: Db, request: ExamRequest): Promise<Around> {
  const setting = await settingFor(db, request)
  const { configuration, sitting, zone } = setting
  return { setting, hall: await hallOf(db, configuration, dayBounds(sitting.date, zone)) }
}

/** The seat that somebody who waits could have now; null: none. */
function seatIn({ setting, hall }: Around, request: ExamRequest, now: Instant) {
  const { sitting, rules, zone, holidays } = setting
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
