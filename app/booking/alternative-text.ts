import type { Centre } from '~/centres/centre'
import type { Space } from '~/centres/space'
import { dayAndSpan, distance, shortDay, shortWeekday, timeSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import type { Span } from '~/lib/span'
import { localDate } from '~/lib/time'

interface Alternative extends Span {
  space: Pick<Space, 'name'>
  centre: Pick<Centre, 'name' | 'timeZone'>
  distanceKm: number | null
}

/** "torsdag 26 november kl. 13.00–15.00, Studiesalen, Lycksele Lärcentrum, 52 km bort" */
export const alternativeText = (one: Alternative, language: Language): string =>
  [dayAndSpan(one, one.centre.timeZone, language), ...whereText(one, language)].join(', ')

/** "tors 26 nov 13.00–15.00, Studiesalen, …": on a phone a list to choose from shows half a line. */
export function alternativeShort(one: Alternative, language: Language): string {
  const zone = one.centre.timeZone
  const date = localDate(one.start, zone)
  const when = `${shortWeekday(date, language)} ${shortDay(date, language)} ${timeSpan(one, zone, language)}`
  return [when, ...whereText(one, language)].join(', ')
}

function whereText({ space, centre, distanceKm }: Alternative, language: Language): string[] {
  const away = distanceKm === null ? [] : [`${distance(distanceKm)}${language === 'sv' ? ' bort' : ' away'}`]
  return [space.name, centre.name, ...away]
}
