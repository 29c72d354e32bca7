import { expect, test } from 'vitest'
import type { Configuration } from '~/centres/configuration'
import { holidaysOf } from '~/centres/holidays.server'
import type { PersonId } from '~/identity/person'
import type { LocalDate } from '~/lib/time'
import { type ExamAsk, hostOf, startsAround } from './host-rules'
import { type ExamRules, type TimeBefore, termsOf, unsetRules } from './policy'
import type { Hall } from './seating-rules'

const holidays = new Map(
  await Promise.all([2025, 2026, 2027].map(async (year) => [year, await holidaysOf(year)] as const)),
)
const day = { opensMinute: 480, lastStartMinute: null, lastEndMinute: 1020 }
const week = [day, day, day, day, day, null, null]
const fees = (university: number | null) => termsOf({ fees: { university, yh: null, komvux: null } })
const days = (count: number): TimeBefore => ({ count, unit: 'days' })
const group = (over: object = {}) => ({ ...fees(0), name: 'Kommunen', municipalities: ['2180'], ...over })
const plain: ExamRules = {
  ...unsetRules,
  approval: 'automatic',
  week,
  groups: [group()],
  others: fees(800),
  outsiders: 'free-seats',
}
/** Monday 5 October 2026, 09–13, asked for on 1 September by a resident. */
const ask: ExamAsk = {
  date: '2026-10-05' as LocalDate,
  startMinute: 540,
  minutes: 240,
  tolerance: null,
  extraMinutes: 0,
  separateRoom: false,
  format: 'paper',
  tool: '',
  education: 'university',
  attempt: 1,
  municipality: '2180',
  universityDeadline: null,
  universityOpens: null,
  hidden: false,
  universityId: null,
  programme: null,
}
const spaces = [
  { id: 'hall', kind: 'exam-hall', places: 4, seats: 4, bookable: 'both', parts: [] },
  { id: 'room', kind: 'group-room', places: 1, seats: 4, bookable: 'whole', parts: [] },
]
const hallOf = (over: Partial<Hall> = {}): Hall => ({
  configuration: { spaces, closures: [], shutPlaces: [] } as unknown as Configuration,
  sessions: [],
  seats: [],
  duties: [],
  watchers: [],
  taken: () => 0,
  ...over,
})
const place = { today: '2026-09-01' as LocalDate, zone: 'Europe/Stockholm', holidays }
const answerOf = (rules: Partial<ExamRules> | null, over: Partial<ExamAsk> = {}, hall: Partial<Hall> = {}) =>
  hostOf(rules && { ...plain, ...rules }, { ...ask, ...over }, hallOf(hall), place)

const other = { municipality: '2080' }
// Every refusal, by the rule of DOMAIN 1.2–1.4 and 1.6 that says it.
test.each<[string, string, Partial<ExamRules>, Partial<ExamAsk>, Partial<Hall>]>([
  ['too-late', 'the centre’s day has been', { lead: days(40) }, {}, {}],
  ['too-late', 'the university’s has', {}, { universityDeadline: '2026-08-31' as LocalDate }, {}],
  ['too-late', 'it is today', {}, { date: '2026-09-01' as LocalDate }, {}],
  ['too-soon', 'KaU: its window opens later', {}, { universityOpens: '2026-09-05' as LocalDate }, {}],
  ['too-soon', 'the centre’s window opens later', { opensBefore: days(30) }, {}, {}],
  ['too-soon', 'seats are kept for residents first', { groups: [group({ priority: days(14) })] }, other, {}],
  ['blackout', 'Gotland: weeks', { blackouts: [{ kind: 'weeks', from: 41, to: 41 }] }, {}, {}],
  ['no-exam-day', 'a Saturday', {}, { date: '2026-10-03' as LocalDate }, {}],
  ['not-your-day', 'their group writes on Fridays', { groups: [group({ weekdays: [5] })] }, {}, {}],
  ['too-early', 'before it opens', {}, { startMinute: 450 }, {}],
  [
    'late-start',
    'after the last start',
    { week: week.map((one) => one && { ...one, lastStartMinute: 530 }) },
    {},
    {},
  ],
  ['late-end', 'Karlshamn: ends after 17', {}, { startMinute: 800 }, {}],
  [
    'late-end',
    'extended time is counted before the end',
    { support: ['extended-time'] },
    { startMinute: 780, extraMinutes: 15 },
    {},
  ],
  [
    'no-support',
    'Norrtälje: no room of one’s own',
    { support: ['extended-time'] },
    { separateRoom: true },
    {},
  ],
  ['no-support', 'no extended time', { support: ['computer'] }, { extraMinutes: 30 }, {}],
  [
    'no-tool',
    'its digital exams are others',
    { tools: ['campus-account'] },
    { format: 'digital', tool: 'lockdown' },
    {},
  ],
  [
    'referral',
    'back to the university',
    { groups: [group({ attempts: { attempts: 3, afterwards: 'referral', fee: null } })] },
    { attempt: 4 },
    {},
  ],
  ['outsiders-never', 'residents only', { outsiders: 'never' }, other, {}],
  ['no-resident-writes', 'Skåne Nordost: nobody to ride on', { outsiders: 'riding' }, other, {}],
  ['full', 'the hall is somebody’s', {}, {}, { taken: () => 1 }],
  [
    'no-invigilator',
    'nobody can',
    {},
    {},
    { watchers: [{ personId: 'e' as PersonId, from: null, until: null }] },
  ],
  [
    'no-hall',
    'there is none',
    {},
    {},
    { configuration: { spaces: [], closures: [], shutPlaces: [] } as unknown as Configuration },
  ],
])('%s: %s', (because, _what, rules, over, hall) => {
  expect(answerOf(rules, over, hall)).toMatchObject({
    answer: { ok: false, because },
    span: null,
    asks: false,
  })
})

