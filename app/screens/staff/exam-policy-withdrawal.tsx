import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import type { ExamPolicyId } from '~/exams/policy'
import { withdrawExamPolicy } from '~/exams/withdraw-policy.server'
import { requireManager } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  throw redirect(paths.examPolicy(who.centreId))
}

/** Withdraws rules that have not begun to hold. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const answer = await withdrawExamPolicy(who, params.policy as ExamPolicyId, context.now)
  if (answer.ok) return redirect(paths.examPolicy(who.centreId, { nytt: 'aterkallat' }), 303)
  if (answer.because === 'begun') return redirect(paths.examPolicy(who.centreId, { nytt: 'borjat' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}
