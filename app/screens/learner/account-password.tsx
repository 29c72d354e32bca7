import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { accountDone } from '~/identity/account-done'
import { changePassword } from '~/identity/change-password.server'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { passwordChange } from '~/identity/form'
import { requireLearner, requireSession } from '~/identity/guard.server'
import { PasswordForm, passwordFields } from '~/identity/password-form'
import { callerOf } from '~/identity/session.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Page } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email } = await requireLearner(request, context)
  return { language: languageOf(request), email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learner, session } = await requireSession(request, context)
  const form = await formOf(request)
  const reading = readForm(passwordChange, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await changePassword(learner, session, reading.value, callerOf(request, context))
  if (!answer.ok) return refusedForm(request, form, answer, fieldOf(answer.because))
  return redirect(accountDone('password'), 303)
}

function fieldOf(because: string) {
  if (because === 'wrong-password') return 'currentPassword'
  return because.startsWith('password') ? 'newPassword' : ''
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('identity.account.password')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { email } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page
      title={text('identity.account.password')}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, passwordFields)} />
      <PasswordForm email={email} failed={failed} />
    </Page>
  )
}
