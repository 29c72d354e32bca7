import type { Db } from '#db/engine'
import { holds } from '~/lib/span'
import { type Instant, localDate, localMinute } from '~/lib/time'
import type { Clash } from './clash-text'
import { askOf } from './host-ask'
import { type Host, hostOf } from './host-rules'
import type { ExamRequest } from './request'
import type { Setting } from './request-facts.server'
import type { Happening } from './request-store.server'
import { hallOf } from './seat-steps.server'
import type { Hall } from './seating-rules'

/** What the rules say of a request at its time, had it no seat yet, with the deadline that was its own. Five statements. */
async function hostNow(db: Db, request: ExamRequest, setting: Setting, isHidden: boolean, now: Instant) {
  const { configuration, sitting, rules, zone, holidays } = setting
  const { startsAt } = request
  const hall = await hallOf(db, configuration, {
    start: startsAt ?? now,
    end: ((startsAt ?? now) + 1) as Instant,
  })
  const { residencyBy, residencyGroup, municipalityCode } = request
  const asker = {
    ...request,
    municipality: municipalityCode,
    hidden: isHidden && residencyBy === null,
    ...(residencyBy !== null && { group: residencyGroup }),
  }
  const own = hall.seats.filter(
    ({ sessionId, place }) => sessionId !== request.sessionId || place !== request.place,
  )
  const today = localDate(request.createdAt, zone)
  const ask = askOf(sitting, asker, holidays)
  return { hall: { ...hall, seats: own }, ask, place: { today, zone, holidays }, rules }
}

/** A room is not full for who has a seat there: one that is kept for somebody alone has nothing free beside them. */
function isTheirs({ answer }: Host, request: ExamRequest, { sessions }: Hall): boolean {
  const { startsAt, endsAt, sessionId } = request
  const session = sessions.find(({ id, cancelledAt }) => id === sessionId && cancelledAt === null)
  if (answer.ok || answer.because !== 'full' || !session || startsAt === null || endsAt === null) return false
  return holds(session, { start: startsAt, end: endsAt })
}

/** Why staff have to answer: what the rules say of it; null: they have nothing against it. */
export async function whyByHand(
  db: Db,
  request: ExamRequest,
  setting: Setting,
  isHidden: boolean,
  now: Instant,
) {
  const { rules, ask, hall, place } = await hostNow(db, request, setting, isHidden, now)
  const host = hostOf(rules, ask, hall, place)
  const { answer, deadline, deadlineOwner } = host
  return answer.ok || isTheirs(host, request, hall) ? null : { answer, deadline, deadlineOwner }
}

/** Why a request does not go as it stands: what was written down as it became a conflict, and what the rules say now. */
export async function whyClash(
  db: Db,
  request: ExamRequest,
  setting: Setting,
  events: readonly Happening[],
  now: Instant,
): Promise<Clash> {
  const came = events.findLast(({ toState, fromState }) => toState === 'conflict' && fromState !== 'conflict')
  const isHidden = request.municipalityCode === null && request.residencyGroup === null
  const { rules, ask, hall, place } = await hostNow(db, request, setting, isHidden, now)
  // At the time that it has, and no other that the university would allow.
  const startMinute =
    request.startsAt === null ? ask.startMinute : localMinute(request.startsAt, setting.zone)
  const group = request.residencyGroup ?? undefined
  const host = hostOf(rules, { ...ask, startMinute, tolerance: null, group }, hall, place)
  const said = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    because: said(came?.detail?.because) || null,
    reason: said(came?.detail?.reason),
    now: host.answer.ok || isTheirs(host, request, hall) ? null : host.answer,
  }
}
