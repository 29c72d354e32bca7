import { editFields } from '~/courses/edit-fields'
import { useText } from '~/i18n/speech'
import { ErrorSummary } from '~/ui/error-summary'

/** What is wrong with the form of a course, in its order, each with the field's name. */
export function CourseErrors({ errors }: { errors: Record<string, string> }) {
  const text = useText()
  const whole = errors[''] === undefined ? [] : [{ field: '', sentence: errors[''] }]
  const meetings = Object.keys(errors).filter((field) => field.startsWith('meeting-'))
  const fields = editFields.flatMap((field) => {
    const own = errors[field]
      ? [{ field, sentence: `${text(`courseEdit.fields.${field}`)}: ${errors[field]}` }]
      : []
    if (field !== 'meetings') return own
    const rows = meetings.map((name) => ({
      field: name,
      sentence: `${text('courseEdit.form.meeting', { number: name.split('-')[1] })}: ${errors[name]}`,
    }))
    return [...own, ...rows]
  })
  return <ErrorSummary errors={[...whole, ...fields]} />
}
