import { expect, test } from 'vitest'
import { addTo, fewest, masked, nobody, sizeOf } from './small-numbers'

const shown = (people: number[], apart: boolean) =>
  masked(people, { apart })
    .map((is, at) => (is ? '·' : people[at]))
    .join(' ')

test.each([
  // Nothing small, nothing masked; nobody is no secret.
  [[5, 6, 0], '5 6 0', '5 6 0'],
  [[], '', ''],
  [[0, 0], '0 0', '0 0'],
  // One small cell could be taken from the total: the smallest other goes with it.
  [[4, 20, 9, 0], '· 20 · 0', '· 20 · 0'],
  [[1, 5], '· ·', '· ·'],
  // Two small ones that are five together are safe where nobody is in both, and not where somebody may be.
  [[2, 3, 40], '· · 40', '· · ·'],
  [[4, 4, 4, 30, 7], '· · · 30 7', '· · · 30 ·'],
  // Two small ones that are too few together.
  [[1, 1, 8, 30], '· · · 30', '· · · 30'],
  // Nothing to hide behind: the empty cells would tell which one it is.
  [[3, 0, 0], '· · ·', '· · ·'],
  [[1, 2, 0], '· · ·', '· · ·'],
  [[4], '·', '·'],
])('%j: %s where nobody is in two cells, else %s', (people, apart, together) => {
  expect([shown(people, true), shown(people, false)]).toEqual([apart, together])
})

test('no cell of one to four people is ever shown, and no masked rest is about fewer than five', () => {
  const numbers = [0, 1, 2, 4, 5, 9]
  const tables = numbers.flatMap((a) =>
    numbers.flatMap((b) => numbers.flatMap((c) => numbers.map((d) => [a, b, c, d]))),
  )
  for (const people of tables) {
    const is = masked(people, { apart: true })
    expect(people.filter((count, at) => count > 0 && count < fewest && !is[at])).toEqual([])
    const rest = people.filter((_, at) => is[at])
    if (is.includes(true) && is.includes(false)) {
      expect(rest.length).toBeGreaterThan(1)
      expect(rest.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(fewest)
    }
  }
})

test('a crowd is never thought larger than it is', () => {
  const crowd = nobody()
  expect(sizeOf(crowd)).toBe(0)
  addTo(crowd, null, null)
  addTo(crowd, 'a', 'b', 3)
  expect(sizeOf(crowd)).toBe(3)
  addTo(crowd, 'a', 'a')
  expect(sizeOf(crowd)).toBe(3)
  for (const id of ['c', 'd', 'e', 'f', 'g']) addTo(crowd, id, id)
  expect(sizeOf(crowd)).toBe(5)
  expect(crowd.ids.size).toBe(5)
})
