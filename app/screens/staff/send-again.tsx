import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { requireStaff } from '~/identity/guard.server'
import type { MessageId } from '~/messages/message'
import { sendAgain } from '~/messages/send-again.server'
import { paths } from '~/paths'

/** There is nothing to see here; the list is one step up. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(request, context, params.centre as CentreId)
  return redirect(paths.undelivered(centreId))
}

/** Sends a message that could not be delivered once more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, params.centre as CentreId)
  const answer = await sendAgain(staff, params.message as MessageId, context.now)
  if (!answer.ok) throw new Response(null, { status: answer.because === 'gone' ? 404 : 503 })
  return redirect(`${paths.undelivered(staff.centreId)}?skickat`, 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
