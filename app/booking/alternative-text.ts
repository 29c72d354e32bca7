import type { Centre } from '~/centres/centre'
import type { Space } from '~/centres/space'
import { dayAndSpan, distance } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import type { Span } from '~/lib/span'

/** "torsdag 26 november kl. 13.00–15.00, Studiesalen, Lycksele Lärcentrum, 52 km bort" */
export function alternativeText(
  {
    space,
    centre,
    distanceKm,
    ...span
  }: Span & {
    space: Pick<Space, 'name'>
    centre: Pick<Centre, 'name' | 'timeZone'>
    distanceKm: number | null
  },
  language: Language,
): string {
  const when = dayAndSpan(span, centre.timeZone, language)
  const away = distanceKm === null ? [] : [`${distance(distanceKm)}${language === 'sv' ? ' bort' : ' away'}`]
  return [when, space.name, centre.name, ...away].join(', ')
}
