import type { CentreId } from '~/centres/centre'
import { useText } from '~/i18n/speech'
import type { FailedForm } from '~/identity/failed-form'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field, Select } from '~/ui/field'

interface SubscriptionFormProps {
  centreId: CentreId
  spaces: readonly { id: string; name: string }[]
  failed?: FailedForm | undefined
}

/** Lets a space follow an outside calendar. */
export function SubscriptionForm({ centreId, spaces, failed }: SubscriptionFormProps) {
  const text = useText()
  return (
    <form
      method="post"
      action={paths.staffSubscriptions(centreId)}
      noValidate
      className="grid max-w-text gap-4"
    >
      <Field
        label={text('calendars.staff.name')}
        hint={text('calendars.staff.nameHint')}
        name="name"
        autoComplete="off"
        required
        maxLength={60}
        value={failed?.values.name}
        error={failed?.errors.name}
      />
      <Field
        label={text('calendars.staff.url')}
        hint={text('calendars.staff.urlHint')}
        name="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={2000}
        value={failed?.values.url}
        error={failed?.errors.url}
      />
      <Select
        label={text('calendars.staff.space')}
        name="spaceId"
        required
        empty={text('calendars.staff.spaceEmpty')}
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        value={failed?.values.spaceId}
        error={failed?.errors.spaceId}
      />
      <div>
        <Button>{text('calendars.staff.subscribeButton')}</Button>
      </div>
    </form>
  )
}
