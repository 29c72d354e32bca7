import { sittingFields } from '~/exams/sitting-form'
import { useText } from '~/i18n/speech'
import { ErrorSummary } from '~/ui/error-summary'

/** What is wrong with a sitting's form, in its order, each with the field's name. */
export function SittingErrors({ errors }: { errors: Record<string, string> }) {
  const text = useText()
  const whole = errors[''] === undefined ? [] : [{ field: '', sentence: errors[''] }]
  const fields = sittingFields.flatMap((field) =>
    errors[field] === undefined
      ? []
      : [{ field, sentence: `${text(`sittings.fields.${field}`)}: ${errors[field]}` }],
  )
  return <ErrorSummary errors={[...whole, ...fields]} />
}
