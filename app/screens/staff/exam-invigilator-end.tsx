import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { endInvigilator } from '~/exams/invigilator-end.server'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { paths } from '~/paths'

export { toInvigilator as loader } from './exam-invigilator-deed.server'

/** Takes somebody out of the register. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await endInvigilator(who, params.person as PersonId, context.now)
  if (answer.ok) return redirect(paths.invigilators(who.centreId, { nytt: 'avslutad' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}
