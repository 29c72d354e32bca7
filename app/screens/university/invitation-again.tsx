import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { UniversityId } from '~/exams/policy'
import { requireExamOffice } from '~/identity/guard.server'
import type { InvitationId } from '~/identity/invitation'
import { statusOf } from '~/identity/reasons'
import { resendInvitation } from '~/identity/resend-invitation.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { universityId } = await requireExamOffice(request, context, params.university as UniversityId)
  return redirect(paths.officeMembers(universityId), 303)
}

/** Has an invitation mailed once more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const answer = await resendInvitation(who, params.invitation as InvitationId, context.now)
  if (!answer.ok) throw new Response(null, { status: statusOf(answer) })
  return redirect(paths.officeMembers(who.universityId, { klart: 'igen' }), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
