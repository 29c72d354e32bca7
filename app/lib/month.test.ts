import { expect, test } from 'vitest'
import { type Month, monthAfter, monthAsked, monthSpan } from './month'
import { isoInstant, type LocalDate } from './time'

test.each([
  ['2026-02', '2026-02'],
  ['2026-13', '2026-11'],
  ['1999-12', '2026-11'],
  ['2026-2', '2026-11'],
  ['2026-02-01', '2026-11'],
  ['', '2026-11'],
  [null, '2026-11'],
])('who asks for %j is shown %s', (typed, month) =>
  expect(monthAsked(typed, '2026-11-23' as LocalDate)).toBe(month),
)

test.each([
  ['2026-12', '2026-11', '2027-01'],
  ['2028-02', '2028-01', '2028-03'],
  ['2027-01', '2026-12', '2027-02'],
] as [Month, string, string][])('%s stands between %s and %s', (month, before, after) =>
  expect([monthAfter(month, -1), monthAfter(month, 1)]).toEqual([before, after]),
)

test('a month begins and ends where the wall clock says so, over the change of the clock too', () => {
  const { start, end } = monthSpan('2026-10' as Month, 'Europe/Stockholm')
  expect([isoInstant(start), isoInstant(end)]).toEqual(['2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z'])
})
