import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readNotUs } from '~/exams/answer-form'
import { answerFrom, showQuestion } from './exam-answer.server'

export { ExamAnswerScreen as default, meta } from './exam-answer-page'

/** Whoever comes here by the address alone changes nothing. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showQuestion(request, now)

/** The letter went to the wrong mailbox: the request ends, and its learner is told. */
export const action = ({ request, context: { now } }: ActionFunctionArgs) =>
  answerFrom(request, now, readNotUs, 'contact')
