import type { Refusal } from '~/lib/result'

/**
 * Every state of a request for an exam seat, whose turn it is in each, and what leads from it. Source: DOMAIN 1.6,
 * composed there from the pages of ten centres and nine universities. The picture in `docs/exam-requests.md` is drawn
 * from this table.
 */
export const actors = ['learner', 'centre', 'university', 'clock'] as const
export type Actor = (typeof actors)[number]

/** In the order in which a request meets them. */
const turns = {
  /** The centre has to say whether it has a seat. */
  submitted: 'centre',
  /** A seat that differs from what was asked for is held until the learner says yes. */
  offered: 'learner',
  waitlisted: 'centre',
  'awaiting-university': 'university',
  'payment-due': 'learner',
  confirmed: 'clock',
  /** Confirmed, at another time than was said first. */
  rescheduled: 'clock',
  /** Confirmed or nearly, and something has changed so that it does not go as it stands. */
  conflict: 'centre',
  'material-expected': 'university',
  ready: 'learner',
  seated: 'learner',
  'handed-in': 'centre',
  'left-without-answer': 'clock',
  interrupted: 'centre',
  'refused-entry': 'clock',
  'no-show': 'clock',
  sent: 'university',
  acknowledged: 'clock',
  closed: 'clock',
  declined: 'clock',
  expired: 'clock',
  'cancelled-unpaid': 'clock',
  'cancelled-by-learner': 'clock',
  'cancelled-by-centre': 'clock',
  'cancelled-by-university': 'clock',
  /** The end: what may not be kept any longer is gone. */
  purged: null,
} as const satisfies Record<string, Actor | null>

export type RequestState = keyof typeof turns
export const requestStates = Object.keys(turns) as RequestState[]

/** Whose turn it is, and so whose deadline; null: nobody's, ever again. */
export const turnOf = (state: RequestState): Actor | null => turns[state]

interface Transition {
  by: readonly Actor[]
  from: readonly RequestState[]
  /** Several: facts decide which (`afterConsents`). */
  to: readonly RequestState[]
}

/** Where a request goes once somebody has said yes: what is lacking still decides. */
const onward = ['submitted', 'awaiting-university', 'payment-due', 'confirmed'] as const
/** Somebody's answer is lacking. */
const asking = ['submitted', 'offered', 'waitlisted', 'awaiting-university'] as const
const agreed = ['payment-due', 'confirmed', 'rescheduled', 'conflict', 'material-expected', 'ready'] as const
const beforeSeated = [...asking, ...agreed] as const
const arriving = ['confirmed', 'rescheduled', 'material-expected', 'ready'] as const
/** Who may stand at the door on the day: those who have not paid, too, whom staff let in or not. */
const atTheDoor = [...arriving, 'payment-due'] as const
const cancelled = ['cancelled-by-learner', 'cancelled-by-centre', 'cancelled-by-university'] as const

