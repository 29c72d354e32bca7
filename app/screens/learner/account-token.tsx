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
import { requireLearner } from '~/identity/guard.server'
import type { TokenId } from '~/identity/key'
import { listTokens } from '~/identity/list.server'
import { statusOf } from '~/identity/reasons'
import { revokeToken } from '~/identity/revoke-token.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const learner = await requireLearner(request, context)
  const token = (await listTokens(learner)).find(({ id }) => id === params.token)
  if (!token) throw new Response(null, { status: 404 })
  return { language: languageOf(request), name: token.name }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const learner = await requireLearner(request, context)
  const answer = await revokeToken(learner, params.token as TokenId)
  if (!answer.ok) throw new Response(null, { status: statusOf(answer) })
  return redirect(accountDone('token'), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  return [{ title: `${text('identity.tokens.revoke')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { name } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={text('identity.tokens.revokeTitle', { name })}
      lead={text('identity.tokens.revokeLead')}
      crumbs={[
        { to: paths.account(), label: text('identity.account.title') },
        { to: paths.accountTokens(), label: text('identity.tokens.title') },
      ]}
      width="text"
    >
      <form method="post" className="flex flex-wrap gap-3">
        <Button kind="danger">{text('identity.tokens.revokeButton')}</Button>
        <ButtonLink to={paths.accountTokens()} kind="quiet">
          {text('identity.tokens.keep')}
        </ButtonLink>
      </form>
    </Page>
  )
}
