import { fullDate, shortDay, timeOfDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { type Instant, type LocalDate, localDate } from '~/lib/time'

/** A moment as short as it can be said: "23 nov 10.14". */
export const momentText = (at: number, zone: string, language: Language) =>
  `${shortDay(localDate(at as Instant, zone), language)} ${timeOfDay(at as Instant, zone, language)}`

/** "26 november 2026" */
export const dayText = (date: LocalDate, language: Language) => fullDate(date, language)
