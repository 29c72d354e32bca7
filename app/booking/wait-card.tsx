import { dayAndSpan } from '~/i18n/format'
import { momentIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Card } from '~/ui/card'
import { Status } from '~/ui/status'
import type { ShownWait } from './list-waits.server'

/** A place in a line in a list: for what, which position, or until when an offer is open. */
export function WaitCard({ shown: { wait, spaceName, centre, position, until } }: { shown: ShownWait }) {
  const [text, language] = [useText(), useLanguage()]
  const what = spaceName ?? text('waits.anyOf', { kind: kindName(wait.kind, text) })
  return (
    <Card>
      <h3 className="text-lg">
        <a href={paths.wait(wait.id)}>{dayAndSpan(wait, centre.timeZone, language)}</a>
      </h3>
      <p>
        {what}, {centre.name}
      </p>
      {until ? (
        <p className="grid gap-1">
          <Status kind="offered">{text('waits.state.offered')}</Status>
          <strong>{text('waits.until', { when: momentIn(until, centre.timeZone, language) })}</strong>
        </p>
      ) : (
        <p>
          <Status kind="waiting">{text('waits.position', { number: String(position) })}</Status>
        </p>
      )}
    </Card>
  )
}

const kindName = (kind: ShownWait['wait']['kind'], text: ReturnType<typeof useText>) =>
  kind ? text(`centres.kinds.${kind}`).toLowerCase() : ''
