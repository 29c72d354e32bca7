import { type Instant, localDate } from '~/lib/time'
import { fullDay, timeOfDay } from './format'
import type { Language } from './language'

/** Where the product is at home: for moments that belong to no centre. */
export const homeZone = 'Europe/Stockholm'

/** "torsdag 26 november 2026 kl. 13.05", "Thursday 26 November 2026, 13:05" */
export const momentName = (at: Instant, language: Language) =>
  `${fullDay(localDate(at, homeZone), language)}${language === 'sv' ? ' kl. ' : ', '}${timeOfDay(at, homeZone, language)}`
