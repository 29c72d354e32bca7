import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { weekday } from '~/lib/time'
import type { InstanceFacts } from './course'
import { addMonths, movedTo, termStart, termsAfter } from './edit-term'
import { parseTerm, type Term, termName } from './term'

const term = (name: string) => parseTerm(name) as Term
const day = (text: string) => text as LocalDate

test.each([
  ['HT26', '2026-08-31'],
  ['VT27', '2027-01-18'],
  ['HT27', '2027-08-30'],
  ['VT28', '2028-01-17'],
  ['HT29', '2029-08-27'],
])('%s begins on %s', (name, start) => {
  expect(termStart(term(name))).toBe(start)
  expect(weekday(termStart(term(name)))).toBe(1)
})

test.each([
  ['2026-10-15', 6, '2027-04-15'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-04-15', -6, '2025-10-15'],
])('%s and %i months', (date, months, moved) => {
  expect(addMonths(day(date), months)).toBe(moved)
})

test('the terms after one', () => {
  expect(termsAfter(term('HT26'), 3).map(termName)).toEqual(['VT27', 'HT27', 'VT28'])
})

const facts = {
  term: term('HT26'),
  startsOn: day('2026-08-31'),
  endsOn: day('2027-01-17'),
  meetings: [
    { mandatory: true, remote: false, startsOn: day('2026-09-10'), endsOn: null, town: 'Luleå', note: '' },
  ],
  firstApplication: day('2026-03-16'),
  lastApplication: day('2026-04-15'),
  lateApplication: null,
  applicationCode: 'LTU-1',
} as unknown as InstanceFacts

test.each([
  ['VT27', '2027-01-18', '2027-06-06', '2027-01-28', '2026-10-15'],
  ['HT27', '2027-08-30', '2028-01-16', '2027-09-09', '2027-04-15'],
])('copied from HT26 to %s its days keep their weekdays', (name, startsOn, endsOn, meeting, last) => {
  const moved = movedTo(facts, term(name))
  expect(moved).toMatchObject({ startsOn, endsOn, lastApplication: last, lateApplication: null })
  expect(moved.meetings[0]?.startsOn).toBe(meeting)
  expect(moved.applicationCode).toBe('')
  expect(weekday(day(meeting))).toBe(weekday(day('2026-09-10')))
})
