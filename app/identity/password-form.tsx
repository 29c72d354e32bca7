import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import type { FailedForm } from './failed-form'

/** In the order of the form. */
export const passwordFields = ['currentPassword', 'newPassword'] as const

interface PasswordFormProps {
  /** Whose it is: so that a password manager knows which to change. */
  email: string
  failed?: FailedForm
}

/** A change of password. */
export function PasswordForm({ email, failed }: PasswordFormProps) {
  const text = useText()
  const errors = failed?.errors ?? {}
  return (
    <form method="post" action={paths.accountPassword()} noValidate className="grid gap-5">
      <p className="max-w-text">{text('identity.account.passwordLead')}</p>
      <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
      <Field
        label={text('identity.fields.currentPassword')}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        error={errors.currentPassword}
      />
      <Field
        label={text('identity.fields.newPassword')}
        hint={text('identity.fields.newPasswordHint')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        required
        error={errors.newPassword}
      />
      <div>
        <Button kind="quiet">{text('identity.account.passwordSave')}</Button>
      </div>
    </form>
  )
}
