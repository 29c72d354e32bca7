import { useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import type { Cell, WrongRow } from './course-file-text'

/** A row that is wrong: its wrong cells as fields, the others folded away. */
export function MendRow({ to, row }: { to: string; row: WrongRow }) {
  const text = useText()
  const { line, title, wrong, others, without } = row
  const field = ({ at, label, value, error }: Cell) => (
    <Field key={at} name={`rad-${line}-${at}`} label={label} value={value} {...(error && { error })} />
  )
  return (
    <form method="post" action={to} noValidate className="grid gap-4 rounded-md border border-rule p-4">
      <div className="[overflow-wrap:anywhere]">
        <h3>{text('courseEdit.file.row', { line })}</h3>
        <p>{title}</p>
        {without.map((sentence) => (
          <p key={sentence} className="font-semibold text-danger">
            {sentence}
          </p>
        ))}
      </div>
      {wrong.map(field)}
      {others.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-primary">
            {text('courseEdit.file.wholeRow')}
          </summary>
          <div className="grid gap-4 pt-2">{others.map(field)}</div>
        </details>
      )}
      <div>
        <Button kind="quiet">{text('courseEdit.file.mendRow', { line })}</Button>
      </div>
    </form>
  )
}
