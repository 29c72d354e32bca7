import { momentIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import type { Instant } from '~/lib/time'
import { Status } from '~/ui/status'
import type { Actor, RequestEvent } from './request-states'

/** Everything that has happened to a request, in words, first first. */
export function RequestChain({
  events,
  zone,
}: {
  events: readonly { at: Instant; event: RequestEvent; by: Actor }[]
  zone: string
}) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <ol className="max-w-text border-t-2 border-ink">
      {events.map(({ at, event, by }) => (
        <li key={`${event} ${at}`} className="border-b border-rule py-2">
          <p className="font-semibold">{text(`ownExams.chain.events.${event}`)}</p>
          <p className="text-muted">
            {momentIn(at, zone, language)}, {text(`ownExams.chain.by.${by}`)}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The two answers that a seat needs, each as word and shape. */
export function Consent({ ok, day }: { ok: boolean | null; day: string | null }) {
  const text = useText()
  const word = text(`ownExams.consents.${ok === null ? 'waiting' : ok ? 'yes' : 'no'}`)
  return (
    <Status kind={ok === null ? 'requested' : ok ? 'confirmed' : 'declined'}>
      {day ? text('ownExams.consents.at', { word, day }) : word}
    </Status>
  )
}
