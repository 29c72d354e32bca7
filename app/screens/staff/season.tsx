import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { layersIn, weekOfHours } from '~/availability/hours-week'
import { WeeksAhead } from '~/availability/weeks-ahead'
import { Affects, SeenField } from '~/booking/affects'
import { brokenLines, seenIn } from '~/booking/broken-text'
import { changeHours } from '~/booking/change-hours.server'
import type { CentreId } from '~/centres/centre'
import { layers } from '~/centres/hours'
import { configurationFor } from '~/centres/own.server'
import { dayText, faultOf, hoursIn, isOf, parseSeason, type Season, seasonsOf } from '~/centres/season'
import { dayFields, readSeason } from '~/centres/season-form'
import { dayName, fullDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { requireManager } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { addDays, localDate, mondayOf } from '~/lib/time'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Field, Select } from '~/ui/field'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { onward } from './onward.server'

const fields = ['layer', 'from', 'to', ...dayFields] as const

const typedOf = ({ layer, validFrom, validTo, days }: Season): Record<string, string> => ({
  layer,
  from: validFrom,
  to: validTo ?? '',
  ...Object.fromEntries(dayFields.map((name, at) => [name, dayText(days[at] ?? [])])),
})

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { centre, hours } = await configurationFor(who)
  const text = textIn(languageOf(request))
  const today = localDate(context.now, centre.timeZone)
  const isNew = params.season === 'ny'
  const wanted = isNew ? (new URL(request.url).searchParams.get('fran') ?? '') : (params.season ?? '')
  const key = parseSeason(wanted)
  const known = key && seasonsOf(hours).find(isOf(key))
  if (!isNew && !known) throw new Response(null, { status: 404 })
  const values = known ? typedOf(known) : { layer: 'staffed', from: today, to: '' }
  const from = known ? fullDay(known.validFrom, languageOf(request)) : ''
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    // A copy begins today unless somebody says otherwise: two cannot begin on one day.
    values: isNew ? { ...values, from: today, to: '' } : values,
    isNew,
    monday: mondayOf(today),
    today,
    title:
      isNew || !known
        ? text('capacity.season.new')
        : text('capacity.season.edit', { layer: text(`centres.layers.${known.layer}`).toLowerCase(), from }),
  }
}

interface Answered {
  errors: Record<string, string>
  values: Record<string, string>
  broken: ReturnType<typeof brokenLines>
  weeks: ReturnType<typeof weekOfHours>[]
  layers: ReturnType<typeof layersIn>
}

