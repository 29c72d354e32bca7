import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import { earlierOf, hourMs, type Instant, later, laterOf, minuteMs, wallTime } from '~/lib/time'
import type { ExamRules } from './policy'
import type { ExamRequest } from './request'
import type { Sitting } from './sitting'
import type { UniversityRules } from './university-policy'

/** What a centre says of doors and of leaving. */
export type DoorRules = Pick<
  ExamRules,
  'doorsOpenBefore' | 'doorsCloseBefore' | 'lateEntryMost' | 'earliestLeave' | 'noLeaveLast'
>

/** What a university says of leaving. */
export type StayRules = Pick<UniversityRules, 'earliestLeave' | 'stayMinutes'>

/** The clock times of one exam day. Null: nobody has said. */
export interface DayTimes {
  doorsOpen: Instant | null
  doorsClose: Instant | null
  /** Nobody is let in after this: when late entry ends, or where there is none, when the doors close. */
  entryUntil: Instant | null
  /** Nobody leaves before. */
  leaveFrom: Instant | null
  /** Nobody leaves from here until the end. */
  leaveUntil: Instant | null
}

const minutesAfter = (at: Instant, minutes: number | null): Instant | null =>
  minutes === null ? null : later(at, minutes * minuteMs)

const latest = (times: readonly (Instant | null)[]): Instant | null =>
  times.reduce((a, b) => (a === null || b === null ? (a ?? b) : laterOf(a, b)), null)

/**
 * When doors open and close, until when somebody late gets in, and when one may leave. Of what the centre and the
 * university say of leaving, the stricter counts; the university counts from its own start on campus.
 * Source: DOMAIN 1.2, Varberg (doors close 15 minutes before), Mölndal (late entry for 60 minutes, nobody leaves in the
 * first or last hour), Leksand (nobody leaves for 60 minutes); 1.3, KaU (45), LNU (until 50 minutes after campus began).
 * @param exam when somebody writes here, extended time counted in
 * @param campusStart when it begins on campus; null: nobody has said
 */
export function dayTimes(
  exam: Span,
  campusStart: Instant | null,
  centre: DoorRules,
  university: StayRules | null,
  sitting: Pick<Sitting, 'stayMinutes'>,
): DayTimes {
  const before = (minutes: number | null) => minutesAfter(exam.start, minutes === null ? null : -minutes)
  const doorsClose = before(centre.doorsCloseBefore)
  const stay = sitting.stayMinutes ?? university?.stayMinutes ?? null
  return {
    doorsOpen: before(centre.doorsOpenBefore),
    doorsClose,
    entryUntil: minutesAfter(exam.start, centre.lateEntryMost) ?? doorsClose,
    leaveFrom: latest([
      minutesAfter(exam.start, centre.earliestLeave),
      minutesAfter(exam.start, university?.earliestLeave ?? null),
      minutesAfter(campusStart ?? exam.start, stay),
    ]),
    leaveUntil: minutesAfter(exam.end, centre.noLeaveLast === null ? null : -centre.noLeaveLast),
  }
}

/** When a sitting begins on campus; null while its clock time is to come. */
export const campusStartOf = ({
  date,
  startMinute,
  timeZone,
}: Pick<Sitting, 'date' | 'startMinute' | 'timeZone'>): Instant | null =>
  startMinute === null ? null : wallTime(date, startMinute, timeZone)

export const identityKinds = ['driving-licence', 'id-card', 'passport', 'residence-permit'] as const
/** Which kind of document was shown. Its number is never kept. */
export type IdentityKind = (typeof identityKinds)[number]

/** Is this one of the kinds? */
export const isIdentityKind = (kind: string): kind is IdentityKind =>
  identityKinds.some((one) => one === kind)

/** Where nobody has said when doors open, people are let in so long before. */
const usualDoorsMs = hourMs

/** What decides whether somebody is let in. */
export interface EntryFacts {
  request: Pick<ExamRequest, 'state'>
  times: DayTimes
  exam: Span
  /** The local day of the exam. */
  day: Span
  identity: ExamRules['identity']
  unpaid: ExamRules['unpaid']
  /** Is its fee there, and not paid? */
  owes: boolean
}

/** What whoever lets somebody in says. */
export interface EntryWish {
  /** The personal number was compared with what they showed. */
  numberSeen: boolean
  /** Why it is done against a rule; empty: it is not. */
  reason: string
}

export type EntryRefusal = Refusal<
  'other-day' | 'number-not-seen' | 'unpaid' | 'unpaid-ask-staff' | 'too-early' | 'doors-closed'
>

/**
 * May somebody be let in and seated now? With a reason written down, whoever watches may do so before doors open and
 * after they closed; of somebody who has not paid only staff decide. Before its day nobody is.
 * Source: DOMAIN 1.6, "day: no ID / unpaid / after last entry → refused_entry"; 1.2, Gotland and Karlshamn (receipt or
 * no entry), Telge (personal number for the check), Varberg and Mölndal (doors).
 */
export function mayEnter(
  facts: EntryFacts,
  wish: EntryWish,
  isStaff: boolean,
  now: Instant,
): { ok: true; overruled: EntryRefusal['because'][] } | EntryRefusal {
  const no = <Code extends EntryRefusal['because']>(because: Code) => ({ ok: false, because }) as const
  if (now < facts.day.start) return no('other-day')
  if (facts.identity === 'id-and-number' && !wish.numberSeen) return no('number-not-seen')
  const overruled: EntryRefusal['because'][] = []
  const isUnpaid = facts.request.state === 'payment-due' || (facts.owes && facts.unpaid === 'no-entry')
  if (isUnpaid) {
    if (!isStaff) return no('unpaid-ask-staff')
    if (!wish.reason) return no('unpaid')
    overruled.push('unpaid')
  }
  const opens = facts.times.doorsOpen ?? later(facts.exam.start, -usualDoorsMs)
  const closes = facts.times.entryUntil ?? facts.exam.end
  const untimely = now < opens ? 'too-early' : now > closes ? 'doors-closed' : null
  if (untimely) {
    if (!wish.reason) return no(untimely)
    overruled.push(untimely)
  }
  return { ok: true, overruled }
}

export type LeaveWarning = Refusal<'leaves-early' | 'leaves-last'>

/**
 * May somebody hand in or leave now? A warning: whoever watches may let them all the same, and says so.
 * Source: DOMAIN 1.2, Mölndal (not in the first or last hour), Leksand (60 minutes).
 */
export function mayLeave(
  { leaveFrom, leaveUntil }: Pick<DayTimes, 'leaveFrom' | 'leaveUntil'>,
  exam: Span,
  now: Instant,
): { ok: true } | LeaveWarning {
  if (now >= exam.end) return { ok: true }
  if (leaveFrom !== null && now < earlierOf(leaveFrom, exam.end))
    return { ok: false, because: 'leaves-early' }
  if (leaveUntil !== null && now >= leaveUntil) return { ok: false, because: 'leaves-last' }
  return { ok: true }
}

/**
 * May it be said that somebody did not come? When nobody is let in any more; where nobody has said when that is, once
 * the exam has begun. Source: DOMAIN 1.6, "not seen → no_show".
 */
export const mayMiss = (
  { entryUntil }: Pick<DayTimes, 'entryUntil'>,
  exam: Span,
  now: Instant,
): { ok: true } | Refusal<'still-let-in'> =>
  now >= laterOf(exam.start, entryUntil ?? exam.start) ? { ok: true } : { ok: false, because: 'still-let-in' }

/** So long after a session's end, whoever was never said to have come is a no-show by the clock. */
export const forgottenMs = 2 * hourMs
