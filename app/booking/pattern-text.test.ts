import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { everyText, patternText } from './pattern-text'

test.each([
  [1, 'varje vecka', 'every week'],
  [2, 'varannan vecka', 'every other week'],
  [3, 'var tredje vecka', 'every third week'],
  [4, 'var fjärde vecka', 'every fourth week'],
  [6, 'var 6:e vecka', 'every 6 weeks'],
])('every %i weeks', (weeks, sv, en) => {
  expect([everyText(weeks, 'sv'), everyText(weeks, 'en')]).toEqual([sv, en])
})

test('a pattern is said in one line, an end at midnight as 24', () => {
  const pattern = {
    weekdays: [2, 4],
    everyWeeks: 2,
    startMinute: 20 * 60,
    endMinute: 1440,
    from: '2026-09-01' as LocalDate,
    until: '2027-01-15' as LocalDate,
  }
  expect(patternText(pattern, 'sv').replaceAll('\u2060', '')).toBe(
    'tis, tors 20.00–24.00, varannan vecka, 1 sep – 15 jan 2027',
  )
})
