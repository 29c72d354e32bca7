import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { span, stockholm } from '../../scripts/testing/made'
import { clockSpan, datesText, dayAndSpan, saidDates, timeSpan, unbroken } from './format'
import type { Language } from './language'

test.each<[number, number, Language, string]>([
  [13 * 60, 15 * 60, 'sv', '13.00–\u206015.00'],
  [13 * 60, 15 * 60 + 30, 'en', '13:00–\u206015:30'],
  [22 * 60, 0, 'sv', '22.00–\u206024.00'],
  [0, 24 * 60, 'en', '00:00–\u206024:00'],
])('%i to %i in %s is %s', (from, to, language, expected) => {
  expect(clockSpan(from, to, language)).toBe(expected)
})

test('a span is said in the centre’s zone, and only breaks before its time', () => {
  const thursday = span('2026-11-26T12:00:00Z', '2026-11-26T14:00:00Z')
  expect(timeSpan(thursday, stockholm, 'sv')).toBe('13.00–\u206015.00')
  expect(dayAndSpan(thursday, stockholm, 'sv')).toBe('torsdag 26 november kl.\u00a013.00–\u206015.00')
  expect(dayAndSpan(thursday, stockholm, 'en')).toBe('Thursday 26 November, 13:00–\u206015:00')
})

test('nothing of a short span can be parted', () => {
  expect(unbroken('26 nov', '2 dec')).toBe('26\u00a0nov–\u20602\u00a0dec')
})

test.each([
  ['2026-11-01', '2026-11-30', '1–\u206030 november 2026', '1–\u206030 November 2026'],
  ['2026-10-05', '2026-11-30', '5 oktober – 30 november 2026', '5 October – 30 November 2026'],
  ['2026-12-24', '2027-01-06', '24 december 2026 – 6 januari 2027', '24 December 2026 – 6 January 2027'],
])('days from %s to %s say once what they share', (from, to, sv, en) => {
  const days = [from as LocalDate, to as LocalDate] as const
  expect([datesText(...days, 'sv'), datesText(...days, 'en')]).toEqual([sv, en])
})

test.each<[LocalDate | null, LocalDate | null, string]>([
  ['2026-11-01' as LocalDate, '2026-11-30' as LocalDate, '1–\u206030 november 2026'],
  ['2026-11-01' as LocalDate, '2026-11-01' as LocalDate, '1 november 2026'],
  ['2026-11-01' as LocalDate, null, '1 november 2026'],
  [null, '2026-11-30' as LocalDate, ''],
])('of days from %s to %s as much is said as is known', (from, to, expected) => {
  expect(saidDates(from, to, 'sv')).toBe(expected)
})
