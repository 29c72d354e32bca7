import { expect, test } from 'vitest'
import {
  dayBounds,
  hourMs,
  type Instant,
  instant,
  isDate,
  isoInstant,
  isoWeek,
  type LocalDate,
  localDate,
  localMinute,
  mondayOf,
  parseClock,
  parseInstant,
  quarterOf,
  wallTime,
  weekday,
} from './time'

const stockholm = 'Europe/Stockholm'
const day = (text: string) => text as LocalDate
const at = (text: string) => instant(Date.parse(text))

test.each([
  ['a winter noon', '2026-11-26', 720, '2026-11-26T11:00:00Z'],
  ['a summer noon', '2026-07-01', 720, '2026-07-01T10:00:00Z'],
  ['before the clock goes forward', '2027-03-28', 90, '2027-03-28T00:30:00Z'],
  ['after the clock goes forward', '2027-03-28', 180, '2027-03-28T01:00:00Z'],
  ['a time that is skipped', '2027-03-28', 150, '2027-03-28T01:30:00Z'],
  ['before the clock goes back', '2027-10-31', 60, '2027-10-30T23:00:00Z'],
  ['a time that comes twice is the first', '2027-10-31', 150, '2027-10-31T00:30:00Z'],
  ['after the clock goes back', '2027-10-31', 180, '2027-10-31T02:00:00Z'],
  ['the evening of that day', '2027-10-31', 1200, '2027-10-31T19:00:00Z'],
  ['past midnight', '2026-11-26', 1560, '2026-11-27T01:00:00Z'],
  ['past midnight into the day of 23 hours', '2027-03-27', 1440 + 240, '2027-03-28T02:00:00Z'],
  ['midnight at the end of a day', '2026-11-26', 1440, '2026-11-26T23:00:00Z'],
  ['a leap day', '2028-02-29', 480, '2028-02-29T07:00:00Z'],
])('wall clock to instant: %s', (_case, date, minute, expected) => {
  expect(isoInstant(wallTime(day(date), minute, stockholm))).toBe(expected)
})

test.each([
  ['2027-03-28', 23],
  ['2027-10-31', 25],
  ['2026-11-26', 24],
])('%s has %i hours', (date, hours) => {
  const { start, end } = dayBounds(day(date), stockholm)
  expect((end - start) / hourMs).toBe(hours)
})

test.each([
  ['2027-03-28T00:59:00Z', '2027-03-28', 119],
  ['2027-03-28T01:00:00Z', '2027-03-28', 180],
  ['2027-10-31T00:30:00Z', '2027-10-31', 150],
  ['2027-10-31T01:30:00Z', '2027-10-31', 150],
  ['2027-10-31T22:59:00Z', '2027-10-31', 1439],
  ['2027-10-31T23:00:00Z', '2027-11-01', 0],
  ['2026-12-31T23:00:00Z', '2027-01-01', 0],
])('instant to wall clock: %s', (utc, date, minute) => {
  expect([localDate(at(utc), stockholm), localMinute(at(utc), stockholm)]).toEqual([date, minute])
})

test('a zone far east and one far west have their own day', () => {
  expect(localDate(at('2026-11-26T12:00:00Z'), 'Pacific/Auckland')).toBe('2026-11-27')
  expect(localDate(at('2026-11-26T05:00:00Z'), 'America/Los_Angeles')).toBe('2026-11-25')
})

test.each([
  ['2026-11-26T13:00:00Z', Date.UTC(2026, 10, 26, 13)],
  ['2026-11-26T13:00:00+01:00', Date.UTC(2026, 10, 26, 12)],
  ['2026-11-26T13:00Z', Date.UTC(2026, 10, 26, 13)],
  ['2026-11-26T13:00:00', null],
  ['2026-02-30T13:00:00Z', null],
  ['1970-01-01T00:00:00Z', null],
  ['2400-01-01T00:00:00Z', null],
  ['2026-11-26T25:00:00Z', null],
  ['nonsense', null],
  ['', null],
])('reads %j as an instant', (text, expected) => {
  expect(parseInstant(text)).toBe(expected)
})

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-11-26T00:00', false],
  ['1999-12-31', false],
])('is %j a day', (text, expected) => {
  expect(isDate(text)).toBe(expected)
})

test('weeks begin on Monday and are numbered by ISO 8601', () => {
  expect(mondayOf(day('2026-11-22'))).toBe('2026-11-16')
  expect(weekday(day('2026-11-22'))).toBe(7)
  expect(isoWeek(day('2027-01-03'))).toEqual({ year: 2026, week: 53 })
})

test.each([
  ['08:30', 510],
  ['8.30', 510],
  ['24:00', 1440],
  ['24:01', null],
  ['12:60', null],
  ['x', null],
])('reads %j as a time of day', (text, expected) => {
  expect(parseClock(text)).toBe(expected)
})

test('a quarter is the same whatever the wall clock does', () => {
  const before = at('2027-10-31T00:45:00Z')
  expect(quarterOf((before + 900_000) as Instant)).toBe(quarterOf(before) + 1)
})
