import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { languageOf } from '~/i18n/language'
import { rememberLanguage } from '~/i18n/language-cookie'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { accountDone } from '~/identity/account-done'
import { changeDetails } from '~/identity/change-details.server'
import { DetailsForm, detailsFields } from '~/identity/details-form'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { details } from '~/identity/form'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Page } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireLearner(request, context)
  return {
    language: languageOf(request),
    person,
    municipalities: await listMunicipalities(),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const learner = await requireLearner(request, context)
  const form = await formOf(request)
  const reading = readForm(details, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await changeDetails(learner, reading.value)
  if (!answer.ok) {
    return refusedForm(request, form, answer, answer.because === 'busy' ? '' : 'municipalityCode')
  }
  return redirect(accountDone('details'), {
    status: 303,
    headers: { 'set-cookie': rememberLanguage(reading.value.language, context.secure) },
  })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('identity.account.details')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { person, municipalities } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page
      title={text('identity.account.details')}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, detailsFields)} />
      <DetailsForm person={person} municipalities={municipalities} failed={failed} />
    </Page>
  )
}