export const transitions = {
  'centre-consents': {
    by: ['centre', 'clock'],
    from: ['submitted', 'awaiting-university', 'waitlisted'],
    to: onward,
  },
  'centre-declines': { by: ['centre', 'clock'], from: asking, to: ['declined'] },
  /** A seat, but not as it was asked for: another time, another fee. */
  'centre-offers': {
    by: ['centre', 'clock'],
    from: ['submitted', 'waitlisted', 'awaiting-university', 'conflict'],
    to: ['offered'],
  },
  'centre-waitlists': {
    by: ['centre', 'clock'],
    from: ['submitted', 'awaiting-university'],
    to: ['waitlisted'],
  },
  'learner-accepts': { by: ['learner'], from: ['offered'], to: onward },
  'university-consents': { by: ['university', 'centre'], from: beforeSeated, to: [...asking, ...agreed] },
  'university-declines': {
    by: ['university', 'centre'],
    from: beforeSeated,
    to: ['declined', 'cancelled-by-university'],
  },
  /** Somebody else at the university answers, it says: whom to turn to. */
  'university-refers': { by: ['university'], from: asking, to: asking },
  /** Nobody answered, or settled it, in time. */
  lapse: { by: ['clock'], from: [...asking, 'conflict'], to: ['expired'] },
  pay: { by: ['centre'], from: ['payment-due'], to: ['confirmed'] },
  waive: { by: ['centre'], from: ['payment-due'], to: ['confirmed'] },
  'stay-unpaid': { by: ['clock', 'centre'], from: ['payment-due'], to: ['cancelled-unpaid'] },
  /** The clock time is told, or another one: inside what both allow, or not. */
  'time-fits': { by: ['university', 'centre'], from: beforeSeated, to: [...asking, ...agreed] },
  'time-collides': { by: ['university', 'centre', 'clock'], from: beforeSeated, to: ['conflict'] },
  /** Somebody else's leaving, an invigilator's illness, a closure: it does not go as it stands. */
  unsettle: { by: ['centre', 'clock'], from: beforeSeated, to: ['conflict'] },
  settle: { by: ['centre'], from: ['conflict'], to: [...onward, 'rescheduled'] },
  /** Another room, another place: nothing that anybody has to answer. */
  reseat: { by: ['centre'], from: beforeSeated, to: [...beforeSeated] },
  'expect-material': {
    by: ['clock', 'centre'],
    from: ['confirmed', 'rescheduled'],
    to: ['material-expected'],
  },
  'have-material': { by: ['centre'], from: ['confirmed', 'rescheduled', 'material-expected'], to: ['ready'] },
  'lose-material': { by: ['centre'], from: ['ready'], to: ['material-expected'] },
  seat: { by: ['centre'], from: atTheDoor, to: ['seated'] },
  /** Somebody was seated by mistake. */
  unseat: { by: ['centre'], from: ['seated', 'refused-entry', 'no-show'], to: ['ready'] },
  'hand-in': { by: ['centre'], from: ['seated'], to: ['handed-in'] },
  /** It was not handed in after all: they write on. */
  'write-on': { by: ['centre'], from: ['handed-in', 'left-without-answer', 'interrupted'], to: ['seated'] },
  leave: { by: ['centre'], from: ['seated'], to: ['left-without-answer'] },
  interrupt: { by: ['centre'], from: ['seated'], to: ['interrupted'] },
  refuse: { by: ['centre'], from: atTheDoor, to: ['refused-entry'] },
  miss: { by: ['centre', 'clock'], from: atTheDoor, to: ['no-show'] },
  send: { by: ['centre'], from: ['handed-in', 'interrupted'], to: ['sent'] },
  acknowledge: {
    by: ['university', 'centre'],
    from: ['sent', 'handed-in', 'interrupted'],
    to: ['acknowledged'],
  },
  close: {
    by: ['clock'],
    from: ['acknowledged', 'left-without-answer', 'refused-entry', 'no-show', 'interrupted', 'sent'],
    to: ['closed'],
  },
  cancel: { by: ['learner'], from: beforeSeated, to: ['cancelled-by-learner'] },
  'cancel-by-centre': { by: ['centre'], from: beforeSeated, to: ['cancelled-by-centre'] },
  'cancel-by-university': { by: ['university'], from: beforeSeated, to: ['cancelled-by-university'] },
  purge: {
    by: ['clock'],
    from: ['closed', 'declined', 'expired', 'cancelled-unpaid', ...cancelled],
    to: ['purged'],
  },
} as const satisfies Record<string, Transition>

export type RequestEvent = 'submit' | keyof typeof transitions
export const requestEvents = Object.keys(transitions) as (keyof typeof transitions)[]

/** States in which a request has no seat any more, and never will. */
export const overStates = ['declined', 'expired', 'cancelled-unpaid', ...cancelled, 'purged'] as const
export const isOver = (state: RequestState): boolean => overStates.some((one) => one === state)

/** States before somebody sits there: it can still be called off. */
export const isBeforeExam = (state: RequestState): boolean => beforeSeated.some((one) => one === state)

/** States of somebody who may stand at the door on the day. */
export const doorStates: readonly RequestState[] = atTheDoor

/** States of somebody who is expected at the exam. */
export const isExpected = (state: RequestState): boolean => arriving.some((one) => one === state)

/** What still decides about a request, besides its events. */
export interface Consents {
  centreOk: boolean | null
  universityOk: boolean | null
  /** The centre asks for the university's yes before it looks at a request. */
  universityFirst: boolean
  /** Is there something to be paid before the exam is sure? */
  owes: boolean
}

/** Where a request stands by its two consents and what is owed, in whichever order they came. */
export function afterConsents({ centreOk, universityOk, universityFirst, owes }: Consents): RequestState {
  if (centreOk !== true) return universityFirst && universityOk !== true ? 'awaiting-university' : 'submitted'
  if (universityOk !== true) return 'awaiting-university'
  return owes ? 'payment-due' : 'confirmed'
}

export type StepRefusal = Refusal<'not-now' | 'not-yours'>

/**
 * May this happen to a request now? `not-yours`: it is somebody else's to do; `not-now`: its state does not allow it.
 * @param wish where to, where facts have decided among several
 */
export function mayStep(
  state: RequestState,
  event: Exclude<RequestEvent, 'submit'>,
  by: Actor,
  wish?: RequestState,
): { ok: true; to: RequestState } | StepRefusal {
  const { by: whom, from, to }: Transition = transitions[event]
  if (!whom.includes(by)) return { ok: false, because: 'not-yours' }
  if (!from.includes(state)) return { ok: false, because: 'not-now' }
  const target = wish ?? to[0]
  if (!target || !to.includes(target)) return { ok: false, because: 'not-now' }
  return { ok: true, to: target }
}
