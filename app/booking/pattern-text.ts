import { clockSpan, shortDay, shortWeekday } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { addDays, type LocalDate } from '~/lib/time'
import type { Pattern } from './series'

/** Any Monday: the weekdays are named after it. */
const monday = '2026-08-31' as LocalDate

/** "tis, tors 13.00–15.00, varannan vecka, 1 sep – 15 dec 2026" */
export function patternText(pattern: Pattern, language: Language): string {
  const { weekdays, everyWeeks, startMinute, endMinute, from, until } = pattern
  const days = weekdays.map((day) => shortWeekday(addDays(monday, day - 1), language)).join(', ')
  const hours = clockSpan(startMinute, endMinute, language)
  const span = `${shortDay(from, language)} – ${shortDay(until, language)} ${until.slice(0, 4)}`
  return `${days} ${hours}, ${everyText(everyWeeks, language)}, ${span}`
}

/** "varje vecka", "varannan vecka", "var fjärde vecka" */
export function everyText(weeks: number, language: Language): string {
  const text = textIn(language)
  const words = { 2: 'second', 3: 'third', 4: 'fourth' } as const
  const word = words[weeks as keyof typeof words]
  return word ? text(`series.everyWord.${word}`) : text('series.every', { count: weeks })
}
