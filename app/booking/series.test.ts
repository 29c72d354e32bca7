import { describe, expect, test } from 'vitest'
import { localMinute } from '~/lib/time'
import { at, day, stockholm, told } from '../../scripts/testing/made'
import { datesOf, isInScope, mayBeSeries, type Pattern, spanOn, untilByCount } from './series'

const tuesdays: Pattern = {
  weekdays: [2],
  everyWeeks: 1,
  startMinute: 13 * 60,
  endMinute: 15 * 60,
  from: day('2026-09-01'),
  until: day('2026-09-29'),
}

describe('the days', () => {
  test.each<[string, Partial<Pattern>, string]>([
    ['weekly', {}, '01 08 15 22 29'],
    ['every other week', { everyWeeks: 2 }, '01 15 29'],
    ['two weekdays', { weekdays: [2, 4] }, '01 03 08 10 15 17 22 24 29'],
    ['two weekdays every third week', { weekdays: [1, 2], everyWeeks: 3 }, '01 21 22'],
    [
      'from within a week: the week counts',
      { from: day('2026-09-03'), weekdays: [2], everyWeeks: 2 },
      '15 29',
    ],
    ['one day', { until: day('2026-09-01') }, '01'],
    ['no day', { weekdays: [3], until: day('2026-09-01') }, ''],
  ])('%s', (_case, over, days) => {
    expect(
      datesOf({ ...tuesdays, ...over })
        .map((date) => date.slice(-2))
        .join(' '),
    ).toBe(days)
  })

  test('over the new year, week 53 and a leap day', () => {
    const year = datesOf({
      ...tuesdays,
      weekdays: [2],
      everyWeeks: 2,
      from: day('2026-12-22'),
      until: day('2027-01-19'),
    })
    expect(year).toEqual(['2026-12-22', '2027-01-05', '2027-01-19'])
    expect(datesOf({ ...tuesdays, from: day('2028-02-22'), until: day('2028-03-07') })).toEqual([
      '2028-02-22',
      '2028-02-29',
      '2028-03-07',
    ])
  })
})

test('a year over both changes of the clock keeps its wall time on each day', () => {
  const year = { ...tuesdays, weekdays: [7], from: day('2026-03-01'), until: day('2027-02-28') }
  const dates = datesOf(year)
  expect(dates).toHaveLength(53)
  expect(dates).toContain('2026-03-29')
  expect(dates).toContain('2026-10-25')
  for (const date of dates) {
    const { start, end } = spanOn(date, year, stockholm)
    expect([localMinute(start, stockholm), localMinute(end, stockholm)]).toEqual([13 * 60, 15 * 60])
  }
  expect(told(spanOn(day('2026-03-22'), year, stockholm))).toBe('2026-03-22T12:00 – 2026-03-22T14:00')
  expect(told(spanOn(day('2026-03-29'), year, stockholm))).toBe('2026-03-29T11:00 – 2026-03-29T13:00')
  expect(told(spanOn(day('2026-10-25'), year, stockholm))).toBe('2026-10-25T12:00 – 2026-10-25T14:00')
})

test('in the hour that is skipped it begins later and keeps its length; until midnight it ends there', () => {
  const night = { startMinute: 2 * 60 + 15, endMinute: 3 * 60 }
  expect(spanOn(day('2026-03-29'), night, stockholm)).toEqual({
    start: at('2026-03-29T03:15:00+02:00'),
    end: at('2026-03-29T04:00:00+02:00'),
  })
  const evening = { startMinute: 22 * 60, endMinute: 24 * 60 }
  expect(spanOn(day('2026-09-01'), evening, stockholm).end).toBe(at('2026-09-02T00:00:00+02:00'))
})

test.each([
  [1, '2026-09-01'],
  [3, '2026-09-15'],
  [10, '2026-11-03'],
])('%i times ends on %s', (count, until) => {
  expect(untilByCount(tuesdays, count)).toBe(until)
})

test.each<[string, Partial<Pattern>, string]>([
  ['an ordinary one', {}, 'yes'],
  ['a year of every day', { weekdays: [1, 2, 3, 4, 5, 6, 7], until: day('2027-08-31') }, 'yes'],
  [
    'more days than anybody can look through',
    { weekdays: [1, 2, 3, 4, 5, 6, 7], until: day('2028-01-01') },
    'too-long-series',
  ],
  ['three years', { until: day('2029-09-01') }, 'too-long-series'],
  ['an end before its start', { endMinute: 12 * 60 }, 'backwards'],
  ['no day', { from: day('2026-09-02'), until: day('2026-09-03') }, 'no-dates'],
])('%s: %s', (_case, over, said) => {
  const answer = mayBeSeries({ ...tuesdays, ...over })
  expect(answer.ok ? 'yes' : answer.because).toBe(said)
})

test.each([
  ['one', '08', false],
  ['one', '15', true],
  ['following', '08', false],
  ['following', '22', true],
  ['all', '08', true],
] as const)('%s from the 15th: the %sth', (scope, date, answer) => {
  expect(isInScope(day(`2026-09-${date}`), scope, day('2026-09-15'))).toBe(answer)
})
