import type { ExamRequest } from '~/exams/request'
import {
  isBeforeExam,
  isExpected,
  isOver,
  type RequestEvent,
  type RequestState,
} from '~/exams/request-states'

/** Everything that a learner is told about a request for an exam seat. */
export const examNews = [
  'submitted',
  'waitlisted',
  'offered',
  'centre-yes',
  'university-yes',
  'payment-due',
  'confirmed',
  'time-told',
  'rescheduled',
  'reseated',
  'conflict',
  'centre-no',
  'university-no',
  'expired',
  'unpaid',
  'cancelled',
  'cancelled-by-centre',
  'cancelled-by-university',
  'missed',
  'late',
  'referred',
] as const
/** What a learner is reminded of. */
export const examReminders = ['tomorrow', 'pay-soon', 'offer-soon'] as const
export type ExamNews = (typeof examNews)[number] | (typeof examReminders)[number]

/** What a fact about a request says of it (`exam-advanced`, `exam-due`). */
export interface ExamFact {
  event?: RequestEvent
  from?: RequestState
  to?: RequestState
  by?: string
  /** Of `exam-due`. */
  what?: 'soon' | 'late' | 'tomorrow'
  state?: RequestState
  /** Where it was before it moved. */
  startsAt?: number | null
  endsAt?: number | null
  because?: string
  /** The room they write in now, and the one before. */
  spaceId?: string
  fromSpaceId?: string | null
  toSession?: string
  /** What was written with it. */
  reason?: string
  /** Whom a university names as the one who answers. */
  contact?: string
}

/** What a change of a request is to its learner; null: nothing that changes something for them. */
export function newsOf({ event, from, to, startsAt, spaceId, fromSpaceId }: ExamFact): ExamNews | null {
  switch (event) {
    case undefined:
    case 'submit':
      return to === 'waitlisted' ? 'waitlisted' : 'submitted'
    case 'centre-offers':
      return 'offered'
    case 'centre-waitlists':
      return 'waitlisted'
    case 'centre-declines':
      return 'centre-no'
    case 'university-declines':
      return to === 'declined' ? 'university-no' : 'cancelled-by-university'
    case 'university-refers':
      return 'referred'
    case 'lapse':
      return 'expired'
    case 'stay-unpaid':
      return 'unpaid'
    case 'time-fits':
      return startsAt === null || startsAt === undefined ? 'time-told' : 'rescheduled'
    case 'reseat':
      // Which room it is concerns whoever is sure to come.
      return spaceId === fromSpaceId || !to || !isExpected(to) ? null : 'reseated'
    case 'time-collides':
    case 'unsettle':
      return 'conflict'
    case 'miss':
      return 'missed'
    case 'cancel':
      return 'cancelled'
    case 'cancel-by-centre':
      return 'cancelled-by-centre'
    case 'cancel-by-university':
      return 'cancelled-by-university'
    default:
      return from === to ? null : standingNews(event, to)
  }
}

/** A yes, a payment, a solution: what counts is where the request stands now. */
function standingNews(event: RequestEvent, to: RequestState | undefined): ExamNews | null {
  const isYes = ['centre-consents', 'university-consents', 'learner-accepts', 'pay', 'waive', 'settle']
  if (!isYes.includes(event)) return null
  if (to === 'payment-due' || to === 'confirmed' || to === 'rescheduled') return to
  // A conflict is settled, and the centre is to answer as before.
  if (event === 'settle' && to === 'submitted') return 'submitted'
  if (event === 'university-consents') return 'university-yes'
  // Whoever accepted an offer has just read what comes next.
  return event === 'learner-accepts' ? null : to === 'awaiting-university' ? 'centre-yes' : null
}

/** What it is to a learner that the time of a state is nearly out, or is out; null: nothing they can do. */
export function dueNews({ what, state }: ExamFact): ExamNews | null {
  if (what === 'tomorrow') return 'tomorrow'
  if (what === 'late') return state === 'submitted' || state === 'awaiting-university' ? 'late' : null
  if (state === 'payment-due') return 'pay-soon'
  return state === 'offered' ? 'offer-soon' : null
}

