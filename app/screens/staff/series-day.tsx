import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addSeriesDay } from '~/booking/add-series-day.server'
import type { SeriesId } from '~/booking/booking'
import { findSeries } from '~/booking/list-series.server'
import { Refused } from '~/booking/refused'
import type { CentreId } from '~/centres/centre'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { isDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { DeskPage } from './frame'

/** What stands here when a day could not be added. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findSeries(who, params.series as SeriesId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  return {
    manages: who.role === 'manager',
    centre: found.centre,
    series: { id: found.series.id, title: found.series.title },
  }
}

/** Books a day that was skipped. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const date = String((await formOf(request)).get('dag') ?? '')
  if (!isDate(date)) throw new Response(null, { status: 404 })
  const id = params.series as SeriesId
  const answer = await addSeriesDay(who, id, date, context.now)
  if (answer.ok) return redirect(paths.series(who.centreId, id, { nytt: 'dag' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ because: answer.because }, { status: answer.because === 'busy' ? 503 : 409 })
}

export default function Screen() {
  const { manages, centre, series } = useLoaderData<typeof loader>()
  const because = useActionData<typeof action>()?.because
  const text = useText()
  return (
    <DeskPage centre={centre} manages={manages} title={series.title} width="text">
      {because && (
        <Refused
          title={text('series.refused')}
          sentence={because === 'busy' ? text('booking.reasons.busy') : text(`series.how.${because}`)}
          instead={[]}
        />
      )}
      <p>
        <ButtonLink to={paths.series(centre.id, series.id)}>{text('series.back')}</ButtonLink>
      </p>
    </DeskPage>
  )
}
