import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openAgain } from '~/booking/open-again.server'
import type { CentreId } from '~/centres/centre'
import type { ClosureId } from '~/centres/closing'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  throw redirect(paths.closure(who.centreId, params.closure ?? ''))
}

/** Takes a closure away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await openAgain(who, params.closure as ClosureId, context.now)
  if (answer.ok) return redirect(paths.closures(who.centreId, { nytt: 'oppet' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}
