import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import type { examDayDeeds } from '~/lib/deed-names'
import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import { dayBounds, dayMs, type Instant, later, localDate } from '~/lib/time'
import { type Advanced, advance, type Step } from './advance-steps.server'
import { campusStartOf, type DayTimes, dayTimes } from './day-rules'
import * as store from './day-store.server'
import * as toilet from './day-toilet-store.server'
import { penaltyOf } from './fee-rules'
import type { Invigilator } from './invigilator'
import { unsetRules } from './policy'
import type { ExamRequest, RequestId } from './request'
import { type Setting, settingFor } from './request-facts.server'
import { mayStep, type RequestState } from './request-states'
import * as requests from './request-store.server'
import * as sessions from './session-store.server'

/** A request on its day, and all by which the day is decided. */
export interface OnTheDay {
  request: ExamRequest
  setting: Setting
  exam: Span
  /** The local day of the exam. */
  day: Span
  times: DayTimes
}

/** A request of the session that somebody watches; null when it is none of it. */
export async function watched(tx: Db, who: Invigilator, id: RequestId): Promise<ExamRequest | null> {
  const request = await requests.findAt(tx, who.centreId, id)
  return request?.sessionId === who.sessionId ? request : null
}

/** All by which the day of a request is decided. Six statements at most. */
export async function onTheDay(tx: Db, request: ExamRequest): Promise<OnTheDay> {
  const setting = await settingFor(tx, request)
  const exam = await writingOf(tx, request)
  const { sitting, rules, university, zone } = setting
  return {
    request,
    setting,
    exam,
    day: dayBounds(localDate(exam.start, zone), zone),
    times: dayTimes(exam, campusStartOf(sitting), rules ?? unsetRules, university, sitting),
  }
}

/** When somebody writes; of a clock time that was never told, whenever their session is. */
async function writingOf(tx: Db, request: ExamRequest): Promise<Span> {
  const { startsAt, endsAt, sessionId, centreId } = request
  if (startsAt !== null && endsAt !== null) return { start: startsAt, end: endsAt }
  const session = sessionId && (await sessions.find(tx, centreId, sessionId))
  if (!session) throw new Error(`exam request ${request.id} has neither a time nor a session`)
  return { start: session.start, end: session.end }
}

interface DayDeed<No extends Refusal> {
  event: Step['event']
  deed: (typeof examDayDeeds)[number]
  /** In these it has been done already: twice is as good as once. */
  done: readonly RequestState[]
  /** May it be done, as far as the clock and the rules decide? */
  may?: (facts: OnTheDay) => Verdict<No> | Promise<Verdict<No>>
  change?: Step['change']
  reason?: string
}

type Verdict<No extends Refusal> = { ok: true; detail?: Record<string, unknown> } | No

/** What came of it; `facts` is null when it had been done before. */
export type DoneOnTheDay<No extends Refusal = never> =
  | { ok: true; request: ExamRequest; facts: OnTheDay | null }
  | Exclude<Advanced, { ok: true }>
  | No
  | Refusal<'gone'>

/**
 * Does one thing with whoever writes, in the caller's write: by the table of states, then by the clock, with its line
 * in the centre's log.
 * @returns the request as it then is, and whether it was done just now; a refusal; or `gone`
 */
export async function doOnTheDay<No extends Refusal = never>(
  tx: Db,
  who: Invigilator,
  id: RequestId,
  { event, deed, done, may, change, reason = '' }: DayDeed<No>,
  now: Instant,
): Promise<DoneOnTheDay<No>> {
  const request = await watched(tx, who, id)
  if (!request) return { ok: false, because: 'gone' }
  if (done.includes(request.state)) return { ok: true, request, facts: null }
  const allowed = mayStep(request.state, event, 'centre')
  if (!allowed.ok) return allowed
  const facts = await onTheDay(tx, request)
  const verdict: Verdict<No> = (await may?.(facts)) ?? { ok: true }
  if (!verdict.ok) return verdict
  const detail = { ...verdict.detail, ...(reason && { reason }) }
  const step: Step = { event, by: 'centre', personId: who.id, now, ...(change && { change }), detail }
  const advanced = await advance(tx, request, step, facts.setting)
  if (!advanced.ok) return advanced
  await logDeed(tx, {
    centreId: who.centreId,
    personId: who.id,
    at: now,
    action: deed,
    subjectId: id,
    before: { examState: request.state },
    after: { examState: advanced.request.state, examReference: request.reference },
    ...(reason && { reason }),
  })
  return { ...advanced, facts }
}

/** Who leaves the room is not out of it for a while. */
export const endVisit = (tx: Db, id: RequestId, now: Instant) => toilet.comeBack(tx, id, now)

/** So long somebody has to pay for not having come. */
const payWithinMs = 30 * dayMs

/**
 * Writes down what not coming costs, where the centre takes something for it.
 * Source: DOMAIN 1.2, Västervik (200), Botkyrka (the fee and 100); 1.6, "not seen → no_show (fee by policy)".
 */
export async function chargeMissing(
  tx: Db,
  { request, setting }: Pick<OnTheDay, 'request' | 'setting'>,
  now: Instant,
) {
  const fee = request.fee === null ? { is: 'unknown' as const } : { is: 'fee' as const, amount: request.fee }
  const amount = penaltyOf(setting.rules?.noShowFee ?? null, fee)
  if (!amount) return
  const { centreId, id: requestId } = request
  const withVat = setting.rules?.withVat ?? null
  await store.chargeNoShow(tx, { centreId, requestId, amount, withVat, dueAt: later(now, payWithinMs) }, now)
}
