import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { SeriesId } from '~/booking/booking'
import { cancelSeries } from '~/booking/cancel-series.server'
import { findSeries } from '~/booking/list-series.server'
import { Refused } from '~/booking/refused'
import { cancelSeriesFields } from '~/booking/series-form'
import type { CentreId } from '~/centres/centre'
import { dayName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { isDate, type LocalDate, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Choices, TextArea } from '~/ui/field'
import { DeskPage } from './frame'

const dayOf = (request: Request): LocalDate => {
  const day = new URL(request.url).searchParams.get('dag') ?? ''
  if (!isDate(day)) throw new Response(null, { status: 404 })
  return day
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findSeries(who, params.series as SeriesId, context.now)
  const date = dayOf(request)
  if (!found?.days.some((one) => one.date === date)) throw new Response(null, { status: 404 })
  const { centre, series } = found
  return {
    manages: who.role === 'manager',
    centre,
    date,
    series: { id: series.id, title: series.title },
    title: `${textIn(languageOf(request))('series.cancel')}: ${series.title}`,
  }
}

/** Calls one day off, it and those that follow, or all to come. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const date = dayOf(request)
  const form = readForm(cancelSeriesFields, await formOf(request))
  if (!form.ok) return data({ errors: form.errors, values: form.values, busy: false }, { status: 422 })
  const { omfattning, reason } = form.value
  const id = params.series as SeriesId
  // All to come: from today where the server is is early enough, as what has begun stays.
  const from = omfattning === 'all' ? localDate(context.now, 'UTC') : date
  const answer = await cancelSeries(who, id, { scope: omfattning, date: from, reason }, context.now)
  if (answer.ok) return redirect(paths.series(who.centreId, id, { nytt: 'avbokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return data({ errors: {}, values: { omfattning, reason }, busy: true }, { status: 503 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, date, series, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const values: Record<string, string | undefined> = sent?.values ?? {}
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => [field, say(text, key)]),
  )
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={dayName(date, language)}
      width="text"
      above={[
        { to: paths.seriesList(centre.id), label: text('series.title') },
        { to: paths.series(centre.id, series.id), label: series.title },
      ]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {sent?.busy && (
        <Refused title={text('series.refused')} sentence={text('booking.reasons.busy')} instead={[]} />
      )}
      <form method="post" className="grid gap-6">
        <Choices
          legend={text('series.scope.legend')}
          name="omfattning"
          options={(['one', 'following', 'all'] as const).map((scope) => ({
            value: scope,
            label: text(`series.scope.${scope}`),
          }))}
          value={values.omfattning ?? 'one'}
          required
        />
        <TextArea
          label={text('approvals.reason')}
          hint={text('series.reasonHint')}
          name="reason"
          value={values.reason}
          error={errors.reason}
          rows={3}
          maxLength={300}
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">{text('series.cancelSend')}</Button>
          <ButtonLink to={paths.series(centre.id, series.id)} kind="quiet">
            {text('series.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
