import { expect, test } from 'vitest'
import { overlaps, type Span } from '~/lib/span'
import { instant } from '~/lib/time'
import { type Held, type HoldId, seat } from './places'

const span = (start: number, end: number): Span => ({ start: instant(start), end: instant(end) })
const held = (id: string, start: number, end: number, ...places: number[]): Held => ({
  id: id as HoldId,
  span: span(start, end),
  places,
})
const beforeAll = instant(-1)

test('takes the lowest free places', () => {
  expect(seat(span(0, 4), 2, 4, [held('a', 0, 2, 1), held('b', 2, 3, 3)], beforeAll)).toEqual({
    places: [2, 4],
    renumbered: [],
  })
})

test('a place that ends when another begins is free', () => {
  expect(seat(span(2, 4), 1, 1, [held('a', 0, 2, 1), held('b', 4, 5, 1)], beforeAll)?.places).toEqual([1])
})

test('renumbers when every moment has room but no place is free throughout', () => {
  const seating = seat(span(0, 4), 1, 2, [held('a', 0, 2, 1), held('b', 2, 4, 2)], beforeAll)
  expect(seating?.renumbered.length).toBe(1)
})

test('never moves somebody who has begun', () => {
  const seating = seat(span(0, 4), 1, 2, [held('a', 0, 2, 2), held('b', 2, 4, 1)], instant(0))
  expect(seating).toEqual({ places: [1], renumbered: [{ id: 'b', places: [2] }] })
})

test('says no when one moment is full', () => {
  expect(seat(span(0, 4), 1, 2, [held('a', 0, 2, 1), held('b', 1, 4, 2)], beforeAll)).toBeNull()
})

test('what availability calls free can be booked, whatever is there: 300 random halls', {
  timeout: 30_000,
}, () => {
  const random = generator(20261121)
  for (let round = 0; round < 300; round += 1) {
    const capacity = 1 + random(6)
    let now = instant(0)
    let seated: Held[] = []
    for (let wish = 0; wish < 30; wish += 1) {
      // Time passes, so that some have begun; nobody books into the past.
      if (random(4) === 0) now = instant(now + 1)
      const start = now + random(20)
      const wanted = { span: span(start, start + 1 + random(8)), places: 1 + random(3) }
      const chosen = seat(wanted.span, wanted.places, capacity, seated, now)
      expect(chosen !== null, 'seated exactly when every moment has room').toBe(
        hasRoom(seated, wanted, capacity),
      )
      if (!chosen) continue
      const changed = new Map(chosen.renumbered.map(({ id, places }) => [id, places]))
      const begun = seated.filter(({ span: when }) => when.start <= now)
      expect(
        begun.filter(({ id }) => changed.has(id)),
        'began, so it stays',
      ).toEqual([])
      const others = seated.map((one) => ({ ...one, places: changed.get(one.id) ?? one.places }))
      seated = [...others, { id: `${wish}` as HoldId, span: wanted.span, places: chosen.places }]
      expect(findFault(seated, capacity)).toBeNull()
    }
  }
})

function hasRoom(seated: Held[], wanted: { span: Span; places: number }, capacity: number) {
  for (let at = wanted.span.start; at < wanted.span.end; at = instant(at + 1)) {
    const there = seated.filter((one) => one.span.start <= at && at < one.span.end)
    if (there.reduce((sum, one) => sum + one.places.length, wanted.places) > capacity) return false
  }
  return true
}

/** Two that hold one place at one time, or a place that is none; null when there are none. */
function findFault(seated: Held[], capacity: number) {
  for (const one of seated) {
    if (new Set(one.places).size < one.places.length) return { one }
    if (one.places.some((place) => place < 1 || place > capacity)) return { one }
    const other = seated.find(
      (other) =>
        other !== one &&
        overlaps(one.span, other.span) &&
        one.places.some((place) => other.places.includes(place)),
    )
    if (other) return { one, other }
  }
  return null
}

/** Whole numbers below `below`, the same row for the same seed (mulberry32). */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
