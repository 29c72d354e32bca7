import { expect, test } from 'vitest'
import type { Space, SpaceId } from '~/centres/space'
import { type Instant, instant, minuteMs, quarterOf } from '~/lib/time'
import { aHall, aRoom, at, span } from '../../scripts/testing/made'
import { freeIn, freeSpans, freeThroughout, leavesOf, quarters, type Taken, withBuffer } from './occupancy'

const eight = at('2026-09-01T08:00:00+02:00')
/** So many minutes after eight. */
const after = (minutes: number) => instant(eight + minutes * minuteMs)
const from = (start: number, end: number) => ({ start: after(start), end: after(end) })
const quarter = (minutes: number) => quarterOf(after(minutes))

/** Places taken, by space and by minutes after eight. */
const takenAt =
  (by: Record<string, Record<number, number>>): Taken =>
  (spaceId, asked) =>
    Object.entries(by[spaceId] ?? {}).find(([minutes]) => quarter(Number(minutes)) === asked)?.[1] ?? 0

const nobody: Taken = () => 0
const hall = aHall()
const parts = ['del-1', 'del-2'] as SpaceId[]
const joined = aRoom({ parts })

test('a space takes its own places, a joined one those of its parts', () => {
  expect(leavesOf(hall)).toEqual([hall.id])
  expect(leavesOf(joined)).toEqual(parts)
})

test.each<[string, Space, Taken, number]>([
  ['an empty hall of four', hall, nobody, 4],
  ['one with three there', hall, takenAt({ rum: { 0: 3 } }), 1],
  ['a full one', hall, takenAt({ rum: { 0: 4 } }), 0],
  ['one that was made smaller than what is booked', hall, takenAt({ rum: { 0: 5 } }), 0],
  ['a hall that somebody is in a quarter later', hall, takenAt({ rum: { 15: 4 } }), 4],
  ['an empty joined space', joined, nobody, 1],
  ['a joined one with somebody in its second part', joined, takenAt({ 'del-2': { 0: 1 } }), 0],
  ['a joined one, somebody in a space that is no part', joined, takenAt({ rum: { 0: 1 } }), 1],
])('free in a quarter: %s', (_case, space, taken, free) => {
  expect(freeIn(space, quarter(0), taken)).toBe(free)
})

const busy = takenAt({ rum: { 15: 2, 30: 3, 60: 4 } })

test.each<[string, [number, number], number]>([
  ['before anybody comes', [0, 15], 4],
  ['until the second quarter', [0, 30], 2],
  ['the fullest quarter counts', [0, 60], 1],
  ['until it is full', [0, 75], 0],
  ['between', [45, 60], 4],
  ['after', [75, 120], 4],
  ['a part of a quarter is a quarter', [59, 61], 0],
])('free throughout: %s', (_case, [start, end], free) => {
  expect(freeThroughout(hall, from(start, end), busy)).toBe(free)
})

const told = (spans: { start: Instant; end: Instant; free: number }[]) =>
  spans.map(({ start, end, free }) => [(start - eight) / minuteMs, (end - eight) / minuteMs, free])

test.each<[string, [number, number][], Taken, number[][]]>([
  ['nobody there', [[0, 120]], nobody, [[0, 120, 4]]],
  [
    'cut where the number changes, joined where it does not',
    [[0, 120]],
    busy,
    [
      [0, 15, 4],
      [15, 30, 2],
      [30, 45, 1],
      [45, 60, 4],
      [60, 75, 0],
      [75, 120, 4],
    ],
  ],
  [
    'closed time is left out, also between spans with the same number',
    [
      [0, 15],
      [90, 120],
    ],
    busy,
    [
      [0, 15, 4],
      [90, 120, 4],
    ],
  ],
  [
    'opening at ten past',
    [[10, 20]],
    busy,
    [
      [10, 15, 4],
      [15, 20, 2],
    ],
  ],
  ['shut', [], busy, []],
])('free spans: %s', (_case, open, taken, expected) => {
  const spans = freeSpans(
    hall,
    open.map(([start, end]) => from(start, end)),
    taken,
  )
  expect(told(spans)).toEqual(expected)
})

test('the buffer is claimed after the booking, not before', () => {
  const space = aRoom({ rules: { bufferMinutes: 30 } })
  expect(withBuffer(space, from(0, 60))).toEqual(from(0, 90))
  expect(withBuffer(aRoom(), from(0, 60))).toEqual(from(0, 60))
})

test.each<[string, string, string, number]>([
  ['an ordinary hour', '2026-09-01T06:00Z', '2026-09-01T07:00Z', 4],
  ['the day of 23 hours', '2027-03-27T23:00Z', '2027-03-28T22:00Z', 92],
  ['the day of 25 hours', '2027-10-30T22:00Z', '2027-10-31T23:00Z', 100],
])('quarters: %s', (_case, start, end, expected) => {
  expect(quarters(span(start, end))).toBe(expected)
})
