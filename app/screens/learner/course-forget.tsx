import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { InstanceId } from '~/courses/course'
import { forgetCourse } from '~/courses/saved-forget.server'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.ownCourses())
}

/** Takes a course out of what one has saved. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await forgetCourse(who, params.instance as InstanceId)
  if (!answer.ok) throw new Response(null, { status: 503 })
  return redirect(paths.ownCourses({ nytt: 'borta' }), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
