import type { ExamRequest } from './request'
import { isBeforeExam, isExpected, isOver } from './request-states'

/** What happens next with a request, as its university is told. */
export const answerNexts = [
  'submitted',
  'awaiting-university',
  'offered',
  'waitlisted',
  'payment-due',
  'sure',
  'conflict',
  'done',
  'no',
  'over',
] as const
export type AnswerNext = (typeof answerNexts)[number]

/** What comes after the answer that stands. */
export function answerNextOf({
  state,
  universityOk,
}: Pick<ExamRequest, 'state' | 'universityOk'>): AnswerNext {
  if (isOver(state)) return universityOk === false ? 'no' : 'over'
  if (!isBeforeExam(state)) return 'done'
  if (isExpected(state)) return 'sure'
  return answerNexts.find((one) => one === state) ?? 'over'
}
