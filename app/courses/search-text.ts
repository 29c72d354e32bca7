import { decimal, distance, fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { folded } from '~/lib/fold'
import type { LocalDate } from '~/lib/time'
import {
  applicationOn,
  type Course,
  type Instance,
  type InstanceInFull,
  titleIn,
  travelTownsOf,
} from './course'
import type { SearchPlace } from './search'

type KmTo = SearchPlace['kmTo']

/** "7,5 hp"; empty where nobody has said. */
export function creditsText({ creditTenths, creditSystem }: Course, language: Language): string {
  if (creditTenths === null) return ''
  const text = textIn(language)
  const number = decimal(creditTenths / 10, language, creditTenths % 10 === 0 ? 0 : 1)
  return text('courses.credits', { number, system: text(`courses.systems.${creditSystem}`) })
}

/** "4 dagar på plats i Luleå (312 km)", "Inga resor". Never where a course is administered (DOMAIN 3.1). */
export function travelText(
  instance: Pick<Instance, 'mandatoryDays' | 'towns' | 'meetings'>,
  kmTo: KmTo,
  language: Language,
): string {
  const text = textIn(language)
  const towns = travelTownsOf(instance)
    .map((town) => townText(town, kmTo, language))
    .join(', ')
  const { mandatoryDays: count } = instance
  if (count === null) return towns ? text('courses.heldIn', { towns }) : text('courses.unknownTravel')
  if (count === 0) return text('courses.noTravel')
  return towns ? text('courses.travelIn', { count, towns }) : text('courses.travel', { count })
}

function townText(town: string, kmTo: KmTo, language: Language): string {
  const km = kmTo?.(folded(town)) ?? null
  return km === null ? town : textIn(language)('courses.townKm', { town, km: distance(km) })
}

/**
 * What an instance is called in the reader's language, with the towns that it is given in where its title does not
 * name them itself.
 */
export function fullTitle(
  { course, instance }: Pick<InstanceInFull, 'course' | 'instance'>,
  language: Language,
): string {
  const title = titleIn(language, course)
  const unsaid = instance.towns
    .map(({ town }) => town)
    .filter((town) => !folded(title).includes(folded(town)))
  return unsaid.length > 0 ? `${title} – ${unsaid.join(', ')}` : title
}

export type ApplicationKey = 'open' | 'late' | 'toCome' | 'unknown' | 'over'

/** Whether one may apply, with the day that matters. */
export function applicationText(
  instance: Pick<Instance, 'firstApplication' | 'lastApplication' | 'lateApplication'>,
  today: LocalDate,
  language: Language,
): { state: ApplicationKey; sentence: string } {
  const said = applicationOn(instance, today)
  const state = said === 'to-come' ? 'toCome' : said
  const { firstApplication, lastApplication, lateApplication } = instance
  const days = {
    open: lastApplication,
    late: lateApplication,
    toCome: firstApplication,
    over: lastApplication,
  }
  const day = state === 'unknown' ? null : days[state]
  return {
    state,
    sentence: textIn(language)(`courses.application.${state}`, { day: day ? fullDate(day, language) : '' }),
  }
}
