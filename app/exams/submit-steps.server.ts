import type { Db } from '#db/engine'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { dayBounds, dayMs, type Instant, later, localDate, minuteMs, wallTime } from '~/lib/time'
import { askOf } from './host-ask'
import { type Host, hostOf } from './host-rules'
import { isSameMailbox } from './mailbox'
import { notUs } from './not-us'
import { policyOn } from './policy-dates'
import type { Setting } from './request-facts.server'
import * as store from './request-store.server'
import {
  needsConsent,
  type RequestRefusal,
  type RequestWish,
  type TypedRefusal,
  type TypedSitting,
  typedMost,
} from './request-wish'
import { hallOf, takeSeat } from './seat-steps.server'
import type { SeatWish } from './seating-rules'
import type { SessionId } from './session'
import { isTooFar, type SittingId } from './sitting'
import * as typed from './sitting-typed-store.server'
import { universityZone } from './university-policy'
import { mayBeElsewhere } from './university-rules'
import * as universities from './university-store.server'

/**
 * The sitting that a wish is about; one that was typed is written first, and is the same when it is typed again.
 * @returns a refusal where mail to the address that was typed would be a nuisance
 */
export async function sittingFor(
  tx: Db,
  who: Learner,
  { sitting }: RequestWish,
  now: Instant,
): Promise<{ ok: true; id: SittingId } | TypedRefusal | Refusal<'gone'>> {
  if ('id' in sitting) return { ok: true, id: sitting.id }
  // Whoever has us write to an address has shown their own first.
  if (who.emailConfirmedAt === null) return { ok: false, because: 'unconfirmed' }
  if (isTooFar(sitting.date, localDate(now, universityZone))) return { ok: false, because: 'too-far' }
  const asked = await mayBeAsked(tx, who, sitting)
  if (!asked.ok) return asked
  if ((await typed.countTyped(tx, who.id, later(now, -dayMs))) >= typedMost)
    return { ok: false, because: 'too-many-typed' }
  const known = await typed.findTyped(tx, who.id, sitting)
  if (known) return { ok: true, id: known }
  const id = newId<'exam-sitting'>()
  await typed.addTyped(tx, { ...sitting, id }, who.id, now)
  return { ok: true, id }
}

/** Is there a mailbox at which somebody other than who asks can answer? */
async function mayBeAsked(
  tx: Db,
  who: Learner,
  { universityId, contactEmail, date }: TypedSitting,
): Promise<{ ok: true } | TypedRefusal | Refusal<'gone'>> {
  if (universityId && !(await universities.find(tx, universityId))) return { ok: false, because: 'gone' }
  const policies = universityId ? await universities.list(tx, universityId) : []
  if (policyOn(policies, date)?.rules.mailbox) return { ok: true }
  if (contactEmail === null) return { ok: false, because: 'no-mailbox' }
  if (isSameMailbox(contactEmail, who.email)) return { ok: false, because: 'own-mailbox' }
  return (await typed.hasAnswered(tx, who.id, contactEmail, notUs))
    ? { ok: false, because: 'not-recipient' }
    : { ok: true }
}

export interface Placed {
  ok: true
  host: Host
  /** Null: none is held; they wait. */
  seat: { sessionId: SessionId; place: number } | null
  attempt: number
}

/**
 * Works out whether a centre can take a learner for a sitting, and takes the seat.
 * @returns the terms and the seat; a refusal must be passed on, so that nothing of it stays
 */
export async function placeRequest(
  tx: Db,
  who: Learner,
  wish: RequestWish,
  setting: Setting,
  now: Instant,
): Promise<Placed | RequestRefusal> {
  const { sitting, configuration, rules, university, zone, holidays } = setting
  const refused = await refusedBefore(tx, who, wish, setting, now)
  if (refused) return refused
  const elsewhere = mayBeElsewhere(sitting, university)
  if (!elsewhere.ok) return elsewhere
  const attempt = Math.max(wish.attempt, (await store.attemptsAt(tx, who.id, sitting.courseCode)) + 1)
  const asker = {
    ...wish,
    attempt,
    municipality: who.protectedIdentity ? null : who.municipalityCode,
    hidden: who.protectedIdentity,
  }
  const ask = askOf(sitting, asker, holidays)
  const hall = await hallOf(tx, configuration, dayBounds(sitting.date, zone))
  const host = hostOf(rules, ask, hall, { today: localDate(now, zone), zone, holidays })
  if (!host.answer.ok) {
    if (!mayWaitFor(host, wish)) return host.answer
    const asked = campusSpan(setting, wish)
    if (asked && (await store.meeting(tx, who.id, asked, ''))) return { ok: false, because: 'overlaps' }
    return { ok: true, host, seat: null, attempt }
  }
  if (!host.span) return { ok: false, because: 'full' }
  if (wish.startMinute !== null && host.startMinute !== null && wish.startMinute !== host.startMinute)
    return { ok: false, because: 'other-time', minute: host.startMinute }
  // Of a clock time that is to come nobody knows what it meets: it is looked at when it is told.
  const isTold = sitting.startMinute !== null
  if (isTold && (await store.meeting(tx, who.id, host.span, ''))) return { ok: false, because: 'overlaps' }
  const seatWish: SeatWish = {
    ...host.span,
    solo: wish.separateRoom,
    perInvigilator: rules?.perInvigilator ?? null,
    doorsOpenBefore: rules?.doorsOpenBefore ?? null,
  }
  const seat = await takeSeat(tx, hall, seatWish, now)
  return seat.ok ? { ok: true, host, seat, attempt } : seat
}

/** When it is written on campus, with what they need on top; null while its clock time is to come. */
function campusSpan({ sitting, zone }: Setting, { extraMinutes }: RequestWish) {
  if (sitting.startMinute === null) return null
  const start = wallTime(sitting.date, sitting.startMinute, zone)
  return { start, end: later(start, (sitting.minutes + extraMinutes) * minuteMs) }
}

/** Nobody waits for what no leaving would free. */
const mayWaitFor = ({ answer }: Host, { waits }: RequestWish) =>
  waits && !answer.ok && (answer.because === 'full' || answer.because === 'no-invigilator')

/** What speaks against it wherever it would be written. */
async function refusedBefore(
  tx: Db,
  who: Learner,
  wish: RequestWish,
  { sitting, zone }: Setting,
  now: Instant,
): Promise<Refusal<'gone' | 'consent' | 'over' | 'asked-already'> | null> {
  if (sitting.typed && sitting.typedBy !== who.id) return { ok: false, because: 'gone' }
  if (needsConsent(wish) && !wish.consents) return { ok: false, because: 'consent' }
  if (sitting.date <= localDate(now, zone)) return { ok: false, because: 'over' }
  if (await store.sameSitting(tx, who.id, sitting.id)) return { ok: false, because: 'asked-already' }
  return null
}
