import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import type { Learner } from '~/identity/person'
import { digest } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Busy } from '~/lib/result'
import { type Instant, wallTime } from '~/lib/time'
import { suspendedUntil } from '~/people/steps.server'
import { standingOf } from './advance-steps.server'
import { countExamRefusal } from './count-refusal.server'
import type { ExamRequest } from './request'
import { answerByOf } from './request-deadlines'
import { deadlineFacts, type Setting, settingOf } from './request-facts.server'
import { mayChangeRequests, type TooOften } from './request-pace.server'
import * as store from './request-store.server'
import { needsConsent, type RequestRefusal, type RequestWish, requestWishText } from './request-wish'
import { type Placed, placeRequest, sittingFor } from './submit-steps.server'
import { keepNeeds } from './support-steps.server'

export type Submitted = { ok: true; request: ExamRequest } | RequestRefusal | TooOften | Busy

/**
 * Asks for a seat: once for both consents. The seat is held from now on; where the centre has its rules answer, it has
 * consented at once. The same key again answers the same request.
 * @param key the sender's idempotency key, at most 200 characters, unique for this learner
 * @param purpose the words that a learner with support needs has consented to
 */
export async function submitRequest(
  who: Learner,
  wish: RequestWish,
  sent: { key: string; purpose: string },
  now: Instant,
): Promise<Submitted> {
  const pace = await mayChangeRequests(who)
  if (!pace.ok) return pace
  const seen: { sitting?: Setting['sitting'] } = {}
  const answer = await write((tx) => submit(tx, who, wish, sent, now, seen))
  if (!answer.ok && seen.sitting)
    await countExamRefusal(who, wish.centreId, seen.sitting, answer.because, now)
  return answer
}

async function submit(
  tx: Db,
  who: Learner,
  wish: RequestWish,
  { key, purpose }: { key: string; purpose: string },
  now: Instant,
  seen: { sitting?: Setting['sitting'] },
): Promise<Exclude<Submitted, Busy | TooOften>> {
  // A mark, not the words: what somebody needs stands in its own table and nowhere else.
  const wished = digest(`${key} ${requestWishText(wish)}`)
  const earlier = await store.byKey(tx, who.id, key)
  if (earlier)
    return earlier.wish === wished
      ? ({ ok: true, request: earlier.request } as const)
      : ({ ok: false, because: 'key-reused' } as const)
  const sitting = await sittingFor(tx, who, wish, now)
  if (!sitting.ok) return sitting
  const setting = await settingOf(tx, sitting.id, wish.centreId)
  if (!setting) return { ok: false, because: 'gone' } as const
  seen.sitting = setting.sitting
  const placed = await placeRequest(tx, who, wish, setting, now)
  if (!placed.ok) return placed
  // Whom the centre has suspended its staff answer, whatever its rules would have said (decision 0041).
  const isSuspended = (await suspendedUntil(tx, wish.centreId, who.id, now)) !== null
  const terms = isSuspended ? { ...placed, host: { ...placed.host, byHand: true } } : placed
  const request = await save(tx, requestOf(who, wish, setting, terms, now), key, wished)
  if (needsConsent(wish)) await keepNeeds(tx, request.id, wish, purpose, now)
  const happened = { event: 'submit', fromState: null, toState: request.state, by: 'learner' } as const
  await store.addEvent(tx, { ...happened, requestId: request.id, at: now, personId: who.id, detail: null })
  await note(tx, { fact: 'exam-requested', subjectId: request.id, at: now })
  return { ok: true, request } as const
}

function requestOf(
  who: Learner,
  wish: RequestWish,
  setting: Setting,
  { host, seat, attempt }: Placed,
  now: Instant,
): ExamRequest {
  const isAnswered = seat !== null && !host.asks && !host.byHand
  const consents = { centreOk: isAnswered || null, universityOk: null, fee: feeIn(host) }
  const state = seat === null ? 'waitlisted' : standingOf(consents, setting)
  // While the clock time is to come a seat for the whole day is held, and the request has no times of its own.
  const times =
    setting.sitting.startMinute === null ? { startsAt: null, endsAt: null } : spanOf(wish, setting, host)
  return {
    ...consents,
    ...times,
    id: newId(),
    reference: newReference(),
    personId: who.id,
    sittingId: setting.sitting.id,
    sittingSequence: setting.sitting.sequence,
    centreId: wish.centreId,
    state,
    stateAt: now,
    answerBy: answerByOf(state, deadlineFacts(setting, times), now),
    centreOkAt: isAnswered ? now : null,
    centreOkBy: null,
    universityOkAt: null,
    universityOkBy: '',
    extraMinutes: wish.extraMinutes,
    separateRoom: wish.separateRoom,
    arrangement: '',
    education: wish.education,
    programme: wish.programme,
    attempt,
    municipalityCode: who.protectedIdentity ? null : who.municipalityCode,
    residencyGroup: host.group,
    residencyBy: null,
    residencyReason: '',
    deadline: host.deadline,
    deadlineOwner: host.deadlineOwner,
    sessionId: seat?.sessionId ?? null,
    place: seat?.place ?? null,
    anonymityCode: '',
    note: wish.note,
    reason: '',
    identityKind: null,
    seatedAt: null,
    handedInAt: null,
    leftAt: null,
    createdAt: now,
    sequence: 0,
  }
}

const feeIn = ({ fee }: Placed['host']): number | null =>
  fee.is === 'fee' || fee.is === 'either' ? fee.amount : null

/** When it is written: as the centre can, else (for who waits) as on campus. */
function spanOf({ extraMinutes }: RequestWish, { sitting, zone }: Setting, { span }: Placed['host']) {
  if (span) return { startsAt: span.start, endsAt: span.end }
  const startsAt = wallTime(sitting.date, sitting.startMinute ?? 0, zone)
  return { startsAt, endsAt: (startsAt + (sitting.minutes + extraMinutes) * 60_000) as Instant }
}

const referenceTries = 5

async function save(tx: Db, request: ExamRequest, key: string, wish: string): Promise<ExamRequest> {
  for (let attempt = 0; attempt < referenceTries; attempt += 1) {
    const saved = { ...request, reference: attempt === 0 ? request.reference : newReference() }
    if (await store.add(tx, saved, key, wish)) return saved
  }
  throw new Error('no free reference in five tries')
}
