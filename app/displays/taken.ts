import type { HeldOf } from '~/availability/busy'
import type { Space } from '~/centres/space'
import type { Instant } from '~/lib/time'

/** Something that is held: until `end`, with the pause after it, of which people see `endsAt`. */
export interface HeldTime extends HeldOf {
  endsAt: Instant
}

/**
 * How many places of a space are taken at a moment; of a joined one all, as soon as anybody is in it.
 * @param held of the spaces that have places in common with it
 */
export function placesTaken(
  space: Space,
  all: readonly Pick<Space, 'id' | 'parts'>[],
  held: readonly HeldTime[],
  at: Instant,
): number {
  const there = held.filter(({ start, end }) => start <= at && at < end)
  if (there.length === 0) return 0
  const isJoined = (id: Space['id']) => all.some((one) => one.id === id && one.parts.length > 0)
  if (space.parts.length > 0 || there.some(({ spaceId }) => isJoined(spaceId))) return space.places
  const places = new Set(there.flatMap((one) => one.places))
  return Math.min(space.places, places.size)
}
