import type { Centre } from '~/centres/centre'
import { type Feature, isBookedByPlace, type Space, type SpaceKind } from '~/centres/space'

/** What a search found, as far as its order goes. */
interface Located {
  space: Pick<Space, 'name' | 'bookable'>
  centre: Pick<Centre, 'name'>
  /** Null where it is not known; such come last. */
  distanceKm: number | null
}

interface Need {
  people: number
  kind?: SpaceKind | undefined
  features?: readonly Feature[] | undefined
}

const unknownKm = 100_000

/** Nearest first. */
export const byDistance = (a: Pick<Located, 'distanceKm'>, b: Pick<Located, 'distanceKm'>) =>
  (a.distanceKm ?? unknownKm) - (b.distanceKm ?? unknownKm)

/** By centre, then by space. */
export const byName = (a: Located, b: Located) =>
  a.centre.name.localeCompare(b.centre.name, 'sv') || a.space.name.localeCompare(b.space.name, 'sv')

/**
 * Who comes alone and asks for nothing else sits in a study place: equally far off, such come before rooms
 * that are booked whole, which groups need.
 */
export function bySuiting({ people, kind, features = [] }: Need) {
  const alone = people === 1 && kind === undefined && features.length === 0
  const rank = ({ space }: Located) => (isBookedByPlace(space) ? 0 : 1)
  return (a: Located, b: Located) => (alone ? rank(a) - rank(b) : 0)
}
