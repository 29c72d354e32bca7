import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'

interface ThreadProps {
  /** The instance that the reader studies. */
  id: string
  name: string
  thread: readonly { id: string; isMine: boolean; text: string; at: string }[]
}

/** What was written, first first; what one got can be shown to staff. */
export function Thread({ id, name, thread }: ThreadProps) {
  const text = useText()
  if (thread.length === 0) return <p>{text('courseTies.peer.none')}</p>
  return (
    <ol className="grid gap-4">
      {thread.map((one) => (
        <li
          key={one.id}
          className={`grid gap-1 border-l-4 py-1 pl-4 ${one.isMine ? 'border-rule' : 'border-accent'}`}
        >
          <p className="text-sm text-muted">
            <strong>{one.isMine ? text('courseTies.peer.you') : name}</strong>, {one.at}
          </p>
          <p className="max-w-text whitespace-pre-line [overflow-wrap:anywhere]">{one.text}</p>
          {!one.isMine && (
            <details>
              <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline">
                {text('courseTies.peer.report')}
              </summary>
              <form method="post" action={paths.reportGreeting(id, one.id)} className="grid gap-2 pt-1">
                <p className="text-sm">{text('courseTies.peer.reportHint')}</p>
                <div>
                  <Button kind="danger">{text('courseTies.peer.report')}</Button>
                </div>
              </form>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

interface WriteFormProps {
  action: string
  name: string
  typed: string
  error: string | undefined
}

/** Writes to the other. */
export function WriteForm({ action, name, typed, error }: WriteFormProps) {
  const text = useText()
  return (
    <form method="post" action={action} noValidate className="grid gap-4">
      <TextArea
        name="text"
        label={text('courseTies.peer.text')}
        hint={text('courseTies.peer.textHint', { name })}
        value={typed}
        maxLength={1000}
        required
        {...(error ? { error } : {})}
      />
      <div>
        <Button>{text('courseTies.peer.send')}</Button>
      </div>
    </form>
  )
}
