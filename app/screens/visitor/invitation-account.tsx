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
import { findByInvitationLink } from '~/identity/accept-invitation.server'
import { accountDone } from '~/identity/account-done'
import { linkOf } from '~/identity/dead-link.server'
import { inOrder } from '~/identity/failed-form'
import { failedFields, refusedForm } from '~/identity/failed-form.server'
import { newMember } from '~/identity/form'
import { visitor } from '~/identity/guard.server'
import { joinByInvitation } from '~/identity/join-by-invitation.server'
import { openLink } from '~/identity/link.server'
import { callerOf } from '~/identity/session.server'
import { signedInAnswer } from '~/identity/signed-in-answer.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Page } from '~/ui/page'

/**
 * The invitation that can be accepted with a new account.
 * @throws a redirect to the invitation's own page, which says what else there is
 */
async function openFor(request: Request, now: Instant) {
  const opened = openLink('accept-invitation', linkOf(request), now)
  const found = opened.ok ? await findByInvitationLink(opened.link, now) : null
  if (!opened.ok || !found?.verdict.ok || found.hasAccount) {
    throw redirect(paths.invitation(linkOf(request)), 303)
  }
  return { ...found, link: opened.link }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await visitor(request, context)) throw redirect(paths.invitation(linkOf(request)), 303)
  const { invitation, where } = await openFor(request, context.now)
  return data({
    language: languageOf(request),
    centre: where,
    email: invitation.email,
    back: paths.invitation(linkOf(request)),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { invitation, link } = await openFor(request, context.now)
  const form = await formOf(request)
  const reading = readForm(newMember, form)
  if (!reading.ok) return failedFields(request, form, reading.errors)
  const language = languageOf(request)
  const answer = await joinByInvitation(
    link,
    invitation,
    { ...reading.value, language },
    callerOf(request, context),
  )
  if (answer.ok) return signedInAnswer(request, accountDone('invitation'), answer, context.secure)
  const { because } = answer
  if (because === 'gone' || because === 'link-spent' || because === 'link-expired')
    return redirect(paths.invitation(linkOf(request)), 303)
  return refusedForm(request, form, { because }, because.startsWith('password') ? 'password' : '')
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.invitation.makeTitle')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { centre, email, back } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const { errors = {}, values = {} } = failed ?? {}
  return (
    <Page
      title={text('access.invitation.makeTitle')}
      lead={text('access.invitation.makeLead', { email })}
      crumbs={[{ to: back, label: text('access.invitation.title', { centre }) }]}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['name', 'password'])} />
      <form method="post" noValidate className="grid gap-5">
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <Field
          label={text('identity.fields.name')}
          name="name"
          autoComplete="name"
          required
          maxLength={100}
          value={values.name}
          error={errors.name}
        />
        <Field
          label={text('identity.fields.password')}
          hint={text('identity.fields.newPasswordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          error={errors.password}
        />
        <div>
          <Button>{text('access.invitation.make')}</Button>
        </div>
      </form>
    </Page>
  )
}
