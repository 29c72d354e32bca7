import { useText } from '~/i18n/speech'
import type { Member } from './list.server'

/** Those who work at a centre, for its manager. */
export function MemberList({ members }: { members: readonly Member[] }) {
  const text = useText()
  return (
    <ul className="grid max-w-text border-y border-rule">
      {members.map(({ name, email, roles }) => (
        <li key={email + name} className="border-t border-rule py-3 first:border-t-0">
          <p className="font-semibold">{name}</p>
          <p>{roles.map((role) => text(`identity.account.role.${role}`)).join(', ')}</p>
          <p className="text-sm text-muted [overflow-wrap:anywhere]">
            {email || text('staff.members.hidden')}
          </p>
        </li>
      ))}
    </ul>
  )
}