const stillIn: Partial<Record<ExamNews, readonly RequestState[]>> = {
  submitted: ['submitted', 'awaiting-university'],
  waitlisted: ['waitlisted'],
  offered: ['offered'],
  'offer-soon': ['offered'],
  'centre-yes': ['awaiting-university'],
  'payment-due': ['payment-due'],
  'pay-soon': ['payment-due'],
  confirmed: ['confirmed', 'material-expected', 'ready'],
  conflict: ['conflict'],
  missed: ['no-show', 'closed'],
  'centre-no': ['declined'],
  'university-no': ['declined'],
  expired: ['expired'],
  unpaid: ['cancelled-unpaid'],
  cancelled: ['cancelled-by-learner'],
  'cancelled-by-centre': ['cancelled-by-centre'],
  'cancelled-by-university': ['cancelled-by-university'],
}

/** Is what a letter is to say of a request still so? What has become of it since is told by a later letter. */
export function isStillNews(
  news: ExamNews,
  { state, startsAt, sessionId }: Pick<ExamRequest, 'state' | 'startsAt'> & { sessionId?: string | null },
  fact: ExamFact,
): boolean {
  const states = stillIn[news]
  if (states) return states.includes(state)
  if (news === 'tomorrow') return isExpected(state) && fact.startsAt === startsAt
  if (news === 'late') return state === fact.state
  if (news === 'reseated') return isExpected(state) && sessionId === fact.toSession
  return isBeforeExam(state) && state !== 'conflict'
}

/** What the exam office of a university is told. */
export type QuestionNews = 'asked' | 'soon' | 'late' | 'moved' | 'over'

/** What it was told last of a request, and of which start. */
export interface QuestionTold {
  question?: QuestionNews
  start?: number | null
}

/** Does a request wait for its university now? Where no order is demanded it is asked at once. */
const wantsUniversity = ({
  request,
  order,
}: {
  request: Pick<ExamRequest, 'state' | 'universityOk'>
  order: string | null
}) =>
  request.universityOk === null &&
  (request.state === 'awaiting-university' ||
    (request.state === 'submitted' && order !== 'centre-first' && order !== 'university-first'))

/**
 * What the exam office is told after something happened to a request: asked once, when it is its turn; later what
 * others changed of what it has been told. Null: nothing.
 * @param told what it was told before, first first
 */
export function questionOf(
  about: {
    request: Pick<ExamRequest, 'state' | 'universityOk' | 'startsAt'>
    order: string | null
  },
  { what, state, by }: ExamFact,
  told: readonly QuestionTold[],
): QuestionNews | null {
  const { request } = about
  const last = told.at(-1)
  if (!last) {
    if (wantsUniversity(about)) return 'asked'
    // It has said yes unasked, in its account.
    return isOver(request.state) && request.universityOk === true && by !== 'university' ? 'over' : null
  }
  if (what) {
    const isTheirs = state === 'awaiting-university' && request.state === state
    return isTheirs && what !== 'tomorrow' ? what : null
  }
  if (isOver(request.state)) return last.question === 'over' || by === 'university' ? null : 'over'
  const isPlaced = !['offered', 'waitlisted', 'conflict'].includes(request.state)
  return isBeforeExam(request.state) && isPlaced && last.start !== request.startsAt ? 'moved' : null
}

/** What the staff of a centre are told. */
export type DeskNews = 'new' | 'soon' | 'late' | 'late-university' | 'conflict' | 'university-no'

/** What staff are told after something happened to a request; null: nothing that waits for them. */
export function deskNewsOf(
  { event, from, to, by, what, state }: ExamFact,
  request: Pick<ExamRequest, 'state'>,
): DeskNews | null {
  if (what === 'late' || what === 'soon') {
    if (request.state !== state) return null
    if (state === 'submitted') return what
    return state === 'awaiting-university' && what === 'late' ? 'late-university' : null
  }
  if (what) return null
  if (event === 'university-declines' || event === 'cancel-by-university') return 'university-no'
  if (to === 'conflict' && by !== 'centre') return 'conflict'
  return request.state === 'submitted' && (event === undefined || (to === 'submitted' && from !== to))
    ? 'new'
    : null
}
