import type { Centre } from '~/centres/centre'
import { distanceKm, type Point } from '~/lib/geo'

export interface Listed {
  centre: Centre
  spaces: number
}

/** Distance in km from a point to a centre; null where nobody has told the centre's place. */
export const awayFrom = ({ lat, lon }: Pick<Centre, 'lat' | 'lon'>, from: Point) =>
  lat === null || lon === null ? null : distanceKm(from, { lat, lon })

/** The nearest first; those without a place last. */
export const nearestFirst = (centres: readonly Listed[], from: Point) =>
  centres
    .map((one) => ({ ...one, km: awayFrom(one.centre, from) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.km - b.km)
    .map(({ km: _km, ...one }): Listed => one)

/** Centres under their counties, both in alphabetical order. */
export function byCounty(centres: readonly Listed[]) {
  const groups = new Map<string, Listed[]>()
  for (const one of centres) {
    const { county } = one.centre.municipality
    groups.set(county, [...(groups.get(county) ?? []), one])
  }
  return [...groups]
    .map(([county, listed]) => ({ county, centres: listed }))
    .sort((a, b) => a.county.localeCompare(b.county, 'sv'))
}
