import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** Why a link from a mail does nothing. */
export type DeadLink = 'link-forged' | 'link-expired' | 'link-spent' | 'gone'

/** The page of a link that does nothing, and what can be done instead. */
export function DeadLinkPage({ because, to = paths.bookings() }: { because: DeadLink; to?: string }) {
  const text = useText()
  return (
    <Page title={text('identity.link.title')} width="text">
      <Notice kind="danger">
        <p>{text(`identity.link.${because}`)}</p>
        <p>{text('identity.link.instead')}</p>
      </Notice>
      <div>
        <ButtonLink to={to}>{text('identity.signIn.title')}</ButtonLink>
      </div>
    </Page>
  )
}
