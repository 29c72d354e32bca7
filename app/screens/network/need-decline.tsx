import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { declineNeed, declinePage } from '~/courses/demand-decide.server'
import { DeclineBody } from '~/courses/demand-decline'
import { useText } from '~/i18n/speech'
import { requireCoordinator } from '~/identity/guard.server'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'
import { NetworkPage } from './frame'

/** Asks for the reason. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  return { ...(await declinePage(who, params.need ?? '', request)) }
}

/** Declines what an employer needs, with a reason. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  return declineNeed(who, params.need ?? '', request, context.now)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <NetworkPage
      network={{ id: page.keeper.id, name: page.name }}
      title={page.title}
      lead={page.lead}
      above={[{ to: paths.demand(page.keeper), label: text('demand.keeper.title') }]}
      width="text"
    >
      <DeclineBody page={page} failed={failed} />
    </NetworkPage>
  )
}
