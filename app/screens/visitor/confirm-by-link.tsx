import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { accountDone } from '~/identity/account-done'
import { confirmByLink, findByConfirmLink } from '~/identity/confirm-by-link.server'
import { DeadLinkPage } from '~/identity/dead-link'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { callerOf } from '~/identity/session.server'
import { signedInAnswer } from '~/identity/signed-in-answer.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

/** Shows what the link would do, and does nothing: mail programs open links before their readers do. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const opened = openLink('confirm-address', linkOf(request), now)
  if (!opened.ok) return deadLink(request, opened.because)
  const person = await findByConfirmLink(opened.link)
  if (!person) return deadLink(request, 'gone')
  const { email, emailConfirmedAt } = person
  return data({ ok: true as const, language: languageOf(request), email, done: emailConfirmedAt !== null })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const here = paths.confirmByLink(linkOf(request))
  const opened = openLink('confirm-address', linkOf(request), context.now)
  if (!opened.ok) return redirect(here, 303)
  const answer = await confirmByLink(opened.link, callerOf(request, context))
  if (!answer.ok) return redirect(here, 303)
  return signedInAnswer(request, accountDone('confirmed'), answer, context.secure)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.confirm.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
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
      <form method="post">
        <Button>{text('access.confirm.button')}</Button>
      </form>
    </Page>
  )
}
