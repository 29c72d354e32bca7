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
import { accountDone } from '~/identity/account-done'
import { confirmByLink, findByConfirmLink } from '~/identity/confirm-by-link.server'
import { DeadLinkPage } from '~/identity/dead-link'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { inOrder } from '~/identity/failed-form'
import { refusedForm } from '~/identity/failed-form.server'
import { openLink } from '~/identity/link.server'
import { callerOf } from '~/identity/session.server'
import { signedInAnswer } from '~/identity/signed-in-answer.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Page } from '~/ui/page'

/** Shows what the link would do, and does nothing: mail programs open links before their readers do. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const opened = openLink('confirm-address', linkOf(request), context.now)
  if (!opened.ok) return deadLink(request, opened.because)
  const person = await findByConfirmLink(opened.link, callerOf(request, context))
  if (!person) return deadLink(request, 'gone')
  const { email, emailConfirmedAt, knownHere } = person
  const done = emailConfirmedAt !== null
  return data({ ok: true as const, language: languageOf(request), email, done, knownHere })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const here = paths.confirmByLink(linkOf(request))
  const opened = openLink('confirm-address', linkOf(request), context.now)
  if (!opened.ok) return redirect(here, 303)
  const form = await formOf(request)
  const typed = form.get('password')
  const password = typeof typed === 'string' && !form.has('utan') ? typed : null
  const answer = await confirmByLink(opened.link, callerOf(request, context), password)
  if (answer.ok) {
    const done = accountDone(answer.passwordGone ? 'passwordGone' : 'confirmed')
    return signedInAnswer(request, done, answer, context.secure)
  }
  switch (answer.because) {
    case 'link-spent':
    case 'gone':
      return redirect(here, 303)
    case 'wrong-credentials':
      return refusedForm(request, form, answer, 'password')
    default:
      return refusedForm(request, form, answer)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.confirm.title')} – ${text('ui.product')}` }]
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  if (!asked.ok) return <DeadLinkPage because={asked.because} />
  if (asked.done) {
    return (
      <Page title={text('access.confirm.done')} lead={asked.email} width="text">
        <div>
          <ButtonLink to={paths.signIn()}>{text('identity.signIn.title')}</ButtonLink>
        </div>
      </Page>
    )
  }
  return (
    <Page
      title={text('access.confirm.title')}
      lead={text('access.confirm.lead', { email: asked.email })}
      width="text"
    >
      <ErrorSummary errors={inOrder(failed, ['password'])} />
      <form method="post" noValidate className="grid gap-5">
        {asked.knownHere || (
          <Field
            label={text('identity.fields.password')}
            hint={text('access.confirm.passwordHint')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={failed?.errors.password}
          />
        )}
        <div>
          <Button>{text('access.confirm.button')}</Button>
        </div>
        {asked.knownHere || (
          <div className="grid gap-2">
            <p>{text('access.confirm.notMine')}</p>
            <div>
              <Button kind="quiet" name="utan" value="1">
                {text('access.confirm.without')}
              </Button>
            </div>
          </div>
        )}
      </form>
    </Page>
  )
}