/** Saves a season; or copies a day, or shows what it would be: then nothing is written. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const values: Record<string, string> = Object.fromEntries(
    [...form].map(([name, value]) => [name, String(value)]),
  )
  const answer = (over: Partial<Answered>, status: number) =>
    data<Answered>({ errors: {}, values, broken: [], weeks: [], layers: [], ...over }, { status })
  const what = form.get('gor')
  if (what === 'kopiera') return answer({ values: copied(form, values) }, 200)
  const key = params.season === 'ny' ? null : parseSeason(params.season ?? '')
  if (params.season !== 'ny' && !key) throw new Response(null, { status: 404 })
  const read = what === 'bort' ? null : readSeason(form)
  if (read && !read.ok) {
    const errors = Object.entries(read.errors).map(([field, said]) => [field, say(text, said)])
    return answer({ errors: Object.fromEntries(errors) }, 422)
  }
  const season = read?.season ?? null
  if (what === 'visa' && season) {
    const configuration = await configurationFor(who)
    const rest = configuration.hours.filter((row) => !key || !isOf(key)(row))
    const fault = faultOf(season, seasonsOf(rest))
    if (fault) return answer({ errors: faulty(fault, text) }, 422)
    const after = { ...configuration, hours: [...rest, ...hoursIn(season)] }
    const today = localDate(context.now, after.centre.timeZone)
    const first = mondayOf([season.validFrom, today].sort().at(-1) ?? today)
    const weeks = [0, 7, 14, 21].map((days) => weekOfHours(after, addDays(first, days)))
    return answer({ weeks, layers: layersIn(after) }, 200)
  }
  const saved = await changeHours(who, key, season, seenIn(form), context.now)
  if (saved.ok) return onward(who, paths.hours(who.centreId, { nytt: 'sparat' }))
  if (saved.because === 'affects') return answer({ broken: brokenLines(saved.broken, text) }, 409)
  return answer({ errors: faulty(saved, text) }, saved.because === 'busy' ? 503 : 409)
}

type Fault =
  | { because: 'overlap'; weekday: number }
  | { because: 'empty' | 'ends-before' | 'season-taken' | 'gone' | 'busy' }

function faulty(fault: Fault, text: ReturnType<typeof textIn>): Record<string, string> {
  const field =
    fault.because === 'overlap'
      ? `d${fault.weekday}`
      : { empty: 'd1', 'ends-before': 'to', 'season-taken': 'from', gone: '', busy: '' }[fault.because]
  return { [field]: text(`capacity.season.faults.${fault.because}`) }
}

function copied(form: FormData, values: Record<string, string>): Record<string, string> {
  const hours = values[String(form.get('kalla'))] ?? ''
  const targets = form.getAll('hit').map(String)
  return { ...values, ...Object.fromEntries(targets.map((name) => [name, hours])) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, title, today } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      manages
      centre={centre}
      title={title}
      lead={text('capacity.season.lead')}
      above={[{ to: paths.hours(centre.id), label: text('capacity.hours.title') }]}
    >
      <ErrorSummary errors={inOrder(sent, fields)} />
      {sent && sent.broken.length > 0 && (
        <Affects centreId={centre.id} zone={centre.timeZone} broken={sent.broken} />
      )}
      <SeasonForm />
      {sent && sent.weeks.length > 0 && (
        <Section id="veckor" title={text('capacity.season.previewTitle')}>
          <WeeksAhead weeks={sent.weeks} layers={sent.layers} today={today} zone={centre.timeZone} />
        </Section>
      )}
    </DeskPage>
  )
}

function useAbout() {
  const { values } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Record<string, string> = sent?.values ?? values
  return (name: (typeof fields)[number]) => ({ name, value: typed[name] ?? '', error: sent?.errors[name] })
}

function SeasonForm() {
  const { isNew } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const about = useAbout()
  const broken = sent?.broken ?? []
  return (
    <form method="post" noValidate className="grid max-w-text gap-6">
      <SeenField broken={broken} />
      <div className="grid gap-4 sm:grid-cols-3 sm:items-end">
        <Select
          {...about('layer')}
          label={text('capacity.season.layer')}
          options={layers.map((value) => ({ value, label: text(`centres.layers.${value}`) }))}
        />
        <Field {...about('from')} label={text('capacity.season.from')} type="date" required />
        <Field
          {...about('to')}
          label={text('capacity.season.to')}
          hint={text('capacity.season.toHint')}
          type="date"
        />
      </div>
      <Days />
      <div className="flex flex-wrap gap-3">
        <button
          type="submit"
          name="gor"
          value={broken.length > 0 ? (sent?.values.gor ?? 'spara') : 'spara'}
          className="button button-primary"
        >
          {text(broken.length > 0 ? 'capacity.affects.keep' : 'capacity.season.save')}
        </button>
        <button type="submit" name="gor" value="visa" className="button button-quiet">
          {text('capacity.season.preview')}
        </button>
        {!isNew && (
          <button type="submit" name="gor" value="bort" className="button button-danger">
            {text('capacity.season.remove')}
          </button>
        )}
      </div>
    </form>
  )
}

/** A line of hours for each day, and the way to copy one to others. */
function Days() {
  const { monday } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const about = useAbout()
  const days = dayFields.map((name, at) => ({
    name,
    label: dayName(addDays(monday, at), language).split(' ')[0] ?? name,
  }))
  return (
    <>
      <div className="grid gap-3">
        {days.map(({ name, label }) => (
          <div key={name} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-4">
            <Field {...about(name)} label={label} />
            <label className="flex min-h-11 items-center gap-2 text-sm">
              <input type="checkbox" name="hit" value={name} className="size-6 accent-primary" />
              <span aria-hidden="true">{text('capacity.season.copyTo')}</span>
              <span className="sr-only">{text('capacity.season.copyToDay', { day: label })}</span>
            </label>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          name="kalla"
          label={text('capacity.season.copyFrom')}
          options={days.map(({ name, label }) => ({ value: name, label }))}
        />
        <button type="submit" name="gor" value="kopiera" className="button button-quiet">
          {text('capacity.season.copy')}
        </button>
      </div>
    </>
  )
}
