import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { paths } from '~/paths'
import { approveLearner } from '~/people/approve-learner.server'

/** There is nothing to see here; the person is one step up. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(request, context, params.centre as CentreId)
  return redirect(paths.personHere(centreId, params.person ?? ''))
}

/** Lets somebody book where the centre asks for approval. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await approveLearner(who, params.person as PersonId, context.now)
  if (!answer.ok) throw new Response(null, { status: answer.because === 'gone' ? 404 : 503 })
  return redirect(paths.personHere(who.centreId, params.person ?? '', { nytt: 'godkand' }), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
