import { expect, test } from 'vitest'
import type { HolidayKey } from '~/centres/closure-rules'
import { holidaysOf } from '~/centres/holidays.server'
import type { LocalDate } from '~/lib/time'
import { isWorkingDay, workingDaysAfter, workingDaysBefore } from './working-day-rules'

const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)

// Worked out by hand with a wall calendar: seven working days before, as Gävle asks (DOMAIN 1.2).
test.each([
  // Good Friday and Easter Monday in between.
  ['2026-04-08', '2026-03-26'],
  ['2027-04-01', '2027-03-19'],
  ['2028-04-18', '2028-04-05'],
  ['2029-04-06', '2029-03-26'],
  ['2030-04-26', '2030-04-15'],
  // Christmas, New Year and Epiphany.
  ['2027-01-08', '2026-12-23'],
  ['2028-01-07', '2027-12-27'],
  ['2029-01-08', '2028-12-27'],
  ['2030-01-07', '2029-12-20'],
  ['2031-01-08', '2030-12-20'],
  // Midsummer Eve, and in 2028 the National Day on a Tuesday.
  ['2026-06-22', '2026-06-10'],
  ['2027-06-28', '2027-06-16'],
  ['2028-06-26', '2028-06-14'],
  ['2028-06-14', '2028-06-02'],
  ['2029-06-26', '2029-06-14'],
  ['2030-06-24', '2030-06-12'],
])('seven working days before %s is %s', (date, last) => {
  expect(workingDaysBefore(date as LocalDate, 7, { holidays, eves: null })).toBe(last)
})

test.each<[string, HolidayKey[] | null, string, boolean]>([
  ['a weekday', null, '2026-11-23', true],
  ['a Saturday', null, '2026-11-28', false],
  ['Epiphany, a Wednesday', null, '2027-01-06', false],
  ['Midsummer Eve, where nothing is said', null, '2026-06-19', false],
  ['Midsummer Eve, where the centre works', [], '2026-06-19', true],
  ['Maundy Thursday, where nothing is said', null, '2026-04-02', true],
  ['Maundy Thursday, where the centre has it off', ['maundy-thursday'], '2026-04-02', false],
  ['Christmas Eve, where only Walpurgis Night is off', ['walpurgis-night'], '2026-12-24', true],
])('%s', (_what, eves, date, works) => {
  expect(isWorkingDay(date as LocalDate, { holidays, eves })).toBe(works)
})

test('no days before a day is the day itself, working or not', () => {
  expect(workingDaysBefore('2026-11-28' as LocalDate, 0, { holidays, eves: null })).toBe('2026-11-28')
})

test('a year whose holidays nobody has carried there is a bug, not a working day', () => {
  expect(() => isWorkingDay('2040-01-03' as LocalDate, { holidays, eves: null })).toThrow('2040')
})

test('who counts on past the years whose red days are known stops there, and keeps nobody else waiting', () => {
  const known = new Map([...holidays].filter(([year]) => year === 2026))
  const calendar = { holidays: known, eves: null }
  expect(workingDaysBefore('2026-06-22' as LocalDate, 999, calendar)).toBe('2026-01-01')
  expect(workingDaysAfter('2026-06-22' as LocalDate, 999, calendar)).toBe('2026-12-31')
  expect(workingDaysAfter('2026-06-18' as LocalDate, 1, calendar)).toBe('2026-06-22')
})
