import { useText } from '~/i18n/speech'
import { ButtonLink } from '~/ui/button'
import type { Member } from './list.server'
import type { Role } from './person'

interface MemberListProps {
  members: readonly Member[]
  /** Which roles the reader may end. */
  endable: readonly Role[]
  wayToEnd: (id: string) => string
}

/** Those who work at a centre or a university, for those who answer for it. */
export function MemberList({ members, endable, wayToEnd }: MemberListProps) {
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
          {roles.some((role) => endable.includes(role)) && (
            <ButtonLink to={wayToEnd(id)} kind="quiet" label={`${text('staff.members.end')}: ${name}`}>
              {text('staff.members.end')}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}
