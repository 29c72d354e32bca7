import type { ActionFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { removeConflict } from '~/exams/invigilator-conflict-remove.server'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { backToInvigilator } from './exam-invigilator-deed.server'

export { toInvigilator as loader } from './exam-invigilator-deed.server'

/** Somebody may watch a learner after all. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const person = params.person as PersonId
  const answer = await removeConflict(who, person, params.learner as PersonId, context.now)
  return backToInvigilator(who.centreId, person, answer, 'javborta')
}
