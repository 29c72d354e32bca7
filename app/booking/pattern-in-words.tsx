import { clockTime, shortDay, shortWeekday } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { addDays, type LocalDate } from '~/lib/time'
import type { Pattern } from './series'

/** Any Monday: the weekdays are named after it. */
const monday = '2026-08-31' as LocalDate

/** "tis, tors kl. 13.00–15.00, varannan vecka, 1 sep – 15 dec" */
export function PatternInWords({ pattern }: { pattern: Pattern }) {
  const [text, language] = [useText(), useLanguage()]
  const { weekdays, everyWeeks, startMinute, endMinute, from, until } = pattern
  const days = weekdays.map((day) => shortWeekday(addDays(monday, day - 1), language)).join(', ')
  const end = endMinute === 1440 ? clockTime(0, language).replace('00', '24') : clockTime(endMinute, language)
  return (
    <>
      {days} {clockTime(startMinute, language)}–{end}, {text('series.every', { count: everyWeeks })},{' '}
      {shortDay(from, language)} – {shortDay(until, language)} {until.slice(0, 4)}
    </>
  )
}
