import type { LoaderFunctionArgs } from '@remix-run/node'
import { showCall } from './call-answer.server'

export { CallAnswerScreen as default, meta } from './call-answer-page'

/** What a letter to a university leads to. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showCall(request, now)
