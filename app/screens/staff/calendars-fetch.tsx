import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { fetchNow } from '~/calendars/fetch-now.server'
import type { SubscriptionId } from '~/calendars/subscription'
import type { CentreId } from '~/centres/centre'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'

/** There is nothing to see here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  return redirect(paths.staffCalendars(who.centreId))
}

/** Fetches an outside calendar at once. What went wrong stands on the page, beside the calendar. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const answer = await fetchNow(who, params.subscription as SubscriptionId, context.now)
  if (answer.ok) return redirect(paths.staffCalendars(who.centreId, { klart: 'hamtad' }), 303)
  if (answer.because === 'not-there') throw new Response(null, { status: 404 })
  if ('retryAfterSeconds' in answer)
    throw new Response(null, { status: 429, headers: { 'retry-after': String(answer.retryAfterSeconds) } })
  return redirect(paths.staffCalendars(who.centreId), 303)
}
