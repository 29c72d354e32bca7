import { type Feature, features, type SpaceKind, spaceKinds } from '~/centres/space'
import { isTownCode } from '~/centres/town'
import { clock, isDate, type LocalDate, parseClock } from '~/lib/time'

/** A search as the address holds it; what could not be read is left out. */
export interface SearchQuery {
  /** Code of the municipality to search around. */
  town: string | null
  date: LocalDate
  /** Minutes of the wall clock; null: any time. */
  from: number | null
  to: number | null
  /** An end was asked for that is not after the start. */
  backwards: boolean
  people: number
  kind: SpaceKind | undefined
  features: Feature[]
}

/** A search that asks for nothing yet: any time on a day around a town. */
export const anything = (town: string | null, date: LocalDate): SearchQuery => ({
  town,
  date,
  from: null,
  to: null,
  backwards: false,
  people: 1,
  kind: undefined,
  features: [],
})

const mostPeople = 200

/** Reads the address of a search (`ort`, `dag`, `fran`, `till`, `antal`, `slag`, `utrustning`). */
export function readSearch(query: URLSearchParams, today: LocalDate): SearchQuery {
  const day = query.get('dag') ?? ''
  const town = query.get('ort')
  const from = parseClock(query.get('fran') ?? '')
  const to = parseClock(query.get('till') ?? '')
  const backwards = from !== null && to !== null && to <= from
  const people = Number(query.get('antal') ?? 1)
  const wanted = query.getAll('utrustning')
  return {
    town: isTownCode(town) ? town : null,
    date: isDate(day) && day >= today ? day : today,
    from,
    to: from !== null && !backwards ? to : null,
    backwards,
    people: Number.isInteger(people) && people >= 1 && people <= mostPeople ? people : 1,
    kind: spaceKinds.find((kind) => kind === query.get('slag')),
    features: features.filter((feature) => wanted.includes(feature)),
  }
}

/** A search as the parameters of its address: what `readSearch` reads again. */
export const asWish = ({ town, date, from, to, people, kind, features }: SearchQuery) => ({
  ort: town ?? '',
  dag: date,
  fran: from === null ? '' : clock(from),
  till: to === null ? '' : clock(to),
  antal: String(people),
  slag: kind ?? '',
  utrustning: features,
})
