import { expect, test } from 'vitest'
import { type Spot, spotsOf, spread, type Writer } from './spread-rules'

/** "ABAB" is four who write, each with their exam; a digit after it is a place that is theirs already. */
const writing = (text: string): Writer[] =>
  [...text.matchAll(/([A-Z])(\d*)/g)].map(([, exam = '', fixed], at) => ({
    id: `${exam}${at}`,
    exam,
    fixed: fixed ? Number(fixed) : null,
  }))

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const row = (places: number) => spotsOf([], upTo(places))
const grid = (columns: number, rows: number): Spot[] =>
  Array.from({ length: columns * rows }, (_, at) => ({
    place: at + 1,
    x: at % columns,
    y: Math.floor(at / columns),
  }))

/** The exam at each place, a dot where nobody sits. */
const seen = (writers: readonly Writer[], spots: readonly Spot[]) => {
  const places = spread(writers, spots)
  return (
    places &&
    spots.map(({ place }) => writers.find(({ id }) => places.get(id) === place)?.exam ?? '.').join('')
  )
}

const shortest = (writers: readonly Writer[], placeOf: (at: number) => Spot) => {
  let least = Number.POSITIVE_INFINITY
  for (const [a, one] of writers.entries()) {
    for (const [b, other] of writers.entries()) {
      if (b <= a || one.exam !== other.exam) continue
      least = Math.min(least, Math.hypot(placeOf(a).x - placeOf(b).x, placeOf(a).y - placeOf(b).y))
    }
  }
  return least
}

test.each([
  ['one who writes alone sits first', 'A', row(4), 'A...'],
  ['two of one exam sit at the ends', 'AA', row(4), 'A..A'],
  ['two exams take turns', 'AABB', row(4), 'BABA'],
  ['three of one and two of another', 'AAABB', row(5), 'ABABA'],
  ['different exams fill from the front', 'ABC', row(6), 'ABC...'],
  ['corners of a hall', 'AAAA', grid(3, 3), 'A.A...A.A'],
  ['a chessboard', 'AABB', grid(2, 2), 'ABBA'],
  ['who sits already stays', 'A2A', row(5), '.A..A'],
  ['as many as there are places', 'AAA', row(3), 'AAA'],
  ['more than there are places', 'AAAA', row(3), null],
  ['nobody', '', row(3), '...'],
])('%s', (_what, writers, spots, expected) => {
  expect(seen(writing(writers), spots)).toBe(expected)
})

test('where places are drawn, only a plan of all of them counts', () => {
  const plan = [
    { place: 1, x: 5, y: 5 },
    { place: 2, x: 0, y: 0 },
  ]
  expect(spotsOf(plan, [1, 2])).toEqual([plan[0], plan[1]])
  expect(spotsOf(plan, [1, 2, 3])).toEqual([
    { place: 1, x: 1, y: 0 },
    { place: 2, x: 2, y: 0 },
    { place: 3, x: 3, y: 0 },
  ])
})

/** Every way in which so many can sit. */
function* ways(count: number, spots: readonly Spot[], taken: Spot[] = []): Generator<Spot[]> {
  if (taken.length === count) yield taken
  else for (const spot of spots) if (!taken.includes(spot)) yield* ways(count, spots, [...taken, spot])
}

test.each([
  ['AAB', row(6)],
  ['AAAB', row(6)],
  ['AABB', row(6)],
  ['AABBC', row(6)],
  ['AAABB', grid(3, 2)],
  ['AAAA', grid(3, 2)],
  ['AABBC', grid(3, 2)],
  ['AAAB', grid(3, 3)],
])('nobody could put %s farther apart', (text, spots) => {
  const writers = writing(text)
  const places = spread(writers, spots)
  const mine = shortest(
    writers,
    (at) => spots.find(({ place }) => place === places?.get(writers[at]?.id ?? '')) as Spot,
  )
  let best = 0
  for (const way of ways(writers.length, spots))
    best = Math.max(
      best,
      shortest(writers, (at) => way[at] as Spot),
    )
  expect(mine).toBeCloseTo(best, 6)
})

test('a hall of sixty is seated at once, and nobody beside their own exam', () => {
  const writers = writing('ABCDEF'.repeat(10))
  const spots = grid(10, 6)
  const places = spread(writers, spots)
  expect(new Set(places?.values()).size).toBe(60)
  const at = (index: number) =>
    spots.find(({ place }) => place === places?.get(writers[index]?.id ?? '')) as Spot
  expect(shortest(writers, at)).toBeGreaterThan(1)
})
