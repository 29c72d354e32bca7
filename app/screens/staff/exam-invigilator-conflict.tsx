import type { ActionFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { addConflict } from '~/exams/invigilator-conflict-add.server'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { formOf } from '~/lib/form-of'
import { backToInvigilator } from './exam-invigilator-deed.server'

export { toInvigilator as loader } from './exam-invigilator-deed.server'

/** Writes down whom somebody must not watch. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const person = params.person as PersonId
  const learner = String((await formOf(request)).get('studerande') ?? '') as PersonId
  const answer = await addConflict(who, person, learner, context.now)
  return backToInvigilator(who.centreId, person, answer, 'jav')
}
