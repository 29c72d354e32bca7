import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { DemandBody } from '~/courses/demand-page'
import { demandPage } from '~/courses/demand-page.server'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { DeskPage } from './frame'

/** What people want in the municipalities of a centre and its networks. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return { ...(await demandPage(who, request, context.now)), manages: who.role === 'manager' }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={{ id: page.keeper.id, name: page.name }}
      manages={page.manages}
      title={page.title}
      lead={text('demand.keeper.lead')}
    >
      <DemandBody {...page} />
    </DeskPage>
  )
}
