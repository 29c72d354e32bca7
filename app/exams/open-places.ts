import type { Configuration } from '~/centres/configuration'
import { isBookedByPlace, type Space } from '~/centres/space'
import { overlaps, type Span } from '~/lib/span'
import { quarterStart } from '~/lib/time'

type Shut = Pick<Configuration, 'shutPlaces'>

/** The numbered places of a space that are shut at some time in a span: nobody is seated there. */
export function shutIn({ shutPlaces }: Shut, { id, places: most }: Pick<Space, 'id' | 'places'>, span: Span) {
  const shut = shutPlaces.filter((one) => one.spaceId === id && overlaps(one, span))
  return [...new Set(shut.flatMap(({ places }) => places))].filter((place) => place <= most)
}

/** Those that are shut in one quarter (lib/time). */
export const shutAt = (of: Shut, space: Pick<Space, 'id' | 'places'>, quarter: number) =>
  shutIn(of, space, { start: quarterStart(quarter), end: quarterStart(quarter + 1) })

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** The numbers of the seats that a space has in a span: its places that are open; where it has none, a row of those who fit. */
export function openSeats(of: Shut, space: Space, span: Span): number[] {
  if (!isBookedByPlace(space)) return upTo(space.seats)
  const shut = shutIn(of, space, span)
  return upTo(space.places).filter((place) => !shut.includes(place))
}

/** The numbers of so many seats of a session's room; of a room that is no more, a row. */
export function seatNumbers(
  of: Pick<Configuration, 'shutPlaces' | 'spaces'>,
  { spaceId, seats, solo, ...span }: Span & { spaceId: Space['id']; seats: number; solo: boolean },
): number[] {
  const space = of.spaces.find(({ id }) => id === spaceId)
  return space && !solo ? openSeats(of, space, span).slice(0, seats) : upTo(seats)
}
