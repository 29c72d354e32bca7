import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findSubscription } from '~/calendars/list.server'
import { statusOf } from '~/calendars/reasons'
import type { SubscriptionId } from '~/calendars/subscription'
import { unsubscribe } from '~/calendars/unsubscribe.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const found = await findSubscription(who, params.subscription as SubscriptionId)
  if (!found) throw new Response(null, { status: 404 })
  return {
    language: languageOf(request),
    manages: who.role === 'manager',
    centre: found.centre,
    name: found.name,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, (params.centre ?? '') as CentreId)
  const answer = await unsubscribe(who, params.subscription as SubscriptionId, context.now)
  if (!answer.ok) throw new Response(null, { status: statusOf(answer) })
  return redirect(paths.staffCalendars(who.centreId, { klart: 'borttagen' }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [{ title: `${text('calendars.staff.removeButton')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { centre, name, manages } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('calendars.staff.removeTitle', { name })}
      lead={text('calendars.staff.removeLead')}
      width="text"
    >
      <form method="post" className="flex flex-wrap gap-3">
        <Button kind="danger">{text('calendars.staff.removeButton')}</Button>
        <ButtonLink to={paths.staffCalendars(centre.id)} kind="quiet">
          {text('calendars.staff.keep')}
        </ButtonLink>
      </form>
    </DeskPage>
  )
}
