import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { SeriesId } from '~/booking/booking'
import { findSeries } from '~/booking/list-series.server'
import { bookDays } from '~/booking/series-days.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'

/** There is nothing to see here: back to the series. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  throw redirect(paths.series(who.centreId, params.series ?? ''))
}

/** Goes on booking a series where something ended it half-way. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.series as SeriesId
  const found = await findSeries(who, id, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const reason = textIn(languageOf(request))('series.gaveWay', { title: found.series.title })
  const done = await bookDays(who, id, reason, context.now)
  return redirect(paths.series(who.centreId, id, { nytt: done ? 'bokad' : 'kvar' }), 303)
}
