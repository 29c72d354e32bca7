import { momentName } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import type { Instant } from '~/lib/time'
import { Button } from '~/ui/button'
import type { Invitation } from './invitation'

interface InvitationListProps {
  /** Where a click has one sent again, or takes it back. */
  ways: { again: (id: string) => string; revoke: (id: string) => string }
  invitations: readonly Invitation[]
  now: Instant
}

/** Invitations that nobody has answered, each with what can be done about it. */
export function InvitationList({ ways, invitations, now }: InvitationListProps) {
  const text = useText()
  const language = useLanguage()
  if (invitations.length === 0) return <p className="text-muted">{text('staff.invitations.none')}</p>
  return (
    <ul className="grid max-w-text border-y border-rule">
      {invitations.map(({ id, email, role, expiresAt }) => {
        const day = momentName(expiresAt, language)
        return (
          <li key={id} className="grid gap-2 border-t border-rule py-3 first:border-t-0">
            <p className="font-semibold [overflow-wrap:anywhere]">{email}</p>
            <p>{text(`identity.account.role.${role}`)}</p>
            <p className="text-sm text-muted">
              {text(now < expiresAt ? 'staff.invitations.until' : 'staff.invitations.over', { day })}
            </p>
            <div className="flex flex-wrap gap-3">
              <form method="post" action={ways.again(id)}>
                <Button kind="quiet">
                  {text('staff.invitations.again')}
                  <span className="sr-only"> {text('staff.invitations.to', { email })}</span>
                </Button>
              </form>
              <form method="post" action={ways.revoke(id)}>
                <Button kind="danger">
                  {text('staff.invitations.revoke')}
                  <span className="sr-only"> {text('staff.invitations.to', { email })}</span>
                </Button>
              </form>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
