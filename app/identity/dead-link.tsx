import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** Why a link from a mail does nothing. */
export type DeadLink = 'link-forged' | 'link-expired' | 'link-spent' | 'gone'

interface DeadLinkPageProps {
  because: DeadLink
  /** What to do instead, where that is not to sign in and do it there. */
  advice?: string
  /** Where to go instead; unless told otherwise, to sign in and do it there. */
  instead?: { to: string; label: string }
}

/** The page of a link that does nothing, and what can be done instead. */
export function DeadLinkPage({ because, advice, instead }: DeadLinkPageProps) {
  const text = useText()
  return (
    <Page title={text('identity.link.title')} width="text">
      <Notice kind="danger">
        <p>{text(`identity.link.${because}`)}</p>
        {(advice || !instead) && <p>{advice ?? text('identity.link.instead')}</p>}
      </Notice>
      <div>
        <ButtonLink to={instead?.to ?? paths.bookings()}>
          {instead?.label ?? text('identity.signIn.title')}
        </ButtonLink>
      </div>
    </Page>
  )
}
