import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { newToken } from '~/identity/form'
import { requireLearner } from '~/identity/guard.server'
import { listTokens } from '~/identity/list.server'
import { makeToken } from '~/identity/make-token.server'
import { callerOf } from '~/identity/session.server'
import { TokenForm, TokenList } from '~/identity/token-list'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const learner = await requireLearner(request, context)
  return { language: languageOf(request), tokens: await listTokens(learner) }
}

/** Shows the new key on the answer itself: an address that shows it could be opened again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const learner = await requireLearner(request, context)
  const form = await formOf(request)
  const reading = readForm(newToken, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const name = reading.value.tokenName
  const answer = await makeToken(learner, name, callerOf(request, context))
  if (!answer.ok) return refusedForm(request, form, answer)
  const headers = { 'cache-control': 'private, no-store' }
  return data({ made: { name, token: answer.token } }, { status: 201, headers })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('identity.tokens.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { tokens } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const failed = answer && 'errors' in answer ? answer : undefined
  const made = answer && 'made' in answer ? answer.made : null
  return (
    <Page
      title={text('identity.tokens.title')}
      lead={text('identity.tokens.lead')}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['tokenName'])} />
      {made && (
        <Notice kind="success" title={text('identity.tokens.made', { name: made.name })} focus>
          <p>{text('identity.tokens.madeLead')}</p>
          <p>
            <code className="block select-all break-all rounded-md border border-border bg-raised p-3">
              {made.token}
            </code>
          </p>
        </Notice>
      )}
      <TokenList tokens={tokens} />
      <TokenForm failed={failed} />
    </Page>
  )
}
