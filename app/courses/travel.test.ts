import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import type { Meeting } from './course'
import { driveOf, neededBy, sparedBy, studyWeeks } from './travel-cost'
import { tripsOf } from './travel-trips'

const meeting = (
  startsOn: string | null,
  endsOn: string | null,
  town: string,
  more: Partial<Meeting> = {},
) => ({
  mandatory: true,
  remote: false,
  startsOn: startsOn as LocalDate | null,
  endsOn: endsOn as LocalDate | null,
  town,
  note: '',
  ...more,
})
const kmTo = (town: string) => ({ lulea: 200, umea: 230 })[town] ?? null
const inLulea = (at: string, until: string) => meeting(at, until, 'Luleå')
const two = [inLulea('2027-01-18', '2027-01-19'), inLulea('2027-02-15', '2027-02-16')]
const towns = (...all: string[]) => all.map((town) => ({ town }))

test.each([
  ['no meetings', 0, [], [], { days: 0, trips: 0, unsetDays: 0, unset: [] }],
  ['nobody has said', null, [], [], { days: null, trips: 0, unsetDays: null, unset: [] }],
  ['all are dated', 4, two, [], { days: 4, trips: 2, unsetDays: 0, unset: [] }],
  ['some are dated', 10, two, [], { days: 10, trips: 2, unsetDays: 6, unset: [] }],
  ['listed but not counted', null, two, [], { days: 4, trips: 2, unsetDays: 0, unset: [] }],
  ['more are listed than counted', 1, two, [], { days: 4, trips: 2, unsetDays: 0, unset: [] }],
  [
    'by video one does not travel',
    0,
    [meeting('2027-01-18', null, 'Luleå', { remote: true })],
    [],
    { days: 0, trips: 0, unsetDays: 0, unset: [] },
  ],
  [
    'optional ones are not demanded',
    0,
    [meeting('2027-01-18', null, 'Luleå', { mandatory: false })],
    [],
    { days: 0, trips: 0, unsetDays: 0, unset: [] },
  ],
  [
    'a town without dates',
    6,
    [],
    towns('Umeå'),
    { days: 6, trips: 0, unsetDays: 6, unset: [{ town: 'Umeå', km: 230 }] },
  ],
  [
    'a town that nobody has placed',
    null,
    [],
    towns('Xby'),
    { days: null, trips: 0, unsetDays: null, unset: [{ town: 'Xby', km: null }] },
  ],
  [
    'a town that a meeting names is not named again',
    4,
    two,
    towns('Luleå', 'Umeå'),
    { days: 4, trips: 2, unsetDays: 0, unset: [{ town: 'Umeå', km: 230 }] },
  ],
])('trips: %s', (_name, mandatoryDays, meetings, named, expected) => {
  const { trips, ...rest } = tripsOf({ mandatoryDays, meetings, towns: named }, kmTo)
  expect({ ...rest, trips: trips.length }).toEqual(expected)
})

test.each([
  ['one day', meeting('2027-01-18', null, 'Luleå'), { days: 1, endsOn: '2027-01-18', km: 200 }],
  ['two days', meeting('2027-01-18', '2027-01-19', 'Umeå'), { days: 2, endsOn: '2027-01-19', km: 230 }],
  ['no date', meeting(null, null, 'Umeå'), { days: null, endsOn: null, km: 230 }],
  ['no town', meeting('2027-01-18', null, ''), { days: 1, endsOn: '2027-01-18', km: null }],
  [
    'a town that nobody has placed',
    meeting('2027-01-18', null, 'Xby'),
    { days: 1, endsOn: '2027-01-18', km: null },
  ],
])('a trip: %s', (_name, one, expected) => {
  expect(tripsOf({ mandatoryDays: null, meetings: [one], towns: [] }, kmTo).trips).toEqual([
    expect.objectContaining(expected),
  ])
})

test('without a town of the reader no distance is known', () => {
  expect(tripsOf({ mandatoryDays: 4, meetings: two, towns: [] }, null).trips[0]?.km).toBeNull()
})

test('a return journey of 100 km as the crow flies is 260 km by road, 3 h 28 min and 650 kr', () => {
  expect(driveOf(100)).toEqual({ km: 260, minutes: 208, crowns: 650 })
})

test.each([
  ['none to go on', 0, [], [], { journeys: 0, km: 0, crowns: 0, isMost: false, unknown: 0 }],
  ['two there and home', 4, two, [], { journeys: 2, km: 1040, crowns: 2600, isMost: false, unknown: 0 }],
  [
    'days without a date are a journey each',
    6,
    two,
    [],
    { journeys: 4, km: 2080, crowns: 5200, isMost: true, unknown: 0 },
  ],
  [
    'to the nearest town that is named',
    1,
    [],
    towns('Umeå', 'Luleå'),
    { journeys: 1, km: 520, crowns: 1300, isMost: true, unknown: 0 },
  ],
  [
    'one of unknown length is told, not counted as 0',
    5,
    [...two, meeting('2027-03-01', null, '')],
    [],
    { journeys: 3, km: 1040, crowns: 2600, isMost: false, unknown: 1 },
  ],
  ['no length is known', 1, [meeting('2027-03-01', null, 'Xby')], [], null],
  ['nobody has said how often', null, [], towns('Luleå'), null],
  ['days without any town', 3, [], [], null],
])('needed: %s', (_name, mandatoryDays, meetings, named, expected) => {
  const needed = neededBy(tripsOf({ mandatoryDays, meetings, towns: named }, kmTo))
  if (expected === null) expect(needed).toBeNull()
  else expect(needed).toMatchObject(expected)
})

test.each([
  ['a term at full pace', 300, 'hp', 100, 20],
  ['a term at half pace', 150, 'hp', 50, 20],
  ['a nurse', 1800, 'hp', 100, 120],
  ['7.5 credits at a quarter', 75, 'hp', 25, 20],
  ['no pace', 75, 'hp', null, null],
  ['no credits', null, 'hp', 100, null],
  ['other points', 2000, 'yhp', 100, null],
] as const)('weeks: %s', (_name, creditTenths, creditSystem, pace, weeks) => {
  expect(studyWeeks({ creditTenths, creditSystem, pace })).toBe(weeks)
})

const needed = (journeys: number, km: number) => ({ journeys, km, minutes: km, crowns: km * 2.5 })
test.each([
  ['all of a course without meetings', needed(0, 0), 10, 100, { journeys: 10, km: 2600, crowns: 6500 }],
  ['what is left of one with two', needed(2, 520), 10, 100, { journeys: 8, km: 2080, crowns: 5200 }],
  ['nothing when one travels as often', needed(10, 2600), 10, 100, null],
  ['nothing when one travels farther', needed(2, 9000), 10, 100, null],
  ['no campus is known', needed(0, 0), 10, null, null],
  ['no weeks are known', needed(0, 0), null, 100, null],
  ['no journeys are known', null, 10, 100, null],
])('spared: %s', (_name, need, weeks, campusKm, expected) => {
  const spared = sparedBy(need, weeks, campusKm)
  if (expected === null) expect(spared).toBeNull()
  else expect(spared).toMatchObject(expected)
})
