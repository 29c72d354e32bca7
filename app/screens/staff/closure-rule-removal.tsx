import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import type { ClosureRuleId } from '~/centres/closing'
import { removeClosureRule } from '~/centres/remove-closure-rule.server'
import { requireManager } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  throw redirect(paths.closures(who.centreId))
}

/** Takes a rule away, with its closures to come. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const answer = await removeClosureRule(who, params.rule as ClosureRuleId, context.now)
  if (answer.ok)
    return redirect(paths.closures(who.centreId, { nytt: 'regelBorta', antal: answer.removed }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}
