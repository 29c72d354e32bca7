import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { day } from '../../scripts/testing/made'
import { after, before, daysOf, faultOf, type PeriodKind, spanOf, yearAgo } from './period'
import { periodQuery, readPeriod } from './period-query'

const days = (from: string, to: string) => ({ from: day(from), to: day(to) })

test.each([
  ['month', '2026-11-23', '2026-11-01', '2026-11-30'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['last-month', '2026-11-23', '2026-10-01', '2026-10-31'],
  ['last-month', '2026-01-01', '2025-12-01', '2025-12-31'],
  ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['term', '2026-06-30', '2026-01-01', '2026-06-30'],
  ['term', '2026-07-01', '2026-07-01', '2026-12-31'],
  ['year', '2026-11-23', '2026-01-01', '2026-12-31'],
] as const)('%s of %s is %s to %s', (kind, date, from, to) => {
  expect(daysOf(kind, day(date))).toEqual(days(from, to))
})

test.each([
  ['month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last-month', '2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
  ['term', '2026-01-01', '2026-06-30', '2025-07-01', '2025-12-31'],
  ['year', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ['own', '2026-03-10', '2026-03-12', '2026-03-07', '2026-03-09'],
  ['own', '2026-03-10', '2026-03-10', '2026-03-09', '2026-03-09'],
] as const)('before the %s %s–%s lie %s–%s', (kind, from, to, firstBefore, lastBefore) => {
  expect(before(kind, days(from, to))).toEqual(days(firstBefore, lastBefore))
})

test.each([
  ['2026-03-01', '2026-03-31', '2025-03-01', '2025-03-31'],
  ['2028-02-01', '2028-02-29', '2027-02-01', '2027-02-28'],
  ['2029-02-01', '2029-02-28', '2028-02-01', '2028-02-29'],
  ['2028-02-29', '2028-03-02', '2027-02-28', '2027-03-02'],
  ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
])('a year before %s–%s lie %s–%s', (from, to, first, last) => {
  expect(yearAgo(days(from, to))).toEqual(days(first, last))
})

test('after a month comes the next', () => {
  expect(after('last-month', days('2025-12-01', '2025-12-31'))).toEqual(days('2026-01-01', '2026-01-31'))
})

test.each([
  ['2026-03-02', '2026-03-01', 'order'],
  ['2024-01-01', '2026-12-31', null],
  ['2024-01-01', '2027-01-01', 'too-long'],
])('own dates %s–%s: %s', (from, to, fault) => {
  expect(faultOf(days(from, to))).toBe(fault)
})

test('a period is as long as its days are, also where the clock changes', () => {
  const hours = (from: string, to: string) => {
    const { start, end } = spanOf(days(from, to), 'Europe/Stockholm')
    return (end - start) / 3_600_000
  }
  expect(hours('2026-03-29', '2026-03-29')).toBe(23)
  expect(hours('2026-10-25', '2026-10-25')).toBe(25)
  expect(hours('2026-01-01', '2026-12-31')).toBe(365 * 24)
})

const today = day('2026-11-23')
test.each<[string, PeriodKind, string, string, string | null]>([
  ['', 'month', '2026-11-01', '2025-11-01', null],
  ['period=termin', 'term', '2026-07-01', '2025-07-01', null],
  ['period=ar&dag=2024-05-05', 'year', '2024-01-01', '2023-01-01', null],
  ['period=forra-manaden', 'last-month', '2026-10-01', '2025-10-01', null],
  ['period=egen&fran=2026-09-07&till=2026-09-13', 'own', '2026-09-07', '2025-09-07', null],
  ['period=egen&fran=2026-09-07', 'month', '2026-11-01', '2025-11-01', 'no-date'],
  ['period=egen&fran=2026-02-31&till=2026-09-13', 'month', '2026-11-01', '2025-11-01', 'no-date'],
  ['period=egen&fran=2026-09-07&till=2026-09-01', 'month', '2026-11-01', '2025-11-01', 'order'],
  ['period=egen&fran=2001-09-07&till=2026-09-01', 'month', '2026-11-01', '2025-11-01', 'too-long'],
  ['period=__proto__&dag=x', 'month', '2026-11-01', '2025-11-01', null],
])('"%s" asks for the %s from %s, against %s; fault %s', (query, kind, from, against, fault) => {
  const asked = readPeriod(new URLSearchParams(`${query}&mot=i-fjol`), today)
  expect(asked.fault).toBe(fault)
  expect(asked.period).toMatchObject({ kind, from, against: { from: against } })
  // What the address of the page says is read the same on another day.
  const again = readPeriod(new URLSearchParams({ ...periodQuery(asked.period) }), '2030-01-01' as LocalDate)
  const { kind: _kind, ...same } = asked.period
  expect(again.period).toMatchObject(same)
})
