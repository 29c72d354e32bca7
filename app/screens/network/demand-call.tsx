import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CallId } from '~/courses/demand'
import { callOf } from '~/courses/demand-call-find.server'
import { keeperOf } from '~/courses/demand-keeper.server'
import { SentCall } from '~/courses/demand-sent'
import { sentCall } from '~/courses/demand-sent.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireCoordinator } from '~/identity/guard.server'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'
import { NetworkPage } from './frame'

/** A question that was sent to a university, and what it said. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  const found = await callOf(who, params.call as CallId)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const call = sentCall(found, language)
  const title = textIn(language)('demand.call.one.title', { university: call.university })
  return { call, title, keeper: keeperOf(who), name: call.sender }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <NetworkPage
      network={{ id: page.keeper.id, name: page.name }}
      title={page.title}
      above={[{ to: paths.demand(page.keeper), label: text('demand.keeper.title') }]}
      width="text"
    >
      <SentCall call={page.call} />
    </NetworkPage>
  )
}
