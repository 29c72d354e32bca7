import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { InvigilatorTimeId } from '~/exams/invigilator'
import { sayCannot } from '~/exams/invigilator-cannot.server'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.duties())
}

/** Takes back a time when one could. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await sayCannot(who, params.time as InvigilatorTimeId)
  if (answer.ok) return redirect(paths.duties({ nytt: 'borttagen' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}
