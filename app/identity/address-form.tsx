import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import type { FailedForm } from './failed-form'

/** In the order of the form. */
export const addressFields = ['email', 'currentPassword'] as const

interface AddressFormProps {
  /** The address as it is. */
  email: string
  failed?: FailedForm
}

/** A change of address. */
export function AddressForm({ email, failed }: AddressFormProps) {
  const text = useText()
  const { errors = {}, values = {} } = failed ?? {}
  return (
    <form method="post" action={paths.accountAddress()} noValidate className="grid gap-5">
      <p className="max-w-text [overflow-wrap:anywhere]">{text('access.address.lead', { email })}</p>
      <Field
        label={text('access.address.email')}
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        required
        maxLength={254}
        value={values.email}
        error={errors.email}
      />
      <Field
        label={text('identity.fields.currentPassword')}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        error={errors.currentPassword}
      />
      <div>
        <Button kind="quiet">{text('access.address.button')}</Button>
      </div>
    </form>
  )
}
