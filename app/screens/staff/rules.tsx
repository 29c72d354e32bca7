import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { weekIn } from '~/availability/list.server'
import { Affects, SeenField } from '~/booking/affects'
import { brokenLines, seenIn } from '~/booking/broken-text'
import { changeRules, type RulesWish } from '~/booking/change-rules.server'
import { RulesInWords } from '~/booking/rules-in-words'
import type { BookingRules } from '~/centres/booking-rules'
import type { CentreId } from '~/centres/centre'
import { configurationFor } from '~/centres/own.server'
import { RuleFields } from '~/centres/rule-fields'
import { readRules, ruleFields, typedRule } from '~/centres/rules-form'
import { ownOf, withRules } from '~/centres/rules-of'
import { dayName, timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { requireManager } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { onward } from './onward.server'

/** The rules of a centre, or of one of its spaces. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { centre, spaces } = await configurationFor(who)
  const query = new URL(request.url).searchParams
  const asked = query.get('lokal')
  const space = spaces.find(({ id }) => id === asked) ?? null
  if (asked && !space) throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  const rules: Partial<BookingRules> = space ? ownOf(space) : centre.rules
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    space: space && { id: space.id, name: space.name },
    under: centre.rules,
    typed: {
      ...Object.fromEntries(ruleFields.map((field) => [field, typedRule(field, rules)])),
      municipalities: rules.audience?.who === 'residents' ? rules.audience.municipalities.join(', ') : '',
    } as Record<string, string>,
    spaces: spaces.map(({ id, name, ownRules }) => ({ id, name, own: ownRules.length })),
    saved: query.get('nytt') === 'sparat',
    title: space ? text('capacity.rules.of', { space: space.name }) : text('capacity.rules.title'),
  }
}

/** Saves rules; or shows what a learner would see by them: then nothing is written. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const configuration = await configurationFor(who)
  const asked = new URL(request.url).searchParams.get('lokal')
  const space = configuration.spaces.find(({ id }) => id === asked)
  if (asked && !space) throw new Response(null, { status: 404 })
  const form = await formOf(request)
  const values: Record<string, string> = Object.fromEntries(
    [...form].map(([name, value]) => [name, String(value)]),
  )
  const read = readRules(form, configuration.centre.rules)
  if (!read.ok) {
    const errors = Object.entries(read.errors).map(([field, key]) => [field, say(text, key)])
    return data(
      { errors: Object.fromEntries(errors) as Record<string, string>, values, broken: [], preview: null },
      { status: 422 },
    )
  }
  const wish: RulesWish = space
    ? { spaceId: space.id, rules: read.rules }
    : { spaceId: null, rules: { ...configuration.centre.rules, ...read.rules } }
  if (form.get('gor') === 'visa') {
    const after = withRules(configuration, wish)
    const shown = after.spaces.find(({ id }) => id === (space?.id ?? form.get('visas'))) ?? after.spaces[0]
    const week = shown && (await weekIn(after, shown, null, context.now))
    const days = week?.days.map(({ date, starts }) => {
      const free = starts.filter((start) => start.inTime && start.free > 0)
      return { date, count: free.length, first: free[0]?.at ?? null, last: free.at(-1)?.at ?? null }
    })
    const preview =
      shown && days
        ? { space: { name: shown.name, rules: shown.rules, bookable: shown.bookable }, days }
        : null
    return data({ errors: {} as Record<string, string>, values, broken: [], preview }, { status: 200 })
  }
  const answer = await changeRules(who, wish, seenIn(form), context.now)
  if (answer.ok) return onward(who, paths.rules(who.centreId, { lokal: space?.id ?? '', nytt: 'sparat' }))
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const broken = answer.because === 'affects' ? brokenLines(answer.broken, text) : []
  const errors: Record<string, string> = answer.because === 'busy' ? { '': text('ui.errors.busy') } : {}
  return data({ errors, values, broken, preview: null }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, space, typed, under, spaces, saved, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const broken = sent?.broken ?? []
  return (
    <DeskPage
      manages
      centre={centre}
      title={title}
      lead={text(space ? 'capacity.rules.leadSpace' : 'capacity.rules.lead')}
      above={space ? [{ to: paths.rules(centre.id), label: text('capacity.rules.title') }] : []}
      width="text"
    >
      <ErrorSummary errors={inOrder(sent, ruleFields)} />
      {broken.length > 0 && <Affects centreId={centre.id} zone={centre.timeZone} broken={broken} />}
      {saved && !sent && (
        <Notice kind="success" focus>
          {text('capacity.rules.saved')}
        </Notice>
      )}
      <Preview />
      <form method="post" noValidate className="grid gap-6">
        <SeenField broken={broken} />
        <RuleFields values={sent?.values ?? typed} errors={sent?.errors ?? {}} under={space ? under : null} />
        {!space && spaces.length > 0 && (
          <Select
            name="visas"
            label={text('capacity.rules.previewSpace')}
            options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
            value={sent?.values.visas}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="gor" value="spara" className="button button-primary">
            {text(broken.length > 0 ? 'capacity.affects.keep' : 'capacity.rules.save')}
          </button>
          <button type="submit" name="gor" value="visa" className="button button-quiet">
            {text('capacity.rules.preview')}
          </button>
        </div>
      </form>
      {!space && <Own />}
    </DeskPage>
  )
}

function Own() {
  const { centre, spaces } = useLoaderData<typeof loader>()
  const text = useText()
  if (spaces.length === 0) return null
  return (
    <Section id="egna" title={text('capacity.rules.own')}>
      <ul>
        {spaces.map(({ id, name, own }) => (
          <li key={id}>
            <a href={paths.rules(centre.id, { lokal: id })} className="inline-block py-2">
              {name}
            </a>
            {own > 0 && <span className="text-muted"> ({own})</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Preview() {
  const { centre } = useLoaderData<typeof loader>()
  const preview = useActionData<typeof action>()?.preview
  const [text, language] = [useText(), useLanguage()]
  if (!preview) return null
  const time = (at: Parameters<typeof timeOfDay>[0]) => timeOfDay(at, centre.timeZone, language)
  return (
    <Notice kind="success" title={text('capacity.rules.previewTitle', { space: preview.space.name })} focus>
      <p>{text('capacity.rules.previewNote')}</p>
      <dl className="grid gap-1">
        {preview.days.map(({ date, count, first, last }) => (
          <div key={date}>
            <dt className="inline font-semibold first-letter:uppercase">{dayName(date, language)}: </dt>
            <dd className="inline">
              {first === null || last === null
                ? text('capacity.rules.nothing')
                : text('capacity.rules.starts', { count, from: time(first), to: time(last) })}
            </dd>
          </div>
        ))}
      </dl>
      <RulesInWords space={preview.space} />
    </Notice>
  )
}
