import { clockTime } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'

interface TimeFormProps {
  universityId: string
  id: string
  /** Null: nobody has told it. */
  startMinute: number | null
  sent?: { value: string; error: string }
}

/** Where an exam office types the clock time of a sitting. */
export function TimeForm({ universityId, id, startMinute, sent }: TimeFormProps) {
  const [text, language] = [useText(), useLanguage()]
  const known = startMinute === null ? '' : clockTime(startMinute, language)
  return (
    <form
      method="post"
      action={paths.announceTime(universityId, id)}
      noValidate
      className="grid gap-4 rounded-md bg-surface p-4"
    >
      <Field
        name="klockslag"
        label={text('sittings.fields.startMinute')}
        value={sent?.value ?? known}
        {...(sent && { error: sent.error })}
        short
      />
      <div>
        <Button kind={startMinute === null ? 'primary' : 'quiet'}>
          {text(startMinute === null ? 'sittings.one.announce' : 'sittings.one.change')}
        </Button>
      </div>
    </form>
  )
}
