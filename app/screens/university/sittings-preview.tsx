import { useText } from '~/i18n/speech'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import type { Preview } from './import-preview.server'

interface ImportPreviewProps {
  preview: Preview
  /** The file's text, which goes along. */
  typed: string
  /** How many were added just now; null: nothing has been asked to be. */
  added: number | null
}

/** What a file would be, row by row: first what needs mending. */
export function ImportPreview({ preview, typed, added }: ImportPreviewProps) {
  const text = useText()
  const { fresh, same, wrong, unknown, rows } = preview
  const isWrong = (state: string) => ['wrong', 'past', 'far'].includes(state)
  const ordered = [
    ...rows.filter(({ state }) => isWrong(state)),
    ...rows.filter(({ state }) => !isWrong(state)),
  ]
  const counts = [
    text('sittings.file.fresh', { count: fresh }),
    ...(same > 0 ? [text('sittings.file.same', { count: same })] : []),
    ...(wrong > 0 ? [text('sittings.file.wrong', { count: wrong })] : []),
  ]
  return (
    <Section id="forhandsvisning" title={text('sittings.file.preview')}>
      {added !== null ? (
        <Notice kind="success" title={text('sittings.list.added', { count: added })} focus>
          {text('sittings.file.left')}
        </Notice>
      ) : (
        <Notice kind={wrong > 0 ? 'info' : 'success'} focus>
          {counts.join(', ')}.
        </Notice>
      )}
      {unknown.length > 0 && <p>{text('sittings.file.unknown', { names: unknown.join(', ') })}</p>}
      <ul className="border-t-2 border-ink">
        {ordered.map(({ line, state, what, when, errors }) => (
          <li
            key={line}
            className="grid gap-x-6 border-b border-rule py-3 [overflow-wrap:anywhere] sm:grid-cols-[5rem_minmax(0,1fr)]"
          >
            <span className="text-muted">{text('sittings.file.row', { line: String(line) })}</span>
            <div>
              <p className={isWrong(state) ? '' : 'font-semibold'}>{what}</p>
              {when && <p>{when}</p>}
              {errors.map((sentence) => (
                <p
                  key={sentence}
                  className={
                    isWrong(state)
                      ? 'font-semibold text-danger'
                      : state === 'new'
                        ? 'text-primary'
                        : 'text-muted'
                  }
                >
                  {sentence}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {fresh > 0 ? (
        <form method="post" encType="multipart/form-data">
          <textarea name="text" defaultValue={typed} hidden readOnly />
          <Button name="gor" value="spara">
            {text('sittings.file.add', { count: fresh })}
          </Button>
        </form>
      ) : (
        added === null && <p>{text('sittings.file.nothingNew')}</p>
      )}
    </Section>
  )
}
