import { useText } from '~/i18n/speech'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { Role } from './person'

interface MemberEndProps {
  who: string
  /** Each has a button of its own. */
  roles: readonly Role[]
  /** Where the forms are sent. */
  action: string
  back: string
  /** What is said to somebody who looks at themselves; null: it is somebody else. */
  self: string | null
  /** Why it did not go. */
  refused?: string
}

/** What somebody is where one answers for it, each to be ended. */
export function MemberEnd({ who, roles, action, back, self, refused }: MemberEndProps) {
  const text = useText()
  return (
    <>
      {refused && (
        <Notice kind="danger" focus title={text('staff.end.refused')}>
          {refused}
        </Notice>
      )}
      {self && <Notice kind="info">{self}</Notice>}
      <p>{text('staff.end.mail', { who })}</p>
      <div className="flex flex-wrap gap-3">
        {roles.map((role) => (
          <form key={role} method="post" action={action}>
            <input type="hidden" name="role" value={role} />
            <Button kind="danger">
              {text('staff.end.button', { role: text(`access.invitation.role.${role}`) })}
            </Button>
          </form>
        ))}
        <ButtonLink to={back} kind="quiet">
          {text('staff.end.back')}
        </ButtonLink>
      </div>
    </>
  )
}
