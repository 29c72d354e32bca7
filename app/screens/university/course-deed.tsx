import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OfficePage } from './frame'

export interface ChosenRow {
  id: string
  title: string
  codes: string
  /** What becomes of it; empty where nothing needs saying. */
  becomes: string
  /** Why it is left alone; empty: it is not. */
  refused: string
}

interface DeedProps {
  deed: 'publish' | 'copy' | 'cancel' | 'remove'
  university: { id: string; name: string }
  title: string
  rows: readonly ChosenRow[]
  /** What was wrong with the form, where it was sent. */
  sent: { error: string; field?: string } | undefined
  kind?: 'danger'
  /** Stands before the form. */
  before?: ReactNode
  /** Fields of the form before its button. */
  children?: ReactNode
}

/** What is about to be done with the chosen instances: what becomes of each, and the one button that does it. */
export function CourseDeed({ deed, university, title, rows, sent, kind, before, children }: DeedProps) {
  const text = useText()
  const count = rows.filter(({ refused }) => refused === '').length
  return (
    <OfficePage
      university={university}
      title={title}
      lead={text(`courseEdit.many.${deed}.lead`)}
      width="text"
      above={[{ to: paths.universityCourses(university.id), label: text('courseEdit.list.title') }]}
    >
      <ErrorSummary errors={sent ? [{ field: sent.field ?? '', sentence: sent.error }] : []} />
      {before}
      <form method="post" noValidate className="grid gap-6">
        <Rows rows={rows} />
        {count === 0 && (
          <p>{text(rows.length === 0 ? 'courseEdit.errors.nothing' : 'courseEdit.many.none')}</p>
        )}
        {count > 0 && children}
        <div className="flex flex-wrap gap-3">
          {count > 0 && (
            <Button {...(kind && { kind })}>{text(`courseEdit.many.${deed}.go`, { count })}</Button>
          )}
          <ButtonLink to={paths.universityCourses(university.id)} kind="quiet">
            {text('courseEdit.many.back')}
          </ButtonLink>
        </div>
      </form>
    </OfficePage>
  )
}

function Rows({ rows }: { rows: readonly ChosenRow[] }) {
  return (
    <ul className="border-t-2 border-ink [overflow-wrap:anywhere]">
      {rows.map(({ id, title, codes, becomes, refused }) => (
        <li key={id} className="border-b border-rule py-2">
          {refused === '' && <input type="hidden" name="val" value={id} />}
          <p>
            <span className="font-semibold">{title}</span> <span className="text-sm text-muted">{codes}</span>
          </p>
          {becomes && refused === '' && <p>{becomes}</p>}
          {refused && <p className="font-semibold text-danger">{refused}</p>}
        </li>
      ))}
    </ul>
  )
}
