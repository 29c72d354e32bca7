import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarAnswer } from '~/calendars/answer.server'
import { busyAtCentre } from '~/calendars/busy-feed.server'
import type { CentreId } from '~/centres/centre'

/** When the spaces of a centre are busy, where its staff have opened that to everybody. */
export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
  const calendar = await busyAtCentre((params.centre ?? '') as CentreId, now)
  if (!calendar) throw new Response(null, { status: 404 })
  return calendarAnswer(request, calendar, now)
}
