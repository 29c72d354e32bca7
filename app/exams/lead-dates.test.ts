import { expect, test } from 'vitest'
import { holidaysOf } from '~/centres/holidays.server'
import type { LocalDate } from '~/lib/time'
import { dayBefore } from './lead-rules'

const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)

/**
 * Worked out by hand on a wall calendar: working days are counted one by one backwards from the day before the exam,
 * over Saturdays, Sundays, red days, and Midsummer, Christmas and New Year's Eve; 14 and 21 days are the same weekday two and three rows up; a
 * month is the same number in the month before.
 * Sources: DOMAIN 1.2, Telge (10 working days), Skåne Nordost and Gotland (14 days), Leksand (2 weeks); 1.3, LNU (10
 * working days), HiG (21 days), UmU (1 month). Gävle's 7 working days are in working-day-rules.test.ts.
 */
test.each([
  // Easter: Good Friday 3/4, 26/3, 14/4, 30/3, 19/4; the Monday after it 6/4, 29/3, 17/4, 2/4, 22/4.
  ['2026-04-08', '2026-03-23', '2026-03-25', '2026-03-18', '2026-03-08'],
  ['2027-04-01', '2027-03-16', '2027-03-18', '2027-03-11', '2027-03-01'],
  ['2028-04-18', '2028-03-31', '2028-04-04', '2028-03-28', '2028-03-18'],
  ['2029-04-06', '2029-03-21', '2029-03-23', '2029-03-16', '2029-03-06'],
  ['2030-04-26', '2030-04-10', '2030-04-12', '2030-04-05', '2030-03-26'],
  // Christmas: eves on Thursday, Friday, Sunday, Monday, Tuesday; Epiphany on a weekday in 2027, 2028 and 2031.
  ['2027-01-08', '2026-12-18', '2026-12-25', '2026-12-18', '2026-12-08'],
  ['2028-01-07', '2027-12-21', '2027-12-24', '2027-12-17', '2027-12-07'],
  ['2029-01-08', '2028-12-20', '2028-12-25', '2028-12-18', '2028-12-08'],
  ['2030-01-07', '2029-12-17', '2029-12-24', '2029-12-17', '2029-12-07'],
  ['2031-01-08', '2030-12-17', '2030-12-25', '2030-12-18', '2030-12-08'],
  // Midsummer Eve, always a Friday: 19/6, 25/6, 23/6, 22/6, 21/6.
  ['2026-06-22', '2026-06-05', '2026-06-08', '2026-06-01', '2026-05-22'],
  ['2027-06-28', '2027-06-11', '2027-06-14', '2027-06-07', '2027-05-28'],
  ['2028-06-26', '2028-06-09', '2028-06-12', '2028-06-05', '2028-05-26'],
  ['2029-06-26', '2029-06-11', '2029-06-12', '2029-06-05', '2029-05-26'],
  ['2030-06-24', '2030-06-07', '2030-06-10', '2030-06-03', '2030-05-24'],
])(
  'before an exam on %s: 10 working days %s, 14 days %s, 21 days %s, a month %s',
  (date, ten, fourteen, twentyOne, month) => {
    const before = (count: number, unit: 'days' | 'weeks' | 'months' | 'working-days') =>
      dayBefore(date as LocalDate, { count, unit }, { holidays, eves: null })
    expect(before(10, 'working-days')).toBe(ten)
    expect(before(14, 'days')).toBe(fourteen)
    expect(before(2, 'weeks')).toBe(fourteen)
    expect(before(21, 'days')).toBe(twentyOne)
    expect(before(1, 'months')).toBe(month)
  },
)
