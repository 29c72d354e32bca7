import { decimal, distance, saidDates, sek } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Drive, Needed } from './travel-cost'
import type { Trip, Trips } from './travel-trips'

/** "18–19 januari 2027, Luleå, 212 km": what is not known is said to be so. */
export function tripText({ startsOn, endsOn, town, km }: Trip, hasTown: boolean, language: Language): string {
  const text = textIn(language)
  const when = saidDates(startsOn, endsOn, language) || text('courseHere.travel.noDate')
  return [when, placeText({ town, km }, hasTown, language)].join(', ')
}

/** "Luleå, 212 km". */
export function placeText(
  { town, km }: Pick<Trip, 'town' | 'km'>,
  hasTown: boolean,
  language: Language,
): string {
  const text = textIn(language)
  if (!town) return text('courseHere.travel.noTown')
  if (km !== null) return `${town}, ${distance(km)}`
  return hasTown ? `${town}, ${text('courseHere.travel.noDistance')}` : town
}

/** How many days one travels, in a sentence. */
export function daysText({ days }: Pick<Trips, 'days'>, language: Language): string {
  const text = textIn(language)
  if (days === null) return text('courseHere.travel.unknown')
  return days === 0 ? text('courseHere.travel.none') : text('courseHere.travel.days', { count: days })
}

/** An estimate is no promise: it is told by the tenth of its size. */
export function driveText({ km, minutes, crowns }: Drive, language: Language): string {
  const hours = Math.max(1, roughly(minutes / 60, 1))
  return textIn(language)('courseHere.travel.drive', {
    km: decimal(roughly(km, 10), language),
    hours: textIn(language)('courseHere.travel.hours', { count: hours }),
    cost: sek(roughly(crowns, 50), language),
  })
}

/** To a step, or a larger one where it is many of them: 53,990 by tens is 54,000. */
function roughly(value: number, step: number): number {
  const by = value >= step * 1000 ? step * 100 : value >= step * 100 ? step * 10 : step
  return Math.max(step, Math.round(value / by) * by)
}

/** "Högst 6 resor: ungefär 3 120 km, 42 timmar och 7 800 kr." Null where there is nothing to work out. */
export function neededText(needed: Needed | null, language: Language): string | null {
  if (needed === null || needed.journeys === 0) return null
  const text = textIn(language)
  const { journeys: count, isMost, unknown } = needed
  const known = text(isMost ? 'courseHere.travel.most' : 'courseHere.travel.needed', {
    count,
    drive: driveText(needed, language),
  })
  return unknown > 0 ? `${known} ${text('courseHere.travel.unknownTrips', { count: unknown })}` : known
}
