import type { ActionFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { assignInvigilator } from '~/exams/invigilator-assign.server'
import type { SessionId } from '~/exams/session'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { formOf } from '~/lib/form-of'
import { backToSession } from './exam-session-deed.server'

export { toSession as loader } from './exam-session-deed.server'

/** Puts somebody on duty. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.session as SessionId
  const person = String((await formOf(request)).get('person') ?? '') as PersonId
  const answer = await assignInvigilator(who, id, person, context.now)
  return backToSession(who.centreId, id, answer, 'insatt', answer.ok ? answer.back.length : 0)
}
