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
import { askForReset } from '~/identity/ask-for-reset.server'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { addressed } from '~/identity/form'
import { callerOf } from '~/identity/session.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** Also for somebody signed in: the letters about what happened to an account lead here. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { language: languageOf(request), sent: new URL(request.url).searchParams.has('skickat') }
}

/** Answers alike whether the address has an account or not (docs/decisions/0015). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const reading = readForm(addressed, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await askForReset(reading.value.email, callerOf(request, context))
  if (!answer.ok) return refusedForm(request, form, answer)
  return redirect(paths.forgotten({ skickat: 'ja' }), 303)
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.forgotten.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { sent } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page title={text('access.forgotten.title')} lead={text('access.forgotten.lead')} width="text">
      <ErrorSummary errors={inOrder(failed, ['email'])} />
      {sent && !failed && (
        <Notice kind="success" title={text('access.forgotten.sent')} focus>
          {text('access.forgotten.sentLead')}
        </Notice>
      )}
      <form method="post" action={paths.forgotten()} noValidate className="grid gap-5">
        <Field
          label={text('identity.fields.email')}
          name="email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          required
          value={failed?.values.email}
          error={failed?.errors.email}
        />
        <div>
          <Button kind={sent ? 'quiet' : 'primary'}>{text('access.forgotten.button')}</Button>
        </div>
      </form>
    </Page>
  )
}
