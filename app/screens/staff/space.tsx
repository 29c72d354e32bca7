import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Affects } from '~/booking/affects'
import { brokenLines } from '~/booking/broken-text'
import { saveSpace } from '~/booking/change-space.server'
import type { CentreId } from '~/centres/centre'
import { configurationFor } from '~/centres/own.server'
import { features, type SpaceId, spaceKinds } from '~/centres/space'
import { spaceForm, spaceOf } from '~/centres/space-form'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { requireManager } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Checks, Choices, Field, Select } from '~/ui/field'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { onward } from './onward.server'
import { PictureForm } from './picture-form'

const fields = ['name', 'kind', 'seats', 'bookable', 'places', 'features', 'parts'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { centre, spaces } = await configurationFor(who)
  const space = spaces.find(({ id }) => id === params.space) ?? null
  if (!space && params.space !== 'ny') throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    space,
    whole: spaces
      .filter(({ parts }) => parts.length === 0)
      .map(({ id, name }) => ({ value: id, label: name })),
    title: space?.name ?? text('capacity.space.new'),
  }
}

/** Saves a space; bookings to come that it would leave without one are listed, and nothing is saved. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const values: Record<string, string> = Object.fromEntries(
    [...form].map(([name, value]) => [name, String(value)]),
  )
  const lists = { features: form.getAll('features').map(String), parts: form.getAll('parts').map(String) }
  const back = (errors: Record<string, string>, broken: ReturnType<typeof brokenLines>, status: number) =>
    data({ errors, values, lists, broken }, { status })
  const reading = readForm(spaceForm, form)
  if (!reading.ok) {
    const errors = Object.entries(reading.errors).map(([field, key]) => [
      field.split('.')[0] ?? '',
      say(text, key),
    ])
    return back(Object.fromEntries(errors), [], 422)
  }
  const id = params.space === 'ny' ? null : (params.space as SpaceId)
  const answer = await saveSpace(who, id, spaceOf(reading.value), context.now)
  if (answer.ok) return onward(who, paths.spaces(who.centreId, { nytt: 'sparat' }))
  if (answer.because === 'affects') return back({}, brokenLines(answer.broken, text), 409)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const field = { 'name-taken': 'name', parts: 'parts', busy: '' }[answer.because]
  return back(
    { [field]: text(`capacity.space.faults.${answer.because}`) },
    [],
    answer.because === 'busy' ? 503 : 409,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, space, whole, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const about = (name: 'name' | 'kind' | 'seats' | 'bookable' | 'places') => ({
    name,
    value: sent?.values[name] ?? (space ? String(space[name]) : undefined),
    error: sent?.errors[name],
  })
  const joined = (space?.parts.length ?? 0) > 0
  return (
    <DeskPage
      manages
      centre={centre}
      title={title}
      above={[{ to: paths.spaces(centre.id), label: text('capacity.spaces.title') }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(sent, fields)} />
      {sent && sent.broken.length > 0 && (
        <Affects centreId={centre.id} zone={centre.timeZone} broken={sent.broken} without={space?.id} must />
      )}
      <form method="post" noValidate className="grid gap-6">
        <Field {...about('name')} label={text('capacity.space.name')} maxLength={100} required />
        <Select
          {...about('kind')}
          label={text('capacity.space.kind')}
          options={spaceKinds.map((value) => ({ value, label: text(`centres.kinds.${value}`) }))}
        />
        <Field {...about('seats')} label={text('capacity.space.seats')} inputMode="numeric" short required />
        {joined ? (
          <input type="hidden" name="bookable" value="whole" />
        ) : (
          <>
            <Choices
              {...about('bookable')}
              value={about('bookable').value ?? 'whole'}
              legend={text('identity.setUp.bookable')}
              options={(['whole', 'place', 'both'] as const).map((value) => ({
                value,
                label: text(`identity.setUp.bookableAs.${value}`),
              }))}
            />
            <Field
              {...about('places')}
              label={text('capacity.space.places')}
              hint={text('capacity.space.placesHint')}
              inputMode="numeric"
              short
              optional
            />
          </>
        )}
        <Checks
          legend={text('capacity.space.features')}
          name="features"
          values={sent?.lists.features ?? space?.features ?? []}
          options={features.map((value) => ({ value, label: text(`centres.features.${value}`) }))}
          across
        />
        {!space && whole.length > 1 && (
          <Checks
            legend={text('capacity.space.parts')}
            hint={text('capacity.space.partsHint')}
            name="parts"
            values={sent?.lists.parts ?? []}
            error={sent?.errors.parts}
            options={whole}
            across
          />
        )}
        <div>
          <Button>{text('capacity.space.save')}</Button>
        </div>
      </form>
      {space && (
        <Section id="bild" title={text('capacity.picture.show')}>
          <PictureForm centreId={centre.id} space={space} />
        </Section>
      )}
    </DeskPage>
  )
}
