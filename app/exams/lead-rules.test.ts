import { expect, test } from 'vitest'
import { holidaysOf } from '~/centres/holidays.server'
import { isoInstant, type LocalDate, parseInstant } from '~/lib/time'
import { dayBefore, leadFor, momentBefore, stricterDeadline } from './lead-rules'
import type { LeadFor, TimeBefore, UniversityId } from './policy'

const years = [2025, 2026, 2027, 2028]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)
const calendar = { holidays, eves: null }
const day = (text: string) => text as LocalDate

test.each<[string, TimeBefore, string, string]>([
  ['Skåne Nordost, Gotland: 14 days', { count: 14, unit: 'days' }, '2026-12-03', '2026-11-19'],
  [
    'Leksand: 2 weeks, over the change to summer time',
    { count: 2, unit: 'weeks' },
    '2026-04-08',
    '2026-03-25',
  ],
  ['Telge: 10 working days over Easter', { count: 10, unit: 'working-days' }, '2026-04-08', '2026-03-23'],
  ['UmU: a month', { count: 1, unit: 'months' }, '2026-12-03', '2026-11-03'],
  ['a month before the 31st', { count: 1, unit: 'months' }, '2026-03-31', '2026-02-28'],
  ['a month before the 31st of a leap year', { count: 1, unit: 'months' }, '2028-03-31', '2028-02-29'],
  ['a year in months', { count: 12, unit: 'months' }, '2026-12-03', '2025-12-03'],
  ['three months over the new year', { count: 3, unit: 'months' }, '2027-01-15', '2026-10-15'],
  ['hours reach into a day', { count: 25, unit: 'hours' }, '2026-12-03', '2026-12-01'],
  ['the day itself', { count: 0, unit: 'days' }, '2026-12-03', '2026-12-03'],
])('%s', (_who, before, date, last) => {
  expect(dayBefore(day(date), before, calendar)).toBe(last)
})

test.each<[string, TimeBefore, string, string]>([
  ['Västervik: 24 hours', { count: 24, unit: 'hours' }, '2026-12-03T08:00:00Z', '2026-12-02T08:00:00Z'],
  [
    '24 hours over the change to winter time',
    { count: 24, unit: 'hours' },
    '2026-10-25T08:00:00Z',
    '2026-10-24T08:00:00Z',
  ],
  [
    'a day: until the end of the day before',
    { count: 1, unit: 'days' },
    '2026-12-03T08:00:00Z',
    '2026-12-02T23:00:00Z',
  ],
  [
    'two working days over a weekend',
    { count: 2, unit: 'working-days' },
    '2026-11-30T08:00:00Z',
    '2026-11-26T23:00:00Z',
  ],
  [
    'no day at all: until it begins',
    { count: 0, unit: 'days' },
    '2026-12-03T08:00:00Z',
    '2026-12-03T08:00:00Z',
  ],
])('the last moment, %s', (_who, before, start, last) => {
  const at = parseInstant(start)
  if (at === null) throw new Error(start)
  expect(isoInstant(momentBefore(at, before, calendar, 'Europe/Stockholm'))).toBe(last)
})

const [hig, miun, ltu] = ['hig', 'miun', 'ltu'] as UniversityId[] as [
  UniversityId,
  UniversityId,
  UniversityId,
]
const days = (count: number): TimeBefore => ({ count, unit: 'days' })
const own = (
  universityId: UniversityId,
  students: LeadFor['students'],
  programme: string,
  count: number,
) => ({
  universityId,
  students,
  programme,
  lead: days(count),
})
const rules = {
  lead: days(7),
  leadFor: [
    own(hig, 'programme', '', 10),
    own(hig, 'programme', 'Sjuksköterska', 20),
    own(miun, 'everyone', '', 12),
  ],
}

test.each<[string, UniversityId | null, string | null, TimeBefore | null, number]>([
  ['nothing is known of them', null, null, null, 7],
  ['their group has its own', null, null, days(21), 21],
  ['the university has its own, before the group', miun, null, days(21), 12],
  ['everyone is programme students, too', miun, 'Socionom', null, 12],
  ['of HiG only programme students', hig, null, null, 7],
  ['any programme', hig, 'Lärare', null, 10],
  ['the one programme, however it is written', hig, 'sjukskoterska', null, 20],
  ['another university', ltu, 'Sjuksköterska', null, 7],
])('the lead time when %s', (_who, universityId, programme, group, count) => {
  expect(leadFor(rules, group, { universityId, programme })).toEqual(days(count))
})

test('no lead time is set, and none is invented', () => {
  expect(leadFor({ lead: null, leadFor: [] }, null, { universityId: hig, programme: null })).toBeNull()
})

test.each([
  ['the centre is stricter', '2026-11-20', '2026-11-25', { date: '2026-11-20', owner: 'centre' }],
  ['the university is stricter', '2026-11-20', '2026-11-12', { date: '2026-11-12', owner: 'university' }],
  ['both the same day', '2026-11-20', '2026-11-20', { date: '2026-11-20', owner: 'centre' }],
  ['only the centre has one', '2026-11-20', null, { date: '2026-11-20', owner: 'centre' }],
  ['only the university has one', null, '2026-11-20', { date: '2026-11-20', owner: 'university' }],
  ['nobody has said', null, null, null],
])('%s', (_who, centre, university, deadline) => {
  expect(stricterDeadline(centre as LocalDate | null, university as LocalDate | null)).toEqual(deadline)
})
