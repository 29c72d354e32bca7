import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'

export interface ChosenRow {
  id: string
  title: string
  codes: string
  /** What becomes of it; empty where nothing needs saying. */
  becomes: string
  /** Why it is left alone; empty: it is not. */
  refused: string
}

interface ChosenProps {
  universityId: string
  rows: readonly ChosenRow[]
  /** What the button says, of so many. */
  go: (count: number) => string
  kind?: 'danger'
  /** Fields of the form before its button. */
  children?: ReactNode
}

/** Those that were chosen: what becomes of each, and the one button that does it. */
export function Chosen({ universityId, rows, go, kind, children }: ChosenProps) {
  const text = useText()
  const able = rows.filter(({ refused }) => refused === '')
  return (
    <form method="post" noValidate className="grid gap-6">
      <ul className="border-t-2 border-ink [overflow-wrap:anywhere]">
        {rows.map(({ id, title, codes, becomes, refused }) => (
          <li key={id} className="border-b border-rule py-3">
            {refused === '' && <input type="hidden" name="val" value={id} />}
            <p className="font-semibold">{title}</p>
            <p className="text-sm text-muted">{codes}</p>
            {becomes && refused === '' && <p>{becomes}</p>}
            {refused && <p className="font-semibold text-danger">{refused}</p>}
          </li>
        ))}
      </ul>
      {able.length === 0 && (
        <p>{text(rows.length === 0 ? 'courseEdit.errors.nothing' : 'courseEdit.many.none')}</p>
      )}
      {able.length > 0 && children}
      <div className="flex flex-wrap gap-3">
        {able.length > 0 && <Button {...(kind && { kind })}>{go(able.length)}</Button>}
        <ButtonLink to={paths.universityCourses(universityId)} kind="quiet">
          {text('courseEdit.many.back')}
        </ButtonLink>
      </div>
    </form>
  )
}
