import { deviationKinds } from '~/exams/day-deviation'
import { useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Choices, Field, Select, TextArea } from '~/ui/field'

interface DeviationFormProps {
  learners: { id: string; who: string; place: number | null }[]
  /** The clock where the centre is, `HH:MM`. */
  now: string
  /** Sent twice it is written once. */
  formKey: string
  sent: { errors: Record<string, string>; values: Partial<Record<string, string>> } | null
}

/** What happened, to whom and when. */
export function DeviationForm({ learners, now, formKey, sent }: DeviationFormProps) {
  const text = useText()
  const values = sent?.values ?? {}
  const wrong = (name: string) => {
    const error = sent?.errors[name]
    return error ? { error: say(text, error) } : {}
  }
  const errors = Object.entries(sent?.errors ?? {}).map(([field, key]) => ({
    field,
    sentence: say(text, key),
  }))
  return (
    <form method="post" className="grid gap-6">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="nyckel" value={values.nyckel ?? formKey} />
      <Choices
        legend={text('examDay.kind')}
        name="slag"
        {...(values.slag ? { value: values.slag } : {})}
        options={deviationKinds.map((kind) => ({ value: kind, label: text(`examDay.kinds.${kind}`) }))}
        {...wrong('slag')}
        required
        across
      />
      <Select
        label={text('examDay.deviation.who')}
        name="vem"
        value={values.vem ?? ''}
        empty={text('examDay.deviation.all')}
        options={learners.map(({ id, who, place }) => ({
          value: id,
          label: place === null ? who : `${place}. ${who}`,
        }))}
      />
      <TextArea
        label={text('examDay.deviation.text')}
        name="text"
        hint={text('examDay.deviation.textHint')}
        value={values.text ?? ''}
        maxLength={1000}
        required
        {...wrong('text')}
      />
      <Field
        label={text('examDay.deviation.time')}
        name="klockan"
        value={values.klockan ?? now}
        inputMode="text"
        maxLength={5}
        required
        short
        {...wrong('klockan')}
      />
      <div>
        <Button>{text('examDay.deviation.button')}</Button>
      </div>
    </form>
  )
}
