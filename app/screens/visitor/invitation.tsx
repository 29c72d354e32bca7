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
import { acceptInvitation, findByInvitationLink } from '~/identity/accept-invitation.server'
import { accountDone } from '~/identity/account-done'
import { DeadLinkPage } from '~/identity/dead-link'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { requireLearner, visitor } from '~/identity/guard.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const opened = openLink('accept-invitation', linkOf(request), context.now)
  if (!opened.ok) return deadLink(request, opened.because)
  const found = await findByInvitationLink(opened.link, context.now)
  if (!found) return deadLink(request, 'gone')
  if (!found.verdict.ok) return deadLink(request, found.verdict.because)
  const reader = await visitor(request, context)
  return data({
    ok: true as const,
    language: languageOf(request),
    link: linkOf(request),
    centre: found.where,
    role: found.invitation.role,
    hasAccount: found.hasAccount,
    reader: reader && { email: reader.email },
  })
}

/** Accepts with the account that the reader is signed in to. */
export async function action({ request, context }: ActionFunctionArgs) {
  const here = paths.invitation(linkOf(request))
  const who = await requireLearner(request, context)
  const opened = openLink('accept-invitation', linkOf(request), context.now)
  if (!opened.ok) return redirect(here, 303)
  const answer = await acceptInvitation(who, opened.link, context.now)
  return redirect(answer.ok ? accountDone('invitation') : here, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  const title = data?.ok ? text('access.invitation.title', data) : text('identity.link.title')
  return [{ title: `${title} – ${text('ui.product')}` }]
}

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const text = useText()
  if (!asked.ok) {
    const home = { to: paths.home(), label: text('ui.failure.home') }
    return <DeadLinkPage because={asked.because} advice={text('access.invitation.ask')} instead={home} />
  }
  const { centre, reader } = asked
  const role = text(`access.invitation.role.${asked.role}`)
  return (
    <Page
      title={text('access.invitation.title', { centre })}
      lead={text('access.invitation.lead', { centre, role })}
      width="text"
    >
      {reader ? <Accept email={reader.email} /> : <Ways link={asked.link} hasAccount={asked.hasAccount} />}
    </Page>
  )
}

function Accept({ email }: { email: string }) {
  const text = useText()
  return (
    <>
      <form method="post" className="grid gap-4">
        <p className="[overflow-wrap:anywhere]">{text('access.invitation.as', { email })}</p>
        <div>
          <Button>{text('access.invitation.accept')}</Button>
        </div>
      </form>
      <form method="post" action={paths.signOut()}>
        <Button kind="quiet">{text('access.invitation.notYou')}</Button>
      </form>
    </>
  )
}

/** Whoever holds the link reads the address's mail, and may know whether it has an account. */
function Ways({ link, hasAccount }: { link: string; hasAccount: boolean }) {
  const text = useText()
  return (
    <>
      {!hasAccount && <p>{text('access.invitation.haveAccount')}</p>}
      <div className="flex flex-wrap gap-3">
        {!hasAccount && (
          <ButtonLink to={paths.invitationAccount(link)}>{text('access.invitation.make')}</ButtonLink>
        )}
        <ButtonLink to={paths.signIn(paths.invitation(link))} kind={hasAccount ? 'primary' : 'quiet'}>
          {text('access.invitation.signIn')}
        </ButtonLink>
      </div>
    </>
  )
}
