import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fetchNow } from '~/calendars/fetch-now.server'
import { newSubscription } from '~/calendars/form'
import { calendarsOf } from '~/calendars/list.server'
import { refusedForm } from '~/calendars/refused-form.server'
import { subscribe } from '~/calendars/subscribe.server'
import { SubscriptionForm } from '~/calendars/subscription-form'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields } from '~/identity/failed-form.server'
import { requireStaff } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const found = await calendarsOf(who, context.now, textIn(languageOf(request)))
  if (!found) throw new Response(null, { status: 404 })
  return {
    language: languageOf(request),
    manages: who.role === 'manager',
    centre: found.centre,
    spaces: found.spaces,
  }
}

const fieldOf = { address: 'url', private: 'url', 'no-space': 'spaceId' } as const

/** Follows it and fetches it at once, so that staff see whether it goes well; how it went stands on the page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const form = await formOf(request)
  const reading = readForm(newSubscription, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await subscribe(who, reading.value, context.now)
  if (!answer.ok) {
    const { because } = answer
    return refusedForm(request, form, answer, because in fieldOf ? fieldOf[because as 'address'] : '')
  }
  const fetched = await fetchNow(who, answer.id, context.now)
  return redirect(paths.staffCalendars(who.centreId, fetched.ok ? { klart: 'foljs' } : {}), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [{ title: `${text('calendars.staff.subscribe')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { centre, spaces, manages } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('calendars.staff.subscribe')}
      lead={text('calendars.staff.subscriptionsLead')}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['name', 'url', 'spaceId'])} />
      <SubscriptionForm centreId={centre.id} spaces={spaces} failed={failed} />
    </DeskPage>
  )
}