test.each<[string, Partial<ExamRules> | null, Partial<ExamAsk>, object]>([
  ['a resident, by the rules', {}, {}, { asks: false, byHand: false, group: 'Kommunen', fee: { amount: 0 } }],
  ['somebody else', {}, other, { asks: false, byHand: false, group: null, fee: { amount: 800 } }],
  ['nothing is set: ask', null, {}, { asks: true, byHand: true, deadline: null, fee: { is: 'unknown' } }],
  ['no hours are set: ask', { week: null }, {}, { asks: true }],
  ['no fee is set: ask', { groups: [group(fees(null))] }, {}, { asks: true }],
  ['Gävle: staff decide about others', { outsiders: 'by-hand' }, other, { byHand: true }],
  ['staff answer', { approval: 'staff' }, {}, { byHand: true, asks: false }],
  ['support is not said: ask', {}, { extraMinutes: 30 }, { asks: true }],
  ['support is offered', { support: ['extended-time'] }, { extraMinutes: 30 }, { asks: false }],
  ['tools are not said: ask', {}, { format: 'digital' }, { asks: true }],
  ['a tool that is there', { tools: ['lockdown'] }, { format: 'digital', tool: 'lockdown' }, { asks: false }],
  [
    'a tool that nobody knows: ask',
    { tools: ['lockdown'] },
    { format: 'digital', tool: 'Inspera' },
    { asks: true },
  ],
  [
    'protected: no terms of anybody’s',
    { outsiders: 'never', others: termsOf({ weekdays: [5], lead: days(60) }) },
    { hidden: true, municipality: null },
    { byHand: true, fee: { is: 'unknown' }, deadline: null },
  ],
  [
    'protected, staff have said the group',
    {},
    { hidden: true, municipality: null, group: 'Kommunen' },
    { byHand: false, fee: { amount: 0 } },
  ],
  ['the group that goes first', { groups: [group({ priority: days(14) })] }, {}, { asks: false }],
  [
    'the centre is stricter',
    { lead: days(14) },
    { universityDeadline: '2026-09-25' as LocalDate },
    { deadline: '2026-09-21', deadlineOwner: 'centre' },
  ],
  [
    'the university is stricter',
    { lead: days(7) },
    { universityDeadline: '2026-09-14' as LocalDate },
    { deadline: '2026-09-14', deadlineOwner: 'university' },
  ],
  [
    'HDa, an hour either way: the earlier start fits',
    {},
    { startMinute: 825, tolerance: { fromMinute: 765, toMinute: 885 } },
    { startMinute: 780 },
  ],
  [
    'its own start fits, and is taken',
    {},
    { tolerance: { fromMinute: 480, toMinute: 600 } },
    { startMinute: 540 },
  ],
  [
    'LTU: the clock time is to come, the whole day is held',
    {},
    { startMinute: null },
    { startMinute: null, span: { start: Date.UTC(2026, 9, 5, 6), end: Date.UTC(2026, 9, 5, 15) } },
  ],
])('possible: %s', (_what, rules, over, expected) => {
  expect(answerOf(rules, over)).toMatchObject({ answer: { ok: true }, ...expected })
})

test('other starts: the nearest first, the earlier of two', () => {
  expect(startsAround(540, { fromMinute: 510, toMinute: 570 })).toEqual([540, 525, 555, 510, 570])
  expect(startsAround(540, null)).toEqual([540])
})
