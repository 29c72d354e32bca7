import { expect, test } from 'vitest'
import type { SpaceId } from '~/centres/space'
import { instant, quarterStart } from '~/lib/time'
import { aHall, aRoom } from '../../scripts/testing/made'
import { busySpans, type HeldOf, touching } from './busy'
import { freeIn } from './occupancy'

const id = (text: string) => text as SpaceId
const hall = aHall({ id: id('sal'), places: 3 })
const room = aRoom({ id: id('rum') })
const lone = aRoom({ id: id('ensam') })
const both = aRoom({ id: id('båda'), parts: [hall.id, room.id] })
const all = [hall, room, lone, both]

const held = (spaceId: SpaceId, from: number, to: number, places: number[] = [1]): HeldOf => ({
  spaceId,
  start: quarterStart(from),
  end: quarterStart(to),
  places,
})
const shown = (space: typeof hall, holds: HeldOf[]) =>
  busySpans(space, all, holds).map(({ start, end }) => [start / 900_000, end / 900_000])

test('a hall is busy while its last place is taken', () => {
  const holds = [held(hall.id, 10, 20), held(hall.id, 12, 18, [2]), held(hall.id, 14, 16, [3])]
  expect(shown(hall, holds)).toEqual([[14, 16]])
  expect(shown(hall, holds.slice(0, 2))).toEqual([])
})

test('one after the other is one stretch, and a part of a quarter is all of it', () => {
  expect(shown(room, [held(room.id, 10, 12), held(room.id, 12, 14)])).toEqual([[10, 14]])
  const crooked = { ...held(room.id, 10, 12), start: instant(10.5 * 900_000), end: instant(11.2 * 900_000) }
  expect(shown(room, [crooked])).toEqual([[10, 12]])
})

test('joined spaces and their parts are in each other’s way', () => {
  expect(shown(both, [held(hall.id, 10, 12)])).toEqual([[10, 12]])
  expect(shown(hall, [held(both.id, 10, 12)])).toEqual([[10, 12]])
  expect(shown(lone, [held(both.id, 10, 12)])).toEqual([])
  expect(touching(room, all).map((one) => one.id)).toEqual([room.id, both.id])
})

test('it is busy in just the quarters in which nothing is free', () => {
  let seed = 3
  const random = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * most)
  }
  for (let round = 0; round < 200; round += 1) {
    const claims = new Set<string>()
    const holds: HeldOf[] = []
    for (let number = 0; number < 12; number += 1) {
      const from = random(40)
      const to = from + 1 + random(8)
      const space = [hall, room, both][random(3)] ?? hall
      const leaves = space === both ? [hall, room] : [space]
      const place = space === hall ? 1 + random(3) : 1
      const keys = leaves.flatMap((leaf) =>
        (space === both ? [1, 2, 3].slice(0, leaf.places) : [place]).flatMap((one) =>
          Array.from({ length: to - from }, (_, at) => `${leaf.id} ${from + at} ${one}`),
        ),
      )
      if (keys.some((key) => claims.has(key))) continue
      for (const key of keys) claims.add(key)
      holds.push(held(space.id, from, to, [place]))
    }
    const taken = (space: SpaceId, quarter: number) =>
      [1, 2, 3].filter((place) => claims.has(`${space} ${quarter} ${place}`)).length
    for (const space of all) {
      const spans = busySpans(space, all, holds)
      for (let quarter = 0; quarter < 50; quarter += 1) {
        const at = quarterStart(quarter)
        const isBusy = spans.some(({ start, end }) => start <= at && at < end)
        expect(isBusy).toBe(freeIn(space, quarter, taken) === 0)
      }
    }
  }
})
