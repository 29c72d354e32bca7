import type { ActionFunctionArgs } from '@remix-run/node'
import type { CallId } from '~/courses/demand'
import { takeAnswer } from '~/courses/demand-answer.server'
import { answerCallAsOffice } from '~/courses/demand-answer-as-office.server'
import type { UniversityId } from '~/exams/policy'
import { requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'
import { showCall } from './call.server'

export { CallScreen as default, meta } from './call-page'

export const loader = showCall

/** The university answers. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const id = params.call as CallId
  return takeAnswer(
    request,
    (reply, seen) => answerCallAsOffice(who, id, reply, seen, context.now),
    (nytt) => paths.officeCall(who.universityId, id, { nytt }),
  )
}
