import type { Db } from '#db/engine'
import type { Space } from '~/centres/space'
import { newId } from '~/lib/id'
import type { Span } from '~/lib/span'
import { type Instant, quarterOf } from '~/lib/time'
import type * as claimStore from './claim-store.server'
import type { HoldId } from './places'
import { type Occupation, takenIn } from './steps.server'
import * as store from './store.server'

const quartersOf = ({ start, end }: Span) => {
  const from = quarterOf(start)
  return Array.from({ length: quarterOf((end - 1) as Instant) + 1 - from }, (_, at) => from + at)
}

/**
 * Holds all of a space for each of these spans, in a handful of statements however many they are. A span
 * where anybody is already, or that meets one before it, is passed over. No buffer is kept: these are times
 * that somebody else has set, one after the other.
 * @param shut places that are closed in a quarter, which a caller can do without; without it every place must be free
 * @returns the hold of each span; null where it is not free
 */
export async function holdWhole(
  tx: Db,
  { space, leaves }: Pick<Occupation, 'space' | 'leaves'>,
  spans: readonly Span[],
  shut: (leaf: Pick<Space, 'id' | 'places'>, quarter: number) => readonly number[] = () => [],
): Promise<(HoldId | null)[]> {
  if (spans.length === 0) return []
  const taken = await takenIn(tx, [space], hull(spans))
  const own = new Set<number>()
  const holds: store.NewHold[] = []
  const claims: claimStore.Claim[] = []
  const ids = spans.map((span) => {
    const quarters = quartersOf(span)
    const isTaken = (quarter: number) =>
      own.has(quarter) ||
      leaves.some(
        (leaf) =>
          taken(leaf.id, quarter) > shut(leaf, quarter).length || shut(leaf, quarter).length >= leaf.places,
      )
    if (quarters.some(isTaken)) return null
    const id = newId<'hold'>()
    holds.push(newHold(id, space, span))
    for (const quarter of quarters) {
      own.add(quarter)
      for (const leaf of leaves) {
        const closed = shut(leaf, quarter)
        for (let place = 1; place <= leaf.places; place += 1)
          if (!closed.includes(place)) claims.push({ spaceId: leaf.id, quarter, place, holdId: id })
      }
    }
    return id
  })
  await store.addAll(tx, holds, claims)
  return ids
}

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)) as Instant,
  end: Math.max(...spans.map(({ end }) => end)) as Instant,
})

const newHold = (id: HoldId, space: Space, { start, end }: Span): store.NewHold => ({
  id,
  spaceId: space.id,
  startsAt: start,
  endsAt: end,
  clearAt: end,
  whole: true,
  places: Array.from({ length: space.places }, (_, at) => at + 1),
})

/** Gives up holds and everything they claimed. */
export const releaseAll = store.removeAll

/** What is held of spaces during a span, joined ones and their parts as they were booked. One statement. */
export const heldDuring = store.during
