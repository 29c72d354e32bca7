import { dayAndSpan, dayName } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import type { Span } from '~/lib/span'
import { dayBounds, daysBetween, later, localDate } from '~/lib/time'

/** When it is shut, in days where it is whole days. */
export function closureTime(closure: Span, zone: string, language: Language) {
  const first = localDate(closure.start, zone)
  const last = localDate(later(closure.end, -1), zone)
  if (daysBetween(first, last) > 0) return `${dayName(first, language)} – ${dayName(last, language)}`
  const day = dayBounds(first, zone)
  const whole = closure.start <= day.start && closure.end >= day.end
  return whole ? dayName(first, language) : dayAndSpan(closure, zone, language)
}
