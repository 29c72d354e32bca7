import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { publishCalendar } from '~/centres/publish-calendar.server'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'

/** There is nothing to see here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  return redirect(paths.staffCalendars(who.centreId))
}

/** Opens the calendar of busy times to everybody, or shuts it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const isPublic = (await formOf(request)).get('oppen') === 'ja'
  const answer = await publishCalendar(who, isPublic, context.now)
  if (!answer.ok) throw new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  return redirect(paths.staffCalendars(who.centreId, { klart: isPublic ? 'oppnad' : 'stangd' }), 303)
}
