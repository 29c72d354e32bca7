import type { Space, SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { type Instant, quarterOf, quarterStart } from '~/lib/time'
import { leavesOf } from './occupancy'

/** Something that is held: of a space, which may be joined, so many places. */
export interface HeldOf extends Span {
  spaceId: SpaceId
  places: number[]
}

/** Spaces of which each has places in common with this one, itself among them. */
export const touching = (space: Space, all: readonly Space[]): Space[] => {
  const leaves = leavesOf(space)
  return all.filter((one) => leavesOf(one).some((leaf) => leaves.includes(leaf)))
}

/**
 * When nobody can have a place in a space, in whole quarters: all of its places are held or, of a joined
 * one, any place of its parts.
 * @param held of every space that `touching` names
 */
export function busySpans(space: Space, all: readonly Space[], held: readonly HeldOf[]): Span[] {
  const isJoined = space.parts.length > 0
  const near = new Map(touching(space, all).map((one) => [one.id, one]))
  const changes = held.flatMap((hold) => {
    const of = near.get(hold.spaceId)
    if (!of) return []
    const count = isJoined || of.parts.length > 0 ? space.places : hold.places.length
    const from = quarterOf(hold.start)
    const to = quarterOf((hold.end - 1) as Instant) + 1
    return [
      { at: from, by: count },
      { at: to, by: -count },
    ]
  })
  return full(
    changes.sort((a, b) => a.at - b.at || a.by - b.by),
    isJoined ? 1 : space.places,
  )
}

function full(changes: { at: number; by: number }[], most: number): Span[] {
  const spans: Span[] = []
  let taken = 0
  let since: number | null = null
  for (const { at, by } of changes) {
    taken += by
    if (taken >= most && since === null) since = at
    else if (taken < most && since !== null) {
      const last = spans.at(-1)
      if (last && last.end === quarterStart(since)) last.end = quarterStart(at)
      else if (at > since) spans.push({ start: quarterStart(since), end: quarterStart(at) })
      since = null
    }
  }
  return spans
}
