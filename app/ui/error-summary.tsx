import { useText } from '~/i18n/speech'
import { fieldId } from './field'

interface ErrorSummaryProps {
  /** One a field, in the order of the form; the field `''` is the form as a whole. */
  errors: readonly { field: string; sentence: string }[]
  /** Says what did not go; by default that something needs mending. */
  title?: string
}

/** On top of a form that came back: what to mend, with links to it. Takes focus without script. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const text = useText()
  if (errors.length === 0) return null
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a failed submit the reader must land on what went wrong
      autoFocus
      className="rounded-md border-2 border-danger bg-danger-surface p-4 sm:p-5"
    >
      <h2 className="text-lg text-danger">{title ?? text('ui.errors.title', { count: errors.length })}</h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ field, sentence }) => (
          <li key={field + sentence}>
            {field === '' ? (
              sentence
            ) : (
              <a href={`#${fieldId(field)}`} className="inline-block py-1 text-danger">
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
