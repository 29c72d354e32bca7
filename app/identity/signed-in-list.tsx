import { momentName } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import type { SignedIn } from './key'

/** Where somebody is signed in, and the way out everywhere else. */
export function SignedInList({ sessions }: { sessions: readonly SignedIn[] }) {
  const text = useText()
  const language = useLanguage()
  const elsewhere = sessions.some(({ here }) => !here)
  return (
    <>
      <ul className="grid max-w-text gap-0 border-y border-rule">
        {sessions.map(({ device, since, here }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sessions have no name of their own, and the list does not change on the page
          <li key={at} className="border-t border-rule py-3 first:border-t-0">
            <p className="font-semibold">
              {device || text('identity.account.unknownDevice')}
              {here && <span className="font-normal"> ({text('identity.account.here')})</span>}
            </p>
            <p className="text-sm text-muted">
              {text('identity.account.since', { day: momentName(since, language) })}
            </p>
          </li>
        ))}
      </ul>
      {elsewhere ? (
        <form method="post" action={paths.accountSessions()} className="grid gap-3">
          <p className="max-w-text">{text('identity.account.sessionsLead')}</p>
          <div>
            <Button kind="quiet">{text('identity.account.endOthers')}</Button>
          </div>
        </form>
      ) : (
        <p className="text-muted">{text('identity.account.onlyHere')}</p>
      )}
    </>
  )
}
