import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { WatchId } from '~/courses/saved'
import { unwatch } from '~/courses/saved-unwatch.server'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.ownCourses())
}

/** Lets a search be looked through no more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await unwatch(who, params.search as WatchId)
  if (!answer.ok) throw new Response(null, { status: 503 })
  return redirect(paths.ownCourses({ nytt: 'obevakad' }), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
