import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskBody } from '~/courses/demand-ask'
import { askPage, previewCall } from '~/courses/demand-ask.server'
import { useText } from '~/i18n/speech'
import { requireCoordinator } from '~/identity/guard.server'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'
import { NetworkPage } from './frame'

/** The question that is being written, before it is shown as a letter. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  return { ...(await askPage(who, request, context.now)) }
}

/** Shows the letter to a university as it would be read; nothing is sent. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  return previewCall(who, request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const text = useText()
  return (
    <NetworkPage
      network={{ id: page.keeper.id, name: page.name }}
      title={page.title}
      lead={text('demand.call.lead')}
      above={[{ to: paths.demand(page.keeper), label: text('demand.keeper.title') }]}
      width="text"
    >
      <AskBody page={page} again={again} />
    </NetworkPage>
  )
}
