import { useLanguage } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import type { LocalDate } from '~/lib/time'
import { closureTime } from './closure-time-text'

export interface ClosureLine extends Span {
  what: string
}

/** Days on which a centre or a space of it is shut, and why. */
export function CentreClosures({
  closures,
  zone,
  today,
}: {
  closures: readonly ClosureLine[]
  zone: string
  today: LocalDate
}) {
  const language = useLanguage()
  return (
    <ul className="grid gap-2">
      {closures.map((closure) => (
        <li key={`${closure.start} ${closure.what}`}>
          <span className="font-semibold first-letter:uppercase">
            {closureTime(closure, zone, language, today)}
          </span>
          <span className="block text-muted">{closure.what}</span>
        </li>
      ))}
    </ul>
  )
}
