import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { weeklySpan } from './weekly'

const day = (text: string | null) => text as LocalDate | null

test.each([
  ['a course that begins in spring', '2027-01-18', '2027-03-21', '2026-11-23', '2027-01-18', '2027-03-21'],
  [
    'a programme: until the end of its first term',
    '2027-01-25',
    '2029-12-20',
    '2026-11-23',
    '2027-01-25',
    '2027-06-06',
  ],
  ['one that has begun: from tomorrow', '2026-08-31', '2027-01-15', '2026-11-23', '2026-11-24', '2027-01-15'],
  ['no dates: this term', null, null, '2026-11-23', '2026-11-24', '2027-01-17'],
  ['in January the autumn still runs', '2026-08-31', '2029-06-01', '2027-01-05', '2027-01-06', '2027-01-17'],
  ['in summer the term to come', null, null, '2027-07-01', '2027-07-02', '2028-01-17'],
])('%s', (_name, startsOn, endsOn, today, from, until) => {
  expect(weeklySpan({ startsOn: day(startsOn), endsOn: day(endsOn) }, today as LocalDate)).toEqual({
    from,
    until,
  })
})

test('a course that is over needs no place', () => {
  expect(
    weeklySpan({ startsOn: day('2026-01-18'), endsOn: day('2026-06-05') }, '2026-11-23' as LocalDate),
  ).toBeNull()
})
