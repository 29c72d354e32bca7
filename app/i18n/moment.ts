import { type Instant, localDate } from '~/lib/time'
import { dayName, fullDay, timeOfDay } from './format'
import type { Language } from './language'

/** Where the product is at home: for moments that belong to no centre. */
export const homeZone = 'Europe/Stockholm'

/** Between day and time. */
const before = { sv: ' kl. ', en: ', ' } as const

/** "torsdag 26 november 2026 kl. 13.05", "Thursday 26 November 2026, 13:05" */
export const momentName = (at: Instant, language: Language) =>
  `${fullDay(localDate(at, homeZone), language)}${before[language]}${timeOfDay(at, homeZone, language)}`

/** "torsdag 26 november kl. 13.05" by the wall clock of a zone */
export const momentIn = (at: Instant, zone: string, language: Language) =>
  `${dayName(localDate(at, zone), language)}${before[language]}${timeOfDay(at, zone, language)}`
