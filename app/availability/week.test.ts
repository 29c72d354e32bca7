import { expect, test } from 'vitest'
import { clock } from '~/lib/time'
import { aRoom, at, span, stockholm } from '../../scripts/testing/made'
import { type Start, startsIn } from './starts'
import { type Cell, weekRows } from './week'

const start = (iso: string, over: Partial<Start> = {}): Start => ({
  at: at(iso),
  free: 2,
  inTime: true,
  ...over,
})
const seen = (cell: Cell | undefined) => (typeof cell === 'object' && cell !== null ? cell.free : cell)

test('every time of day at which some day has a start is a row, and every day has a cell in it', () => {
  const monday = [start('2026-08-31T10:00:00+02:00'), start('2026-08-31T08:00:00+02:00', { free: 0 })]
  const tuesday = [start('2026-09-01T08:00:00+02:00', { inTime: false }), start('2026-09-01T09:30:00+02:00')]
  const rows = weekRows([{ starts: monday }, { starts: tuesday }, { starts: [] }], stockholm)
  expect(rows.map(({ minute, cells }) => [clock(minute), ...cells.map(seen)])).toEqual([
    ['08:00', 'full', 'out-of-time', null],
    ['09:30', null, 2, null],
    ['10:00', 2, null, null],
  ])
})

test('what cannot be booked any more says so, though it is full too', () => {
  const [row] = weekRows([{ starts: [start('2026-09-01T08:00Z', { free: 0, inTime: false })] }], stockholm)
  expect(row?.cells).toEqual(['out-of-time'])
})

test('a cell keeps the moment that it stands for', () => {
  const [row] = weekRows([{ starts: [start('2026-09-01T08:00:00+02:00')] }], stockholm)
  expect(row?.cells).toEqual([{ at: at('2026-09-01T06:00Z'), free: 2 }])
})

const hourly = aRoom({ rules: { stepMinutes: 60, shortestMinutes: 60, earliestDaysBefore: 999 } })
const nightOf = (from: string, to: string) =>
  startsIn(hourly, [span(from, to)], () => 0, stockholm, at('2026-09-01T08:00Z'))

test('the hour that comes twice has a row for each time, in order', () => {
  const saturday = nightOf('2027-10-30T00:00:00+02:00', '2027-10-30T05:00:00+02:00')
  const sunday = nightOf('2027-10-31T00:00:00+02:00', '2027-10-31T05:00:00+01:00')
  const rows = weekRows([{ starts: saturday }, { starts: sunday }], stockholm)
  expect(rows.map(({ minute, again, cells }) => [clock(minute), again, ...cells.map(seen)])).toEqual([
    ['00:00', false, 1, 1],
    ['01:00', false, 1, 1],
    ['02:00', false, 1, 1],
    ['02:00', true, null, 1],
    ['03:00', false, 1, 1],
    ['04:00', false, 1, 1],
  ])
})

test('the hour that is skipped has no cell that day', () => {
  const saturday = nightOf('2027-03-27T00:00:00+01:00', '2027-03-27T05:00:00+01:00')
  const sunday = nightOf('2027-03-28T00:00:00+01:00', '2027-03-28T05:00:00+02:00')
  const rows = weekRows([{ starts: saturday }, { starts: sunday }], stockholm)
  expect(rows.map(({ minute, cells }) => [clock(minute), ...cells.map(seen)])).toEqual([
    ['00:00', 1, 1],
    ['01:00', 1, 1],
    ['02:00', 1, null],
    ['03:00', 1, 1],
    ['04:00', 1, 1],
  ])
})
