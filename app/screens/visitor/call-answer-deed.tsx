import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeAnswer } from '~/courses/demand-answer.server'
import { answerCallByLink } from '~/courses/demand-answer-by-link.server'
import { linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { showCall } from './call-answer.server'

export { CallAnswerScreen as default, meta } from './call-answer-page'

/** Whoever comes here by the address alone, as programs that look through mail do, changes nothing. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showCall(request, now)

/** The university answers. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const link = linkOf(request)
  const opened = openLink('answer-course-call', link, now)
  if (!opened.ok) return redirect(paths.callAnswer(link), 303)
  return takeAnswer(
    request,
    (reply, seen) => answerCallByLink(opened.link, reply, seen, now),
    (nytt) => paths.callAnswer(link, { nytt }),
  )
}
