import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import { overlaps } from '~/lib/span'
import type { Instant } from '~/lib/time'

export type HoldId = Id<'hold'>

/** A hold as the choice of places sees it: `span` reaches to the end of its buffer. */
export interface Held {
  id: HoldId
  span: Span
  places: number[]
  /** Closed places: they stay where they are. */
  fixed?: boolean
}

/** Who sits where after a choice: the new hold's places, and those of holds that had to change theirs. */
export interface Seating {
  places: number[]
  renumbered: { id: HoldId; places: number[] }[]
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/**
 * Chooses `wanted` of a space's numbered places for a span. Where no place is free throughout though
 * every quarter has room, holds that have not begun get other numbers: spans on a line always fit when no
 * moment is over-full, taken in order of their beginning, because those that have begun all hold
 * the moment `now` and so come first, as they are. Holds that began keep their places, and closed places
 * stay closed: beside them a span may find no place although every quarter has room.
 *
 * @param held every hold that is connected to the span by overlaps (`connected`), of this space
 * @returns null when some moment of the span is full
 */
export function seat(
  span: Span,
  wanted: number,
  capacity: number,
  held: readonly Held[],
  now: Instant,
): Seating | null {
  const busy = new Set(held.filter((hold) => overlaps(hold.span, span)).flatMap((hold) => hold.places))
  const free = numbers(capacity).filter((place) => !busy.has(place))
  if (free.length >= wanted) return { places: free.slice(0, wanted), renumbered: [] }
  return renumber(span, wanted, capacity, held, now)
}

function renumber(
  span: Span,
  wanted: number,
  capacity: number,
  held: readonly Held[],
  now: Instant,
): Seating | null {
  const wish = { id: null, span, places: numbers(wanted) }
  const stays = (one: Held) => one.fixed === true || one.span.start <= now
  const seated: { id: HoldId | null; span: Span; places: number[] }[] = held.filter(stays)
  const others = [...held.filter((one) => !stays(one)), wish].sort((a, b) => a.span.start - b.span.start)
  for (const one of others) {
    const busy = busyDuring(one.span, seated)
    const kept = one.id !== null && one.places.every((place) => !busy.has(place)) ? one.places : null
    const free = numbers(capacity).filter((place) => !busy.has(place))
    if (!kept && free.length < one.places.length) return null
    seated.push({ ...one, places: kept ?? free.slice(0, one.places.length) })
  }
  const before = new Map(held.map((hold) => [hold.id, hold.places]))
  return {
    places: seated.find((one) => one.id === null)?.places ?? [],
    renumbered: seated.flatMap(({ id, places }) =>
      id !== null && before.get(id)?.join() !== places.join() ? [{ id, places }] : [],
    ),
  }
}

const busyDuring = (span: Span, seated: readonly { span: Span; places: number[] }[]) =>
  new Set(seated.filter((other) => overlaps(other.span, span)).flatMap((other) => other.places))

/**
 * Clears places that are to be closed: holds on them that have not begun get others, where there are any.
 * @param held every hold of the space that overlaps the closed span, and those that overlap these
 * @returns the new places of those that could; the rest stay as they are, for somebody to move or cancel
 */
export function clear(
  closed: { span: Span; places: number[] },
  capacity: number,
  held: readonly Held[],
  now: Instant,
): { id: HoldId; places: number[] }[] {
  const current = new Map(held.map((one) => [one.id, one.places]))
  const moved: { id: HoldId; places: number[] }[] = []
  for (const one of held) {
    const lost = one.places.filter((place) => closed.places.includes(place))
    if (one.fixed || one.span.start <= now || lost.length === 0 || !overlaps(one.span, closed.span)) continue
    const others = held
      .filter(({ id }) => id !== one.id)
      .map(({ id, span }) => ({ span, places: current.get(id) ?? [] }))
    const busy = busyDuring(one.span, [...others, closed])
    const free = numbers(capacity).filter((place) => !busy.has(place) && !one.places.includes(place))
    if (free.length < lost.length) continue
    const kept = one.places.filter((place) => !closed.places.includes(place))
    const places = [...kept, ...free.slice(0, lost.length)].sort((a, b) => a - b)
    current.set(one.id, places)
    moved.push({ id: one.id, places })
  }
  return moved
}
