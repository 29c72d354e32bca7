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
import { AddressForm, addressFields } from '~/identity/address-form'
import { askForAddress } from '~/identity/ask-for-address.server'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { addressForm } from '~/identity/form'
import { requireLearner } from '~/identity/guard.server'
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
  const learner = await requireLearner(request, context)
  const form = await formOf(request)
  const reading = readForm(addressForm, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await askForAddress(learner, reading.value, callerOf(request, context))
  if (!answer.ok) return refusedForm(request, form, answer, fieldOf(answer.because))
  return redirect(accountDone('address'), 303)
}

function fieldOf(because: string) {
  if (because === 'wrong-password') return 'currentPassword'
  return because === 'same-address' ? 'email' : ''
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.address.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { email } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page
      title={text('access.address.title')}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, addressFields)} />
      <AddressForm email={email} failed={failed} />
    </Page>
  )
}
