import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { changeAddressByLink, findByAddressLink } from '~/identity/change-address-by-link.server'
import { DeadLinkPage } from '~/identity/dead-link'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

/** Shows what the link would do, and does nothing: mail programs open links before their readers do. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const opened = openLink('change-address', linkOf(request), now)
  if (!opened.ok) return deadLink(request, opened.because)
  const change = await findByAddressLink(opened.link)
  if (!change) return deadLink(request, 'link-spent')
  return data({ ok: true as const, language: languageOf(request), email: change.email })
}

export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const here = paths.changeAddressByLink(linkOf(request))
  const opened = openLink('change-address', linkOf(request), now)
  if (!opened.ok) return redirect(here, 303)
  const answer = await changeAddressByLink(opened.link, now)
  // The link is dead by now, and what is shown is not that.
  return answer.ok ? data({ done: answer.email }, { status: 200 }) : redirect(here, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.newAddress.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  if (answer) {
    const lead = text('access.newAddress.doneLead', { email: answer.done })
    return (
      <Page title={text('access.newAddress.done')} lead={lead} width="text">
        <div>
          <ButtonLink to={paths.account()}>{text('identity.account.title')}</ButtonLink>
        </div>
      </Page>
    )
  }
  if (!asked.ok) return <DeadLinkPage because={asked.because} />
  return (
    <Page
      title={text('access.newAddress.title')}
      lead={text('access.newAddress.lead', { email: asked.email })}
      width="text"
    >
      <form method="post">
        <Button>{text('access.newAddress.button')}</Button>
      </form>
    </Page>
  )
}
