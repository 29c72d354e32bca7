import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarAnswer } from '~/calendars/answer.server'
import { busyInSpace } from '~/calendars/busy-feed.server'
import type { SpaceId } from '~/centres/space'

/** When a space is busy, where the centre's staff have opened that to everybody. */
export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
  const calendar = await busyInSpace((params.space ?? '') as SpaceId, now)
  if (!calendar) throw new Response(null, { status: 404 })
  return calendarAnswer(request, calendar, now)
}
