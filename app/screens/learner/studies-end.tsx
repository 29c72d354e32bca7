import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { InstanceId } from '~/courses/course'
import { endStudy } from '~/courses/tie-end.server'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.studies(params.instance ?? ''))
}

/** Says that one does not study a course any more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await endStudy(who, params.instance as InstanceId)
  if (!answer.ok) throw new Response(null, { status: 503 })
  return redirect(paths.ownCourses({ nytt: 'avslutad' }), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
