import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { changePlan } from '~/centres/change-plan.server'
import { FloorPlan } from '~/centres/floor-plan'
import { configurationFor } from '~/centres/own.server'
import type { SpaceId } from '~/centres/space'
import { readPlan } from '~/centres/space-form'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { centre, spaces } = await configurationFor(who)
  const space = spaces.find(({ id, parts }) => id === params.space && parts.length === 0)
  if (!space) throw new Response(null, { status: 404 })
  return {
    centre: { id: centre.id, name: centre.name },
    space: { id: space.id, name: space.name, places: space.places, plan: space.plan },
    saved: new URL(request.url).searchParams.get('nytt') === 'sparat',
    title: textIn(languageOf(request))('capacity.plan.title', { space: space.name }),
  }
}

/** Saves where the places of a space stand. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const { spaces } = await configurationFor(who)
  const space = spaces.find(({ id, parts }) => id === params.space && parts.length === 0)
  if (!space) throw new Response(null, { status: 404 })
  const form = await formOf(request)
  const plan = readPlan(form, space.places)
  const values: Record<string, string> = Object.fromEntries(
    [...form].map(([name, value]) => [name, String(value)]),
  )
  if (!plan)
    return data({ sentence: textIn(languageOf(request))('capacity.plan.error'), values }, { status: 422 })
  const answer = await changePlan(who, space.id as SpaceId, plan, context.now)
  if (answer.ok) return redirect(paths.plan(who.centreId, space.id, { nytt: 'sparat' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, space, saved, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      manages
      centre={centre}
      title={title}
      lead={text('capacity.plan.lead')}
      above={[{ to: paths.spaces(centre.id), label: text('capacity.spaces.title') }]}
      width="text"
    >
      {sent && <ErrorSummary errors={[{ field: '', sentence: sent.sentence }]} />}
      {saved && !sent && (
        <Notice kind="success" focus>
          {text('capacity.plan.saved')}
        </Notice>
      )}
      <FloorPlan plan={space.plan} title={text('capacity.plan.picture', { space: space.name })} />
      <form method="post" noValidate className="grid gap-6">
        <Places />
        <div>
          <Button>{text('capacity.plan.save')}</Button>
        </div>
      </form>
    </DeskPage>
  )
}

function Places() {
  const { space } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const columns = [
    { name: 'label', label: text('capacity.plan.label') },
    { name: 'x', label: text('capacity.plan.column') },
    { name: 'y', label: text('capacity.plan.row') },
  ]
  const standing = (name: string, place: number) => {
    const known = space.plan.find((one) => one.place === place)
    const kept = known && { label: known.label, x: String(known.x + 1), y: String(known.y + 1) }
    return (
      sent?.values[`${name}-${place}`] ?? kept?.[name as 'label'] ?? (name === 'label' ? String(place) : '')
    )
  }
  return (
    <table className="w-full">
      <caption className="sr-only">{text('capacity.plan.table')}</caption>
      <thead className="text-left text-sm">
        <tr>
          <th scope="col" className="pb-2">
            {text('capacity.plan.place')}
          </th>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col" className="pb-2 pl-2">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: space.places }, (_, at) => at + 1).map((place) => (
          <tr key={place}>
            <th scope="row" className="text-left">
              {place}
            </th>
            {columns.map(({ name, label }) => (
              <td key={name} className="py-1 pl-2">
                <input
                  name={`${name}-${place}`}
                  aria-label={`${text('capacity.plan.place')} ${place}: ${label}`}
                  defaultValue={standing(name, place)}
                  inputMode={name === 'label' ? undefined : 'numeric'}
                  maxLength={name === 'label' ? 12 : 2}
                  className="control"
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
