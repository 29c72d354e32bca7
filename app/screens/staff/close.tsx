import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { close } from '~/booking/close.server'
import type { CentreId } from '~/centres/centre'
import { closureForm } from '~/centres/closure-form'
import { findCentre } from '~/centres/list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields } from '~/identity/failed-form.server'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field, Select } from '~/ui/field'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findCentre(who.centreId)
  if (!found) throw new Response(null, { status: 404 })
  const { centre, spaces } = found.configuration
  return {
    manages: who.role === 'manager',
    centre: { id: centre.id, name: centre.name },
    spaces: spaces.map(({ id, name }) => ({ value: id, label: name })),
    chosen: new URL(request.url).searchParams.get('lokal') ?? '',
    today: localDate(context.now, centre.timeZone),
    title: textIn(languageOf(request))('capacity.close.title'),
  }
}

/** Closes at once, and leads to whom it affects. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const form = await formOf(request)
  const reading = readForm(closureForm, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const { space, places, from, to, fromTime, toTime, reason } = reading.value
  const wish = { spaceId: space, places, from, to, fromMinute: fromTime, toMinute: toTime, reason }
  const answer = await close(who, wish, context.now)
  if (answer.ok) return redirect(paths.closure(who.centreId, answer.id), 303)
  const { because } = answer
  const field =
    because === 'gone' ? 'space' : because.includes('place') ? 'places' : because === 'busy' ? '' : 'to'
  const sentence = textIn(languageOf(request))(`capacity.close.reasons.${because}`)
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  return data(
    { errors: { [field]: sentence } as Record<string, string>, values },
    { status: because === 'busy' ? 503 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

const fields = ['space', 'places', 'from', 'fromTime', 'to', 'toTime', 'reason'] as const

export default function Screen() {
  const { manages, centre, spaces, chosen, today } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const about = (name: (typeof fields)[number], otherwise = '') => ({
    name,
    value: failed?.values[name] ?? otherwise,
    error: failed?.errors[name],
  })
  return (
    <DeskPage
      manages={manages}
      centre={centre}
      title={text('capacity.close.title')}
      lead={text('capacity.close.lead')}
      above={[{ to: paths.closures(centre.id), label: text('capacity.closures.title') }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, fields)} />
      <form method="post" noValidate className="grid gap-6">
        <Select
          {...about('space', chosen)}
          label={text('capacity.close.what')}
          empty={text('capacity.closures.centre')}
          options={spaces}
        />
        <Field
          {...about('places')}
          label={text('capacity.close.places')}
          hint={text('capacity.close.placesHint')}
          optional
        />
        <p className="-mb-3 text-sm text-muted">{text('capacity.close.timeHint')}</p>
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(8rem,auto)] items-end gap-4">
          <Field {...about('from', today)} label={text('capacity.close.from')} type="date" required />
          <Field {...about('fromTime')} label={text('capacity.close.fromTime')} type="time" />
          <Field {...about('to')} label={text('capacity.close.to')} type="date" />
          <Field {...about('toTime')} label={text('capacity.close.toTime')} type="time" />
        </div>
        <Field
          {...about('reason')}
          label={text('capacity.close.reason')}
          hint={text('capacity.close.reasonHint')}
          maxLength={200}
          required
        />
        <div>
          <Button>{text('capacity.close.button')}</Button>
        </div>
      </form>
    </DeskPage>
  )
}
