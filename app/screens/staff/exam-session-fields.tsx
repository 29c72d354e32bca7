import { useText } from '~/i18n/speech'
import { Field } from '~/ui/field'

export interface TypedSession {
  values: Record<string, string | undefined>
  errors: Record<string, string>
}

/** When a session is, how many seats it has, and its note. */
export function SessionFields({ values, errors }: TypedSession) {
  const text = useText()
  const about = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <Field {...about('dag')} label={text('examSessions.date')} type="date" required short />
      <div className="grid grid-cols-2 gap-4 sm:max-w-80">
        <Field {...about('fran')} label={text('examSessions.from')} type="time" required />
        <Field {...about('till')} label={text('examSessions.to')} type="time" required />
      </div>
      <p className="max-w-text text-sm text-muted">{text('examSessions.fromHint')}</p>
      <Field
        {...about('platser')}
        label={text('examSessions.seats')}
        hint={text('examSessions.seatsHint')}
        inputMode="numeric"
        optional
        short
      />
      <Field {...about('anteckning')} label={text('examSessions.note')} maxLength={300} optional />
    </>
  )
}
