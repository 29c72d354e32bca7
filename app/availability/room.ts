import type { Centre } from '~/centres/centre'
import { isBookedByPlace, isBookedWhole, type Space } from '~/centres/space'
import { distanceKm, type Point } from '~/lib/geo'
import type { Span } from '~/lib/span'
import { freeThroughout, type Taken, withBuffer } from './occupancy'

/** How so many people get into a space in a span; null when they do not. */
export function roomFor(space: Space, { people, ...span }: Span & { people: number }, taken: Taken) {
  const free = freeThroughout(space, withBuffer(space, span), taken)
  if (free === 0 || people > space.seats) return null
  if (isBookedByPlace(space) && free >= people) return { free, whole: false }
  const whole = isBookedWhole(space) && free === space.places && people >= space.rules.fewestPeople
  return whole ? { free, whole } : null
}

/** Distance from a point to a centre in km; null where either is not known. */
export const distanceTo = ({ lat, lon }: Centre, from: Point | undefined) =>
  from && lat !== null && lon !== null ? distanceKm(from, { lat, lon }) : null
