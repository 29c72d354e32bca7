import type { Instant } from '~/lib/time'
import type { ExamRequest } from './request'
import type { RequestState } from './request-states'

/** States from which one knows whether somebody wrote. `closed` says it by its times. */
export const attendedStates = [
  'seated',
  'handed-in',
  'left-without-answer',
  'interrupted',
  'refused-entry',
  'no-show',
  'sent',
  'acknowledged',
  'closed',
] as const satisfies RequestState[]

export const attendances = [
  'seated',
  'handed-in',
  'left',
  'interrupted',
  'refused',
  'no-show',
  'absent',
] as const

/** What a university hears of somebody's exam day. */
export interface Attendance {
  /** `absent`: they were refused or did not come, and it is closed since. */
  state: (typeof attendances)[number]
  seatedAt: Instant | null
  handedInAt: Instant | null
  leftAt: Instant | null
}

const told: Partial<Record<RequestState, Attendance['state']>> = {
  seated: 'seated',
  'handed-in': 'handed-in',
  'left-without-answer': 'left',
  interrupted: 'interrupted',
  'refused-entry': 'refused',
  'no-show': 'no-show',
}

/**
 * Whether somebody wrote, and when; null before the exam.
 * Source: DOMAIN 1.5, "Centre → university: attendance".
 */
export function attendanceOf({
  state,
  seatedAt,
  handedInAt,
  leftAt,
}: Pick<ExamRequest, 'state' | 'seatedAt' | 'handedInAt' | 'leftAt'>): Attendance | null {
  const isKnown = attendedStates.some((one) => one === state) || seatedAt !== null
  if (!isKnown) return null
  const byTimes = handedInAt !== null ? 'handed-in' : leftAt !== null ? 'left' : 'seated'
  return {
    state: told[state] ?? (seatedAt === null ? 'absent' : byTimes),
    seatedAt,
    handedInAt,
    leftAt,
  }
}
