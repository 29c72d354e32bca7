import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnPartner } from '~/booking/own-partner'
import { listOwnPartners } from '~/booking/own-partners.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { UnconfirmedNotice } from '~/identity/unconfirmed-notice'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

/** The organisations for which one books. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  return {
    partners: await listOwnPartners(who, context.now),
    unconfirmed: who.emailConfirmedAt ? null : who.email,
    title: textIn(languageOf(request))('sharing.own.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { partners, unconfirmed } = useLoaderData<typeof loader>()
  const text = useText()
  const none = partners.length === 0
  return (
    <Page
      title={text('sharing.own.title')}
      lead={text(none ? 'sharing.own.none' : 'sharing.own.lead')}
      crumbs={[{ to: paths.account(), label: text('identity.account.title') }]}
    >
      {unconfirmed && <UnconfirmedNotice email={unconfirmed} back={paths.partners()} />}
      {none && <p className="max-w-text">{text('sharing.own.noneLead')}</p>}
      {partners.map((one) => (
        <OwnPartner key={one.id} partner={one} />
      ))}
    </Page>
  )
}
