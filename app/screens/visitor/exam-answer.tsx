import type { LoaderFunctionArgs } from '@remix-run/node'
import { showQuestion } from './exam-answer.server'

export { ExamAnswerScreen as default, meta } from './exam-answer-page'

/** What a letter to an exam office leads to: the request, the answer that stands, and the ways to answer. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showQuestion(request, now)
