import { useLanguage, useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import { Choices, Field } from '~/ui/field'
import type { FailedForm } from './failed-form'
import { invitedRoles } from './invitation'

/** In the order of the form. */
export const inviteFields = ['email', 'role', 'language'] as const

interface InviteFormProps {
  action: string
  /** Is there a choice of what they shall be? At a university there is one thing. */
  asksRole?: boolean
  failed?: FailedForm
}

/** Invites somebody to work at a centre or a university. */
export function InviteForm({ action, asksRole = true, failed }: InviteFormProps) {
  const text = useText()
  const language = useLanguage()
  const { errors = {}, values = {} } = failed ?? {}
  return (
    <form method="post" action={action} noValidate className="grid gap-5">
      <p className="max-w-text">{text('staff.invite.lead')}</p>
      <Field
        label={text('identity.fields.email')}
        name="email"
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={254}
        value={values.email}
        error={errors.email}
      />
      {asksRole && (
        <Choices
          legend={text('staff.invite.role')}
          name="role"
          options={invitedRoles.map((value) => ({
            value,
            label: text(`identity.account.role.${value}`),
            hint: text(`staff.roleHints.${value}`),
          }))}
          value={values.role ?? 'staff'}
          error={errors.role}
        />
      )}
      <Choices
        legend={text('staff.invite.language')}
        name="language"
        options={(['sv', 'en'] as const).map((value) => ({
          value,
          label: text(`identity.fields.languages.${value}`),
        }))}
        across
        value={values.language ?? language}
        error={errors.language}
      />
      <div>
        <Button>{text('staff.invite.button')}</Button>
      </div>
    </form>
  )
}
