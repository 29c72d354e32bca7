import { dayAndSpan, dayName, fullDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import type { Span } from '~/lib/span'
import { dayBounds, daysBetween, type LocalDate, later, localDate } from '~/lib/time'

const yearOf = (date: LocalDate) => date.slice(0, 4)

/**
 * When it is shut, in days where it is whole days. The year is said where it is not that of `today`: closures
 * lie up to eighteen months ahead, and the same days come twice.
 */
export function closureTime(closure: Span, zone: string, language: Language, today: LocalDate) {
  const first = localDate(closure.start, zone)
  const last = localDate(later(closure.end, -1), zone)
  const said = (date: LocalDate, known: LocalDate) =>
    yearOf(date) === yearOf(known) ? dayName(date, language) : fullDay(date, language)
  // The year at the end goes for both.
  if (daysBetween(first, last) > 0)
    return `${said(first, yearOf(first) === yearOf(last) ? first : today)} – ${said(last, today)}`
  const day = dayBounds(first, zone)
  const whole = closure.start <= day.start && closure.end >= day.end
  if (whole) return said(first, today)
  const when = dayAndSpan(closure, zone, language)
  return when.replace(dayName(first, language), said(first, today))
}
