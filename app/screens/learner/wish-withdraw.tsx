import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { InterestId } from '~/courses/demand'
import { withdrawWish } from '~/courses/demand-withdraw.server'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.ownWishes())
}

/** Takes one of one's wishes away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await withdrawWish(who, context.now, params.wish as InterestId)
  if (!answer.ok) throw new Response(null, { status: 503 })
  return redirect(paths.ownWishes({ nytt: 'borta' }), 303)
}
