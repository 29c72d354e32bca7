import { expect, test } from 'vitest'
import type { Span } from '~/lib/span'
import { hourMs, instant } from '~/lib/time'
import { span, stockholm } from '../../scripts/testing/made'
import { eachHour, eachPlainHour, offsetsIn } from './wall'

const told = (work: (tell: (hour: number, minutes: number) => void) => void) => {
  const hours: Record<number, number> = {}
  work((hour, minutes) => {
    hours[hour] = (hours[hour] ?? 0) + minutes
  })
  return hours
}
const inStockholm = (within: Span) => told((tell) => eachHour(within, stockholm, tell))

test('a year has three offsets, and they begin when the clock is set', () => {
  const found = offsetsIn(span('2026-01-01T00:00:00+01:00', '2027-01-01T00:00:00+01:00'), stockholm)
  expect(found.map(({ from, ms }) => [new Date(from).toISOString(), ms / hourMs])).toEqual([
    ['2025-12-31T23:00:00.000Z', 1],
    ['2026-03-29T01:00:00.000Z', 2],
    ['2026-10-25T01:00:00.000Z', 1],
  ])
})

test.each([
  ['2026-03-29T00:30:00+01:00', '2026-03-29T04:00:00+02:00', [1, 2]],
  ['2026-03-29T03:00:00+02:00', '2026-03-30T00:00:00+02:00', [2]],
  ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00', [2, 1]],
  ['2026-07-01T00:00:00+02:00', '2026-07-02T00:00:00+02:00', [2]],
])('from %s to %s', (start, end, hours) => {
  expect(offsetsIn(span(start, end), stockholm).map(({ ms }) => ms / hourMs)).toEqual(hours)
})

const sunday = 6 * 24
test.each([
  // Wednesday, from the middle of one hour to the middle of another.
  ['2026-09-02T09:30:00+02:00', '2026-09-02T11:15:00+02:00', { 57: 30, 58: 60, 59: 15 }],
  // The hour from two to three is not there.
  ['2026-03-29T01:00:00+01:00', '2026-03-29T04:00:00+02:00', { [sunday + 1]: 60, [sunday + 3]: 60 }],
  // It is there twice.
  [
    '2026-10-25T01:00:00+02:00',
    '2026-10-25T04:00:00+01:00',
    { [sunday + 1]: 60, [sunday + 2]: 120, [sunday + 3]: 60 },
  ],
  ['2026-10-25T02:45:00+02:00', '2026-10-25T02:15:00+01:00', { [sunday + 2]: 30 }],
  // Over midnight, and over the end of the week.
  ['2026-09-06T23:00:00+02:00', '2026-09-07T01:00:00+02:00', { [sunday + 23]: 60, 0: 60 }],
])('from %s to %s', (start, end, hours) => {
  expect(inStockholm(span(start, end))).toEqual(hours)
})

test('where the clock is not set, the minute of the week is enough', () => {
  const monday = Date.parse('2026-09-07T00:00:00+02:00')
  for (const [minute, length] of [
    [0, 15],
    [55, 10],
    [600, 240],
    [10_020, 180],
    [1439, 1],
  ] as const) {
    const start = instant(monday + minute * 60_000)
    const end = instant(start + length * 60_000)
    expect(told((tell) => eachPlainHour(minute, length, tell))).toEqual(inStockholm({ start, end }))
  }
})
