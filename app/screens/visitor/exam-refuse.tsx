import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readNo } from '~/exams/answer-form'
import { answerFrom, showQuestion } from './exam-answer.server'

export { ExamAnswerScreen as default, meta } from './exam-answer-page'

/** Whoever comes here by the address alone changes nothing. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showQuestion(request, now)

/** The university says no, and why. */
export const action = ({ request, context: { now } }: ActionFunctionArgs) =>
  answerFrom(request, now, readNo, 'reason')
