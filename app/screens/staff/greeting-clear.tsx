import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import type { GreetingId } from '~/courses/tie'
import { judge } from '~/courses/tie-judge.server'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  throw redirect(paths.studiesHere(who.centreId))
}

/** Says that nothing was wrong with a message that was reported. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await judge(who, params.greeting as GreetingId, 'right', context.now)
  if (answer.ok) return redirect(paths.studiesHere(who.centreId, { nytt: 'friad' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
