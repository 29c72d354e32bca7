import { useText } from '~/i18n/speech'
import { reminders } from '~/identity/person'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Checks, Choices } from '~/ui/field'
import type { Preferences } from './choose.server'
import { mustKinds, optionalKinds, staffKinds } from './message'

interface PreferencesFormProps {
  chosen: Preferences
  /** Works at a centre, and so gets the letters for staff unless they do not want them. */
  works: boolean
  errors: Record<string, string>
}

/** What somebody wants to be told, and what they are told in any case. */
export function PreferencesForm({ chosen, works, errors }: PreferencesFormProps) {
  const text = useText()
  const name = (kind: (typeof optionalKinds)[number]) => ({
    value: kind,
    label: text(`messages.kinds.${kind}`),
  })
  // Not offered is not turned off: it stays as it was.
  const hidden = works ? [] : chosen.kinds.filter((kind) => staffKinds.has(kind))
  const offered = optionalKinds.filter((kind) => works || !staffKinds.has(kind))
  return (
    <form method="post" action={paths.accountMessages()} noValidate className="grid gap-8">
      <Choices
        legend={text('messages.preferences.reminder')}
        name="reminder"
        options={reminders.map((value) => ({
          value,
          label: text(`messages.preferences.reminders.${value}`),
        }))}
        value={chosen.reminder}
        error={errors.reminder}
      />
      <Checks
        legend={text('messages.preferences.kinds')}
        name="kinds"
        options={offered.map(name)}
        values={chosen.kinds}
      />
      {hidden.map((kind) => (
        <input key={kind} type="hidden" name="kinds" value={kind} />
      ))}
      <section className="grid gap-2">
        <h2 className="text-lg">{text('messages.preferences.must')}</h2>
        <p className="text-muted">{text('messages.preferences.mustLead')}</p>
        <ul className="list-disc pl-6">
          {mustKinds.map((kind) => (
            <li key={kind}>{text(`messages.kinds.${kind}`)}</li>
          ))}
        </ul>
      </section>
      <div>
        <Button>{text('messages.preferences.save')}</Button>
      </div>
    </form>
  )
}
