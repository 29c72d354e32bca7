import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { declineNeed, declinePage } from '~/courses/demand-decide.server'
import { DeclineBody } from '~/courses/demand-decline'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { DeskPage } from './frame'

/** Asks for the reason. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return { ...(await declinePage(who, params.need ?? '', request)), manages: who.role === 'manager' }
}

/** Declines what an employer needs, with a reason. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return declineNeed(who, params.need ?? '', request, context.now)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={{ id: page.keeper.id, name: page.name }}
      manages={page.manages}
      title={page.title}
      lead={page.lead}
      above={[{ to: paths.demand(page.keeper), label: text('demand.keeper.title') }]}
      width="text"
    >
      <DeclineBody page={page} failed={failed} />
    </DeskPage>
  )
}
