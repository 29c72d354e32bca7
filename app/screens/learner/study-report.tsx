import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { GreetingId } from '~/courses/tie'
import { report } from '~/courses/tie-report.server'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.studyGroup(params.instance ?? ''))
}

/** Shows a message that one got to the staff of the centre. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await report(who, params.greeting as GreetingId, context.now)
  if (answer.ok) return redirect(paths.studyGroup(params.instance ?? '', { nytt: 'anmald' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
