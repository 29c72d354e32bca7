import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { partnersForSeries } from '~/booking/list-partners.server'
import { listSeries } from '~/booking/list-series.server'
import { makeSeries } from '~/booking/make-series.server'
import { previewSeries } from '~/booking/preview-series.server'
import { Refused } from '~/booking/refused'
import { patternFields, seriesFields, wishOf } from '~/booking/series-form'
import { PreviewTable } from '~/booking/series-preview'
import { seriesReasonText } from '~/booking/series-reasons'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { DeskPage } from './frame'
import { PatternForm, SeriesForm } from './series-forms'

/** A new series: first when and where, which is looked through, then for whom. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const listed = await listSeries(who)
  if (!listed) throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  const { centre, spaces } = listed
  const base = {
    manages: who.role === 'manager',
    centre,
    spaces,
    partners: await partnersForSeries(who),
    today: localDate(context.now, centre.timeZone),
    title: text('series.make'),
  }
  const asked = asForm(new URL(request.url).searchParams)
  if (!asked.has('start')) {
    const values: Record<string, string> = { samarbete: String(asked.get('samarbete') ?? '') }
    return { ...base, errors: {}, values, days: [], preview: null, refused: null, key: '' }
  }
  const form = readForm(patternFields, asked)
  const values = Object.fromEntries(asked) as Record<string, string>
  const days = asked.getAll('dagar').map(String)
  if (!form.ok) return { ...base, errors: form.errors, values, days, preview: null, refused: null, key: '' }
  const preview = await previewSeries(who, wishOf(form.value), context.now, text)
  if (!preview.ok && preview.because === 'gone') throw new Response(null, { status: 404 })
  const refused = preview.ok ? null : seriesReasonText(preview, text)
  return { ...base, errors: {}, values, days, preview: preview.ok ? preview : null, refused, key: newId() }
}

function asForm(query: URLSearchParams): FormData {
  const form = new FormData()
  for (const [name, value] of query) form.append(name, value)
  return form
}

/** Makes the series that was looked through. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const sent = await formOf(request)
  const form = readForm(seriesFields, sent)
  const days = sent.getAll('dagar').map(String)
  const values = Object.fromEntries(sent) as Record<string, string>
  if (!form.ok) return data({ errors: form.errors, values, days, refused: null }, { status: 422 })
  const { titel, namn, kontakt, krock, key } = form.value
  const wish = {
    ...wishOf(form.value),
    title: titel,
    guestName: namn,
    guestContact: kontakt,
    first: krock === 'flytta',
  }
  const answer = await makeSeries(who, wish, key, text('series.gaveWay', { title: titel }), context.now)
  if (answer.ok) return redirect(paths.series(who.centreId, answer.id, { nytt: 'bokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = seriesReasonText(answer, text)
  return data({ errors: {}, values, days, refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const shown = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? shown.errors).map(([field, key]) => [
      field.split('.')[0] ?? field,
      say(text, key),
    ]),
  )
  const values: Record<string, string | undefined> = { ...shown.values, ...sent?.values }
  const days = sent?.days ?? shown.days
  const refused = sent?.refused ?? shown.refused
  return (
    <DeskPage
      centre={shown.centre}
      manages={shown.manages}
      title={shown.title}
      above={[{ to: paths.seriesList(shown.centre.id), label: text('series.title') }]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {refused && <Refused title={text('series.refused')} sentence={refused} instead={[]} />}
      <PatternForm
        centreId={shown.centre.id}
        spaces={shown.spaces}
        partners={shown.partners}
        today={shown.today}
        values={values}
        days={days}
        errors={errors}
      />
      {(shown.preview || sent) && (
        <>
          {shown.preview && <PreviewTable days={shown.preview.days} zone={shown.centre.timeZone} />}
          <SeriesForm
            centreId={shown.centre.id}
            partner={shown.partners.find(({ id }) => id === values.samarbete) ?? null}
            mayBeFirst={shown.preview?.mayBeFirst ?? values.krock === 'flytta'}
            values={{ ...values, key: sent ? values.key : shown.key }}
            days={days}
            errors={errors}
          />
        </>
      )}
    </DeskPage>
  )
}
