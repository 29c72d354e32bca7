import type { LoaderFunctionArgs } from '@remix-run/node'
import type { SeriesId } from '~/booking/booking'
import { weeklyCalendar } from '~/booking/weekly-calendar.server'
import { languageOf } from '~/i18n/language'
import { requireLearner } from '~/identity/guard.server'

/** All times of a place every week, for the calendar on the phone. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const file = await weeklyCalendar(who, params.series as SeriesId, context.origin, languageOf(request))
  if (!file) throw new Response(null, { status: 404 })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="larplats-varje-vecka.ics"',
      'cache-control': 'private, no-store',
    },
  })
}
