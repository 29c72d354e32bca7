import { expect, test } from 'vitest'
import type { BookingRules } from '~/centres/booking-rules'
import type { Space } from '~/centres/space'
import type { Span } from '~/lib/span'
import { quarterOf } from '~/lib/time'
import { aHall, aRoom, at, span, stockholm } from '../../scripts/testing/made'
import type { Taken } from './occupancy'
import { endsFrom, startsIn } from './starts'

const now = at('2026-09-01T07:00:00+02:00')
const nobody: Taken = () => 0
const today = (from: string, to: string) => span(`2026-09-01T${from}:00+02:00`, `2026-09-01T${to}:00+02:00`)

/** So many places of a space taken in a span. */
const taken =
  (when: Span, places: number): Taken =>
  (_space, quarter) =>
    quarter >= quarterOf(when.start) && quarter < quarterOf(when.end) ? places : 0

const clockOf = (moment: number) => new Date(moment + 2 * 3_600_000).toISOString().slice(11, 16)

test.each<[string, Partial<BookingRules>, Span[], string]>([
  [
    'every half hour that an hour fits after',
    { shortestMinutes: 60 },
    [today('08:00', '10:00')],
    '08:00 08:30 09:00',
  ],
  ['every quarter', { stepMinutes: 15, shortestMinutes: 15 }, [today('08:00', '08:45')], '08:00 08:15 08:30'],
  [
    'the first full hour after opening',
    { stepMinutes: 60, shortestMinutes: 60 },
    [today('08:10', '11:00')],
    '09:00 10:00',
  ],
  [
    'opening at a second',
    { stepMinutes: 15 },
    [{ ...today('08:00', '09:00'), start: at('2026-09-01T08:00:01+02:00') }],
    '08:15 08:30',
  ],
  ['an opening as short as the shortest', {}, [today('08:00', '08:30')], '08:00'],
  ['a shorter one', { shortestMinutes: 45, stepMinutes: 15 }, [today('08:00', '08:30')], ''],
  ['two openings', {}, [today('08:00', '08:30'), today('12:00', '12:30')], '08:00 12:00'],
  ['shut', {}, [], ''],
])('starts: %s', (_case, rules, open, expected) => {
  const starts = startsIn(aRoom({ rules }), open, nobody, stockholm, now)
  expect(starts.map((one) => clockOf(one.at)).join(' ')).toBe(expected)
})

test('a start says how many places are free for the shortest time and the buffer after it', () => {
  const space = aHall({ rules: { shortestMinutes: 30, bufferMinutes: 15 } })
  const starts = startsIn(space, [today('08:00', '10:00')], taken(today('09:00', '09:30'), 3), stockholm, now)
  expect(starts.map((one) => [clockOf(one.at), one.free])).toEqual([
    ['08:00', 4],
    ['08:30', 1],
    ['09:00', 1],
    ['09:30', 4],
  ])
})

test.each<[string, Partial<BookingRules>, string, string]>([
  ['until it begins', {}, '2026-09-01T08:30:00+02:00', '08:30 09:00'],
  ['not after', {}, '2026-09-01T08:30:00.001+02:00', '09:00'],
  ['an hour before', { latestMinutesBefore: 60 }, '2026-09-01T08:00:00+02:00', '09:00'],
  ['not too early', { earliestDaysBefore: 1 }, '2026-08-31T08:30:00+02:00', '08:00 08:30'],
])('in time: %s', (_case, rules, moment, expected) => {
  const starts = startsIn(aRoom({ rules }), [today('08:00', '09:30')], nobody, stockholm, at(moment))
  const inTime = starts.filter((one) => one.inTime)
  expect(inTime.map((one) => clockOf(one.at)).join(' ')).toBe(expected)
})

test.each<[string, Span, string[]]>([
  [
    'the hour that is skipped has none',
    span('2027-03-28T00:00:00+01:00', '2027-03-28T05:00:00+02:00'),
    ['27T23', '28T00', '28T01', '28T02'],
  ],
  [
    'the hour that comes twice has two',
    span('2027-10-31T00:00:00+02:00', '2027-10-31T05:00:00+01:00'),
    ['30T22', '30T23', '31T00', '31T01', '31T02', '31T03'],
  ],
])('starts on the nights when the clock changes: %s', (_case, open, expected) => {
  const space = aRoom({ rules: { stepMinutes: 60, shortestMinutes: 60, earliestDaysBefore: 999 } })
  const starts = startsIn(space, [open], nobody, stockholm, now)
  expect(starts.map((one) => new Date(one.at).toISOString().slice(8, 13))).toEqual(expected)
})

const eight = at('2026-09-01T08:00:00+02:00')

test.each<[string, Space, Taken, Span[], string]>([
  [
    'until the longest',
    aRoom({ rules: { longestMinutes: 90 } }),
    nobody,
    [today('08:00', '16:00')],
    '08:30×1 09:00×1 09:30×1',
  ],
  ['until closing', aRoom(), nobody, [today('08:00', '09:10')], '08:30×1 09:00×1'],
  [
    'until somebody comes',
    aRoom(),
    taken(today('09:00', '10:00'), 1),
    [today('08:00', '16:00')],
    '08:30×1 09:00×1',
  ],
  [
    'until the buffer meets somebody',
    aRoom({ rules: { bufferMinutes: 15 } }),
    taken(today('09:00', '10:00'), 1),
    [today('08:00', '16:00')],
    '08:30×1',
  ],
  [
    'with fewer places the longer it is',
    aHall({ rules: { longestMinutes: 90 } }),
    taken(today('09:00', '10:00'), 3),
    [today('08:00', '16:00')],
    '08:30×4 09:00×4 09:30×1',
  ],
  ['none when it is taken', aRoom(), taken(today('08:00', '08:15'), 1), [today('08:00', '16:00')], ''],
  ['none when it is shut', aRoom(), nobody, [today('09:00', '16:00')], ''],
  ['none at closing', aRoom(), nobody, [today('06:00', '08:00')], ''],
])('ends from eight: %s', (_case, space, busy, open, expected) => {
  const ends = endsFrom(space, open, busy, eight)
  expect(ends.map((one) => `${clockOf(one.at)}×${one.free}`).join(' ')).toBe(expected)
})
