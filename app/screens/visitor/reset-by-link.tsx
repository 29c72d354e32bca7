import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { DeadLinkPage } from '~/identity/dead-link'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { passwordChoice } from '~/identity/form'
import { rememberFreshEmail } from '~/identity/fresh-email'
import { openLink } from '~/identity/link.server'
import { findByResetLink, resetByLink } from '~/identity/reset-by-link.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Page } from '~/ui/page'

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const opened = openLink('reset-password', linkOf(request), now)
  if (!opened.ok) return deadLink(request, opened.because)
  const person = await findByResetLink(opened.link)
  if (!person) return deadLink(request, 'link-spent')
  return data({ ok: true as const, language: languageOf(request), email: person.email })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const here = paths.resetByLink(linkOf(request))
  const form = await formOf(request)
  const opened = openLink('reset-password', linkOf(request), context.now)
  if (!opened.ok) return redirect(here, 303)
  const reading = readForm(passwordChoice, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const answer = await resetByLink(opened.link, reading.value.newPassword, context.now)
  if (answer.ok) {
    const headers = { 'set-cookie': rememberFreshEmail(answer.email, context.secure) }
    return redirect(paths.signIn(), { status: 303, headers })
  }
  const { because } = answer
  if (because === 'link-spent') return redirect(here, 303)
  return refusedForm(request, form, { because }, because === 'busy' ? '' : 'newPassword')
}

export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders.has('retry-after') ? actionHeaders : loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.reset.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  if (!asked.ok) {
    const instead = { to: paths.forgotten(), label: text('access.reset.instead') }
    return <DeadLinkPage because={asked.because} instead={instead} />
  }
  return (
    <Page
      title={text('access.reset.title')}
      lead={text('access.reset.lead', { email: asked.email })}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['newPassword'])} />
      <form method="post" noValidate className="grid gap-5">
        <input
          type="text"
          name="username"
          autoComplete="username"
          defaultValue={asked.email}
          readOnly
          hidden
        />
        <Field
          label={text('identity.fields.newPassword')}
          hint={text('identity.fields.newPasswordHint')}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          required
          error={failed?.errors.newPassword}
        />
        <div>
          <Button>{text('access.reset.button')}</Button>
        </div>
      </form>
    </Page>
  )
}
