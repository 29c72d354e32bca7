import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DemandBody } from '~/courses/demand-page'
import { demandPage } from '~/courses/demand-page.server'
import { useText } from '~/i18n/speech'
import { requireCoordinator } from '~/identity/guard.server'
import type { Id } from '~/lib/id'
import { NetworkPage } from './frame'

/** What people want in a network’s municipalities. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  return { ...(await demandPage(who, request, context.now)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <NetworkPage
      network={{ id: page.keeper.id, name: page.name }}
      title={page.title}
      lead={text('demand.keeper.lead')}
    >
      <DemandBody {...page} />
    </NetworkPage>
  )
}
