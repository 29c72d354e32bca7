import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { requireManager } from '~/identity/guard.server'
import type { InvitationId } from '~/identity/invitation'
import { statusOf } from '~/identity/reasons'
import { revokeInvitation } from '~/identity/revoke-invitation.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = await requireManager(request, context, params.centre as CentreId)
  return redirect(paths.members(centreId), 303)
}

/** Takes an invitation back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const answer = await revokeInvitation(who, params.invitation as InvitationId, context.now)
  if (!answer.ok) throw new Response(null, { status: statusOf(answer) })
  return redirect(paths.members(who.centreId, { klart: 'aterkallad' }), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
