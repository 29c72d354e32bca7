import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { Person } from './person'

/** What somebody sees until they have shown that their address is theirs. */
export function UnconfirmedNotice({ email, back }: Pick<Person, 'email'> & { back?: string }) {
  const text = useText()
  return (
    <Notice kind="info" title={text('access.unconfirmed.title')}>
      <p>{text('access.unconfirmed.lead', { email })}</p>
      <div>
        <ButtonLink to={paths.codeMail(back ?? paths.bookings())} kind="quiet">
          {text('access.unconfirmed.action')}
        </ButtonLink>
      </div>
    </Notice>
  )
}
