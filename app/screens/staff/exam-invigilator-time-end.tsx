import type { ActionFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import type { InvigilatorTimeId } from '~/exams/invigilator'
import { sayCannotFor } from '~/exams/invigilator-cannot-for.server'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { backToInvigilator } from './exam-invigilator-deed.server'

export { toInvigilator as loader } from './exam-invigilator-deed.server'

/** Takes away a time when somebody could. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const person = params.person as PersonId
  const answer = await sayCannotFor(who, person, params.time as InvigilatorTimeId, context.now)
  return backToInvigilator(who.centreId, person, answer, 'borttagen')
}
