import { expect, test } from 'vitest'
import { isoInstant } from '~/lib/time'
import { stockholm } from '../../scripts/testing/made'
import { wishOf } from './spot'

test.each([
  ['2026-09-02', 600, 720, '2026-09-02T08:00:00Z', '2026-09-02T10:00:00Z'],
  ['2026-09-02', 1320, 60, '2026-09-02T20:00:00Z', '2026-09-02T23:00:00Z'],
  ['2026-09-02', 600, 600, '2026-09-02T08:00:00Z', '2026-09-03T08:00:00Z'],
  ['2026-12-31', 1380, 1440, '2026-12-31T22:00:00Z', '2026-12-31T23:00:00Z'],
  // The night when the clock goes back.
  ['2026-10-25', 0, 240, '2026-10-24T22:00:00Z', '2026-10-25T03:00:00Z'],
])('%s from %d to %d', (dag, fran, till, start, end) => {
  const wish = wishOf({ lokal: 'rum', dag, fran, till, antal: 2 }, stockholm)
  expect([isoInstant(wish.start), isoInstant(wish.end)]).toEqual([start, end])
  expect(wish).toMatchObject({ spaceId: 'rum', places: 2, people: 2, whole: undefined })
})

test('all of it is said, never meant', () => {
  const spot = { lokal: 'sal', dag: '2026-09-02', fran: 600, till: 720, antal: 3, hela: 'ja' as const }
  expect(wishOf(spot, stockholm).whole).toBe(true)
})
