import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { Span } from '~/lib/span'
import { type Instant, later, localDate, minuteMs, wallTime } from '~/lib/time'
import { advance } from './advance-steps.server'
import { askOf } from './host-ask'
import { hostOf } from './host-rules'
import type { ExamRequest, RequestId } from './request'
import { type Setting, settingFor } from './request-facts.server'
import { isBeforeExam } from './request-states'
import * as store from './request-store.server'
import { closeIfEmpty, hallOf, takeSeat } from './seat-steps.server'

const batchMost = 200

/**
 * Looks again at the requests for sittings that have changed since: a clock time that is told, or another one; a sitting
 * that is cancelled. What still fits is told; what does not is a conflict, and the centre's staff decide. Each in a short
 * write of its own, however many there are.
 * Source: DOMAIN 1.6, "uni announces clock time → confirmed (rescheduled inside tolerance) | conflict → staff decides".
 * @returns how many there were
 */
export async function keepSittingChanges(now: Instant): Promise<number> {
  const found = await store.behindSitting(read(), batchMost)
  for (const id of found) await change((tx) => lookAgain(tx, id, now))
  return found.length
}

async function lookAgain(tx: Db, id: RequestId, now: Instant): Promise<void> {
  const request = await store.find(tx, id)
  if (!request) return
  const setting = await settingFor(tx, request)
  const { sitting } = setting
  if (request.sittingSequence === sitting.sequence) return
  const seen = { sittingSequence: sitting.sequence }
  if (!isBeforeExam(request.state)) return store.change(tx, { ...request, ...seen })
  const step = { by: 'university', personId: null, now } as const
  if (sitting.cancelledAt !== null) {
    await advance(tx, request, { ...step, event: 'cancel-by-university', change: seen }, setting)
    return
  }
  const before = { startsAt: request.startsAt, endsAt: request.endsAt }
  const placed = await placeAgain(tx, { ...request, ...seen }, setting, now)
  if (placed === 'same') return store.change(tx, { ...request, ...seen })
  if (!placed.ok) {
    const asked = campusSpan(setting, request)
    const changed = { ...seen, ...(asked && { startsAt: asked.start, endsAt: asked.end }) }
    const detail = { ...before, because: placed.because }
    await advance(tx, request, { ...step, event: 'time-collides', change: changed, detail }, setting)
    return
  }
  const times = { startsAt: placed.span.start, endsAt: placed.span.end }
  const changed = { ...seen, ...times, sessionId: placed.sessionId, place: placed.place }
  const isSure = ['confirmed', 'rescheduled', 'material-expected', 'ready'].includes(request.state)
  const to = isSure && before.startsAt !== null ? 'rescheduled' : request.state
  await advance(
    tx,
    request,
    { ...step, event: 'time-fits', to, change: changed, detail: { ...before } },
    setting,
  )
}

/** When the exam is on campus, with what they need on top; null while nobody knows. */
function campusSpan({ sitting, zone }: Setting, { extraMinutes }: ExamRequest): Span | null {
  const { startMinute, minutes, date } = sitting
  if (startMinute === null) return null
  const start = wallTime(date, startMinute, zone)
  return { start, end: later(start, (minutes + extraMinutes) * minuteMs) }
}

type Placed =
  | 'same'
  | { ok: true; span: Span; sessionId: ExamRequest['sessionId']; place: number | null }
  | { ok: false; because: string }

/** Finds the seat that they would have now: their own where it still serves, else another. */
async function placeAgain(tx: Db, request: ExamRequest, setting: Setting, now: Instant): Promise<Placed> {
  const { sitting, configuration, rules, zone, holidays } = setting
  const asked = campusSpan(setting, request)
  if (!asked) return 'same'
  if (asked.start === request.startsAt && asked.end === request.endsAt) return 'same'
  if (request.state === 'waitlisted') return { ok: true, span: asked, sessionId: null, place: null }
  // Their own seat is in nobody's way; what is refused below is undone by the conflict's own times.
  await store.change(tx, { ...request, sessionId: null, place: null })
  const hall = await hallOf(tx, configuration, asked)
  const asker = {
    ...request,
    municipality: request.municipalityCode,
    hidden: request.municipalityCode === null && request.residencyGroup === null,
    group: request.residencyGroup ?? undefined,
  }
  // They asked in time: deadlines that have passed since are not theirs.
  const today = localDate(request.createdAt, zone)
  const host = hostOf(rules, askOf(sitting, asker, holidays), hall, { today, zone, holidays })
  if (!host.answer.ok || !host.span) {
    await store.change(tx, request)
    return { ok: false, because: host.answer.ok ? 'full' : host.answer.because }
  }
  if (await store.meeting(tx, request.personId, host.span, request.id)) {
    await store.change(tx, request)
    return { ok: false, because: 'overlaps' }
  }
  const seat = await takeSeat(
    tx,
    hall,
    {
      ...host.span,
      solo: request.separateRoom,
      perInvigilator: rules?.perInvigilator ?? null,
      doorsOpenBefore: rules?.doorsOpenBefore ?? null,
    },
    now,
  )
  if (!seat.ok) {
    await store.change(tx, request)
    return { ok: false, because: seat.because }
  }
  if (request.sessionId && request.sessionId !== seat.sessionId)
    await closeIfEmpty(tx, request.centreId, request.sessionId, now)
  return { ok: true, span: host.span, sessionId: seat.sessionId, place: seat.place }
}
