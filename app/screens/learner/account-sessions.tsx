import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { accountDone } from '~/identity/account-done'
import { endOtherSessions } from '~/identity/end-other-sessions.server'
import { requireSession } from '~/identity/guard.server'
import { listSessions } from '~/identity/list.server'
import { SignedInList } from '~/identity/signed-in-list'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learner, session } = await requireSession(request, context)
  return { language: languageOf(request), sessions: await listSessions(learner, session, context.now) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learner, session } = await requireSession(request, context)
  await endOtherSessions(learner, session)
  return redirect(accountDone('sessions'), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('identity.account.sessions')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { sessions } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={text('identity.account.sessions')}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
      width="text"
    >
      <SignedInList sessions={sessions} />
    </Page>
  )
}
