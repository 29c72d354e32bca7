import { expect, test } from 'vitest'
import { holidaysOf } from '~/centres/holidays.server'
import type { LocalDate } from '~/lib/time'
import type { Sitting } from './sitting'
import { type UniversityRules, unsetUniversityRules } from './university-policy'
import {
  clockTimeDue,
  mayBeElsewhere,
  toleranceWindow,
  universityDeadline,
  universityOpens,
} from './university-rules'

const years = [2025, 2026, 2027, 2028, 2029, 2030]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)
const calendar = { holidays, eves: null }
const rules = (over: Partial<UniversityRules>): UniversityRules => ({ ...unsetUniversityRules, ...over })
const on = (date: string, deadline: string | null = null) => ({
  date: date as LocalDate,
  deadline: deadline as LocalDate | null,
})

const days = (count: number) => rules({ lead: { count, unit: 'days' } })
const workingDays = (count: number) => rules({ lead: { count, unit: 'working-days' } })

// Source: DOMAIN 1.3, the column "Lead / window"; the dates were worked out by hand.
test.each<[string, ReturnType<typeof on>, UniversityRules | null, string | null]>([
  ['HiG: 21 days', on('2026-12-10'), days(21), '2026-11-19'],
  ['LNU: 10 working days over Christmas', on('2027-01-14'), workingDays(10), '2026-12-28'],
  ['LNU: over Easter 2027, Good Friday 26 March', on('2027-04-07'), workingDays(10), '2027-03-22'],
  ['LNU: over Midsummer 2028, the eve on 23 June', on('2028-06-30'), workingDays(10), '2028-06-15'],
  ['LNU: over May Day and Ascension 2029', on('2029-05-14'), workingDays(10), '2029-04-26'],
  ['LNU: over Christmas 2029', on('2030-01-11'), workingDays(10), '2029-12-21'],
  ['UmU: a month', on('2027-03-31'), rules({ lead: { count: 1, unit: 'months' } }), '2027-02-28'],
  ['SU math, SU slav: days over the new year', on('2027-01-08'), days(14), '2026-12-25'],
  ['the sitting’s own goes before the policy', on('2026-12-10', '2026-12-01'), days(21), '2026-12-01'],
  ['a sitting’s own, no policy', on('2026-12-10', '2026-12-01'), null, '2026-12-01'],
  ['HDa gives none', on('2026-12-10'), rules({}), null],
  ['a university that has said nothing', on('2026-12-10'), null, null],
])('the last day to ask: %s', (_who, sitting, of, last) => {
  expect(universityDeadline(sitting, of, calendar)).toBe(last)
})

const beforeDeadline = rules({ opens: { before: 'deadline', count: 2, unit: 'weeks' } })

test.each<[string, ReturnType<typeof on>, UniversityRules | null, string | null]>([
  ['LTU: two weeks before it closes', on('2026-12-18', '2026-12-01'), beforeDeadline, '2026-11-17'],
  ['LTU: nobody has said when it closes', on('2026-12-18'), beforeDeadline, null],
  [
    'KaU: a month before the exam',
    on('2026-12-17'),
    rules({ opens: { before: 'exam', count: 1, unit: 'months' }, lead: { count: 14, unit: 'days' } }),
    '2026-11-17',
  ],
  [
    'before what the policy’s lead says',
    on('2026-12-18'),
    rules({ opens: { before: 'deadline', count: 7, unit: 'days' }, lead: { count: 14, unit: 'days' } }),
    '2026-11-27',
  ],
  ['no limit is told', on('2026-12-18', '2026-12-01'), days(14), null],
  ['no policy', on('2026-12-18', '2026-12-01'), null, null],
])('the first day to ask: %s', (_who, sitting, of, first) => {
  expect(universityOpens(sitting, of, calendar)).toBe(first)
})

const paper = { campusOnly: false, format: 'paper', cancelledAt: null } as const
const digital = { ...paper, format: 'digital' } as const
const ok = (needs: string | null) => ({ ok: true, needs })
const no = (because: string) => ({ ok: false, because })

