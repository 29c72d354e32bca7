import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { withdrawWish } from '~/courses/demand-withdraw.server'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.ownWishes())
}

/** Takes all of one's wishes away. */
export async function action({ request, context }: ActionFunctionArgs) {
  const answer = await withdrawWish(await requireLearner(request, context), context.now)
  if (!answer.ok) throw new Response(null, { status: 503 })
  return redirect(paths.ownWishes({ nytt: 'borta' }), 303)
}
