import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readYes } from '~/exams/answer-form'
import { answerFrom, showQuestion } from './exam-answer.server'

export { ExamAnswerScreen as default, meta } from './exam-answer-page'

/** Whoever comes here by the address alone, as programs that look through mail do, changes nothing. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showQuestion(request, now)

/** The university says yes. */
export const action = ({ request, context: { now } }: ActionFunctionArgs) =>
  answerFrom(request, now, readYes, 'anonymityCode')