// Source: DOMAIN 1.3, the column "Who decides, where allowed", and 1.4, "campus-only flag per sitting".
test.each<[string, Parameters<typeof mayBeElsewhere>[0], Partial<UniversityRules> | null, object]>([
  ['MIUN: distance only', paper, { elsewhere: 'distance' }, ok('distance')],
  [
    'LNU: a distance course or reasons',
    paper,
    { elsewhere: 'distance-or-reasons' },
    ok('distance-or-reasons'),
  ],
  ['UmU: the examiner', paper, { elsewhere: 'examiner' }, ok('examiner')],
  ['nobody has said', paper, {}, ok(null)],
  ['no policy', digital, null, ok(null)],
  ['a university that never does', paper, { elsewhere: 'never' }, no('not-elsewhere')],
  [
    'HDa: a sitting on campus only',
    { ...paper, campusOnly: true },
    { elsewhere: 'anyone' },
    no('campus-only'),
  ],
  [
    'LNU: Inspera not elsewhere',
    digital,
    { digital: 'no', elsewhere: 'anyone' },
    no('digital-not-elsewhere'),
  ],
  ['… but paper is', paper, { digital: 'no', elsewhere: 'anyone' }, ok('anyone')],
  ['LTU: Inspera at approved hosts', digital, { digital: 'approved-hosts' }, ok(null)],
  ['a cancelled one', { ...paper, cancelledAt: 1 as Sitting['cancelledAt'] }, {}, no('sitting-cancelled')],
])('may it be elsewhere: %s', (_who, sitting, of, answer) => {
  expect(mayBeElsewhere(sitting, of && rules(of))).toEqual(answer)
})

const nine = {
  startMinute: 540,
  format: 'paper',
  minutesEarlier: null,
  minutesLater: null,
  stayMinutes: null,
} as const
const hda = { minutesEarlier: 60, minutesLater: 60, digitalTolerance: false }
const lnu = { minutesEarlier: 180, minutesLater: 0, stayMinutes: 50 }

// Source: DOMAIN 1.3, the column "Time tolerance".
test.each<[string, Parameters<typeof toleranceWindow>[0], Partial<UniversityRules> | null, unknown[] | null]>(
  [
    ['HDa: an hour either way', nine, hda, [480, 600, null, true]],
    ['HDa: not digital', { ...nine, format: 'digital' }, hda, [540, 540, null, true]],
    ['LNU: three hours earlier, and stay', nine, lnu, [360, 540, 590, true]],
    ['SU slav: stay only', nine, { stayMinutes: 30 }, [540, 540, 570, false]],
    ['LTU: the same time', nine, { minutesEarlier: 0, minutesLater: 0 }, [540, 540, null, true]],
    ['nobody has said', nine, null, [540, 540, null, false]],
    [
      'the sitting goes before the policy',
      { ...nine, minutesEarlier: 15, stayMinutes: 10 },
      lnu,
      [525, 540, 550, true],
    ],
    [
      'the sitting says so of a digital one',
      { ...nine, format: 'digital', minutesLater: 30 },
      hda,
      [540, 570, null, true],
    ],
    ['never before midnight', { ...nine, startMinute: 60 }, lnu, [0, 60, 110, true]],
    ['never after midnight', { ...nine, startMinute: 1410 }, hda, [1350, 1439, null, true]],
    ['the clock time is to come', { ...nine, startMinute: null }, hda, null],
  ],
)('between which times: %s', (_who, sitting, of, expected) => {
  const window = toleranceWindow(sitting, of && rules(of))
  const said = window && [window.fromMinute, window.toMinute, window.stayUntilMinute, window.said]
  expect(said).toEqual(expected)
})

test('LTU tells the clock time about a week before, and who has not said when, has not', () => {
  const week = rules({ clockTimeBefore: { count: 1, unit: 'weeks' } })
  expect(clockTimeDue(on('2026-12-18'), week, calendar)).toBe('2026-12-11')
  expect(clockTimeDue(on('2026-12-18'), rules({}), calendar)).toBeNull()
  expect(clockTimeDue(on('2026-12-18'), null, calendar)).toBeNull()
})
