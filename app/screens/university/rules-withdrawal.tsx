import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { UniversityId } from '~/exams/policy'
import type { UniversityPolicyId } from '~/exams/university-policy'
import { withdrawUniversityPolicy } from '~/exams/university-withdraw-policy.server'
import { requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  throw redirect(paths.universityRules(who.universityId))
}

/** Withdraws rules that have not begun to hold. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const answer = await withdrawUniversityPolicy(who, params.policy as UniversityPolicyId, context.now)
  if (answer.ok) return redirect(paths.universityRules(who.universityId, { nytt: 'aterkallat' }), 303)
  if (answer.because === 'begun')
    return redirect(paths.universityRules(who.universityId, { nytt: 'borjat' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}
