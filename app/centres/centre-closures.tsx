import { dayAndSpan, dayName } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { useLanguage } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import { dayBounds, daysBetween, later, localDate } from '~/lib/time'

export interface ClosureLine extends Span {
  what: string
}

/** When it is shut, in days where it is whole days. */
function closureTime(closure: Span, zone: string, language: Language) {
  const first = localDate(closure.start, zone)
  const last = localDate(later(closure.end, -1), zone)
  if (daysBetween(first, last) > 0) return `${dayName(first, language)} – ${dayName(last, language)}`
  const day = dayBounds(first, zone)
  const whole = closure.start <= day.start && closure.end >= day.end
  return whole ? dayName(first, language) : dayAndSpan(closure, zone, language)
}

/** Days on which a centre or a space of it is shut, and why. */
export function CentreClosures({ closures, zone }: { closures: readonly ClosureLine[]; zone: string }) {
  const language = useLanguage()
  return (
    <ul className="grid gap-2">
      {closures.map((closure) => (
        <li key={`${closure.start} ${closure.what}`}>
          <span className="font-semibold first-letter:uppercase">{closureTime(closure, zone, language)}</span>
          <span className="block text-muted">{closure.what}</span>
        </li>
      ))}
    </ul>
  )
}
