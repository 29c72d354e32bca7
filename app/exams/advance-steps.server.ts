import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import type { PersonId } from '~/identity/person'
import { overlaps } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { chargeFee, dropFee } from './charge-steps.server'
import type { ExamRequest } from './request'
import { answerByOf } from './request-deadlines'
import { deadlineFacts, type Setting, settingFor } from './request-facts.server'
import {
  type Actor,
  afterConsents,
  isBeforeExam,
  isOver,
  mayStep,
  type RequestEvent,
  type RequestState,
  type StepRefusal,
} from './request-states'
import * as store from './request-store.server'
import { closeIfEmpty } from './seat-steps.server'
import type { SessionId } from './session'
import * as sessions from './session-store.server'

/** Something that happens to a request. */
export interface Step {
  event: Exclude<RequestEvent, 'submit'>
  by: Actor
  /** Whose account; null: a link in a mail, or the clock. */
  personId: PersonId | null
  now: Instant
  /** Where to, where several are possible. */
  to?: RequestState
  /** What else of the request changes. */
  change?: Partial<Omit<ExamRequest, 'id' | 'state' | 'stateAt' | 'answerBy' | 'sequence'>>
  /** What the log keeps of it, and letters may say. */
  detail?: Record<string, unknown>
}

export type Advanced = { ok: true; request: ExamRequest } | StepRefusal

/**
 * The only way in which a request comes from one state into the next: by the table, with its deadline, its line in the
 * log and the fact for those who are told. What is over gives its seat back; outsiders who sat there because a resident
 * did become a conflict for staff when no resident is left.
 * @param setting what both sides have said; read when it is not given
 */
export async function advance(
  tx: Db,
  request: ExamRequest,
  step: Step,
  setting?: Setting,
): Promise<Advanced> {
  const { event, by, personId, now, change, detail } = step
  const allowed = mayStep(request.state, event, by, step.to)
  if (!allowed.ok) return allowed
  const changed = { ...request, ...change }
  const known = setting ?? (await settingFor(tx, request))
  const facts = deadlineFacts(known, changed)
  const isFreed = isOver(allowed.to)
  const next: ExamRequest = {
    ...changed,
    state: allowed.to,
    stateAt: now,
    answerBy: answerByOf(allowed.to, facts, now),
    sequence: request.sequence + 1,
    ...(isFreed && { sessionId: null, place: null }),
  }
  await store.change(tx, next)
  const line = { event, fromState: request.state, toState: next.state, by }
  await store.addEvent(tx, { ...line, requestId: request.id, at: now, personId, detail: detail ?? null })
  await note(tx, {
    fact: 'exam-advanced',
    subjectId: request.id,
    at: now,
    detail: { ...detail, event, from: request.state, to: next.state, by },
  })
  if (isFreed) await dropFee(tx, next, event, now)
  else await chargeFee(tx, next, known.rules?.withVat ?? null, now)
  const left = request.sessionId !== null && request.sessionId !== next.sessionId ? request.sessionId : null
  if (left) await afterLeaving(tx, request, left, now)
  return { ok: true, request: next }
}

/** A seat has become free: its session may be empty, and outsiders may have lost the resident they rode with. */
async function afterLeaving(tx: Db, gone: ExamRequest, sessionId: SessionId, now: Instant): Promise<void> {
  const session = await sessions.find(tx, gone.centreId, sessionId)
  await closeIfEmpty(tx, gone.centreId, sessionId, now)
  if (gone.residencyGroup === null || !session) return
  // Whoever writes at the same time counts, in whichever room.
  const beside = await sessions.meeting(tx, [gone.centreId], session)
  const ofSession = new Map(beside.map((one) => [one.id, one]))
  const left = (await store.ofSessions(tx, [...ofSession.keys()])).flatMap((request) => {
    const at = request.sessionId ? ofSession.get(request.sessionId) : undefined
    return at && isBeforeExam(request.state) ? [{ request, at }] : []
  })
  for (const { request: rider, at } of left) {
    if (rider.residencyGroup !== null || rider.state === 'conflict') continue
    if (left.some(({ request, at: other }) => request.residencyGroup !== null && overlaps(at, other)))
      continue
    const setting = await settingFor(tx, rider)
    if (setting.rules?.outsiders !== 'riding') continue
    const step = { event: 'unsettle', by: 'clock', personId: null, now } as const
    await advance(tx, rider, { ...step, detail: { because: 'no-resident-writes' } }, setting)
  }
}

/** Where a request stands once its consents are these. */
export function standingOf(
  request: Pick<ExamRequest, 'centreOk' | 'universityOk' | 'fee'>,
  { rules }: Pick<Setting, 'rules'>,
): RequestState {
  return afterConsents({
    centreOk: request.centreOk,
    universityOk: request.universityOk,
    universityFirst: rules?.order === 'university-first',
    owes: owesBefore(request, rules),
  })
}

/**
 * Has something to be paid before the seat is sure? Not where the centre takes cards on the day only, bills the
 * university, or keeps who has not paid from the exam instead of from the seat. Source: DOMAIN 1.6, "payment_due (fee>0 ∧ pay-before) | confirmed (fee=0 / pay on day / invoice / exempt)".
 */
function owesBefore({ fee }: Pick<ExamRequest, 'fee'>, rules: Setting['rules']): boolean {
  if (fee === null || fee === 0 || rules?.unpaid === 'no-entry') return false
  const ways = rules?.payWays ?? []
  const isBefore = rules?.payBefore != null || rules?.unpaid === 'cancelled'
  return isBefore || ways.some((way) => way === 'swish' || way === 'bankgiro')
}
