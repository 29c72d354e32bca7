import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { SeriesId } from '~/booking/booking'
import { changeSeries } from '~/booking/change-series.server'
import { findSeries } from '~/booking/list-series.server'
import { Refused } from '~/booking/refused'
import { changeSeriesFields } from '~/booking/series-form'
import { seriesReasonText } from '~/booking/series-reasons'
import type { CentreId } from '~/centres/centre'
import { dayName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { clock, isDate, type LocalDate, localMinute } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Choices, Field, Select } from '~/ui/field'
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
  const day = found?.days.find((one) => one.date === date)
  if (!found || !day) throw new Response(null, { status: 404 })
  const { centre, spaces, series } = found
  const minute = (at: typeof day.start) => localMinute(at, centre.timeZone)
  return {
    manages: who.role === 'manager',
    centre,
    spaces,
    date,
    series: { id: series.id, title: series.title },
    values: {
      lokal: spaces.find(({ name }) => name === day.spaceName)?.id ?? series.spaceId,
      start: clock(minute(day.start)),
      slut: clock(minute(day.end)),
      omfattning: 'one',
      key: newId(),
    } as Record<string, string>,
    title: `${textIn(languageOf(request))('series.change')}: ${series.title}`,
  }
}

/** Changes one day, it and those that follow, or all. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const date = dayOf(request)
  const form = readForm(changeSeriesFields, await formOf(request))
  if (!form.ok)
    return data({ errors: form.errors, values: form.values, refused: null, stuck: [] }, { status: 422 })
  const { omfattning, lokal, start, slut, key } = form.value
  const change = { scope: omfattning, date, spaceId: lokal, startMinute: start, endMinute: slut }
  const id = params.series as SeriesId
  const answer = await changeSeries(who, id, { ...change, newId: key as SeriesId }, context.now)
  const values = { omfattning, lokal, start: clock(start), slut: clock(slut), key: newId() }
  if (answer.ok && answer.stuck.length === 0) {
    return redirect(paths.series(who.centreId, answer.id, { nytt: 'andrad' }), 303)
  }
  if (answer.ok) return data({ errors: {}, values, refused: null, stuck: answer.stuck }, { status: 409 })
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = seriesReasonText(answer, textIn(languageOf(request)))
  return data({ errors: {}, values, refused, stuck: [] }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, spaces, date, series, title, ...loaded } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  const values: Record<string, string | undefined> = { ...loaded.values, ...sent?.values }
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => [field, say(text, key)]),
  )
  const stuck = sent?.stuck ?? []
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
      {sent?.refused && <Refused title={text('series.refused')} sentence={sent.refused} instead={[]} />}
      {stuck.length > 0 && (
        <Refused
          title={text('series.stuck', { count: stuck.length })}
          sentence={stuck
            .map(
              (one) => `${dayName(one.date, language)}: ${text(`series.how.${one.because}`).toLowerCase()}`,
            )
            .join('. ')}
          instead={[]}
        />
      )}
      <form method="post" className="grid gap-6">
        <input type="hidden" name="key" value={values.key} />
        <ScopeField value={values.omfattning} />
        <Select
          label={text('booking.receipt.space')}
          name="lokal"
          options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.lokal}
          error={errors.lokal}
        />
        <div className="flex flex-wrap gap-4">
          <Field
            label={text('series.start')}
            name="start"
            type="time"
            step={900}
            value={values.start}
            error={errors.start}
            required
            short
          />
          <Field
            label={text('series.end')}
            name="slut"
            type="time"
            step={900}
            value={values.slut}
            error={errors.slut}
            required
            short
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button>{text('series.save')}</Button>
          <ButtonLink to={paths.series(centre.id, series.id)} kind="quiet">
            {text('series.back')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}

function ScopeField({ value = 'one' }: { value: string | undefined }) {
  const text = useText()
  return (
    <Choices
      legend={text('series.scope.legend')}
      name="omfattning"
      options={(['one', 'following', 'all'] as const).map((scope) => ({
        value: scope,
        label: text(`series.scope.${scope}`),
      }))}
      value={value}
      required
    />
  )
}
