import { read } from '#db/connect.server'
import type { Language } from '~/i18n/language'
import type { Learner } from '~/identity/person'
import type { SeriesId } from './booking'
import { seriesCalendar, seriesToTell } from './weekly-telling-steps.server'

/** The calendar file of a learner's own series; null when there is none or it is another's. Three statements. */
export async function weeklyCalendar(who: Learner, id: SeriesId, origin: string, language: Language) {
  const told = await seriesToTell(read(), who.id, id)
  return told && seriesCalendar(told, origin, language)
}
