import { useText } from '~/i18n/speech'
import { Field, fieldId, Select } from '~/ui/field'
import { emptyRow, type MeetingRow, meetingHows } from './edit-meeting-rows'

/** So many rows are there to begin with, and so many empty ones at the least. */
const [first, spare] = [3, 2]

/** The meetings of an instance, one a row, and some empty rows for more. */
export function MeetingRows({
  rows,
  errors,
}: {
  rows: readonly MeetingRow[]
  errors: Record<string, string>
}) {
  const text = useText()
  const count = Math.max(first, rows.length + spare)
  const all = Array.from({ length: count }, (_, at) => rows[at] ?? emptyRow)
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <h3>{text('courseEdit.fields.meetings')}</h3>
        <p className="max-w-text text-sm text-muted">{text('courseEdit.form.meetingsHint')}</p>
        {errors.meetings && (
          <p id={fieldId('meetings')} className="font-semibold text-danger">
            {errors.meetings}
          </p>
        )}
      </div>
      {all.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number, and nothing moves it
        <Row key={at} number={at + 1} row={row} errors={errors} />
      ))}
    </div>
  )
}

function Row({ number, row, errors }: { number: number; row: MeetingRow; errors: Record<string, string> }) {
  const text = useText()
  const field = (part: 'from' | 'to' | 'town' | 'how' | 'note') => {
    const name = `meeting-${number}-${part}`
    return {
      name,
      label: text(`courseEdit.form.${part}`),
      value: row[part],
      ...(errors[name] && { error: errors[name] }),
    }
  }
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-md border border-rule p-4">
      <legend className="px-1 font-semibold">{text('courseEdit.form.meeting', { number })}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('from')} type="date" />
        <Field {...field('to')} type="date" />
        <Field {...field('town')} />
        <Select
          {...field('how')}
          options={meetingHows.map((value) => ({ value, label: text(`courseEdit.form.hows.${value}`) }))}
        />
      </div>
      <Field {...field('note')} optional />
    </fieldset>
  )
}
