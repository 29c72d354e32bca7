import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { invitedRoles } from './invitation'
import type { Member } from './list.server'

/** Those who work at a centre, for its manager. */
export function MemberList({ centreId, members }: { centreId: string; members: readonly Member[] }) {
  const text = useText()
  return (
    <ul className="grid max-w-text border-y border-rule">
      {members.map(({ id, name, email, roles }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-3 border-t border-rule py-3 first:border-t-0"
        >
          <div className="min-w-0">
            <p className="font-semibold">{name}</p>
            <p>{roles.map((role) => text(`identity.account.role.${role}`)).join(', ')}</p>
            <p className="text-sm text-muted [overflow-wrap:anywhere]">
              {email || text('staff.members.hidden')}
            </p>
          </div>
          {roles.some((role) => invitedRoles.some((one) => one === role)) && (
            <ButtonLink
              to={paths.memberEnd(centreId, id)}
              kind="quiet"
              label={`${text('staff.members.end')}: ${name}`}
            >
              {text('staff.members.end')}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}
