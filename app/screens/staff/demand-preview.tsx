import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { AskBody } from '~/courses/demand-ask'
import { askPage, previewCall } from '~/courses/demand-ask.server'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { DeskPage } from './frame'

/** The question that is being written, before it is shown as a letter. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return { ...(await askPage(who, request, context.now)), manages: who.role === 'manager' }
}

/** Shows the letter to a university as it would be read; nothing is sent. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return previewCall(who, request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={{ id: page.keeper.id, name: page.name }}
      manages={page.manages}
      title={page.title}
      lead={text('demand.call.lead')}
      above={[{ to: paths.demand(page.keeper), label: text('demand.keeper.title') }]}
      width="text"
    >
      <AskBody page={page} again={again} />
    </DeskPage>
  )
}
