import { homeZone, type Instant, later, localDate, localMinute, minuteMs } from '~/lib/time'
import { dayName, fullDay, timeOfDay } from './format'
import type { Language } from './language'

/** Between day and time. */
const before = { sv: ' kl.\u00a0', en: ', ' } as const

/** "torsdag 26 november 2026 kl. 13.05", "Thursday 26 November 2026, 13:05" */
export const momentName = (at: Instant, language: Language) =>
  `${fullDay(localDate(at, homeZone), language)}${before[language]}${timeOfDay(at, homeZone, language)}`

/** "torsdag 26 november kl. 13.05" by the wall clock of a zone */
export const momentIn = (at: Instant, zone: string, language: Language) =>
  `${dayName(localDate(at, zone), language)}${before[language]}${timeOfDay(at, zone, language)}`

/** The last moment for something: a day when it is the end of that day ("måndag 30 november"), else day and time. */
export const untilIn = (at: Instant, zone: string, language: Language) => {
  const isMidnight = localMinute(at, zone) === 0
  return isMidnight ? dayName(localDate(later(at, -minuteMs), zone), language) : momentIn(at, zone, language)
}
