import { expect, test } from 'vitest'
import { type ClosureRule, redDays } from '~/centres/closure-rules'
import { holidaysOf } from '~/centres/holidays.server'
import type { LocalDate } from '~/lib/time'
import { blackoutOn, mayWrite } from './hours-rules'
import type { ExamDay } from './policy'

const years = [2025, 2026, 2027, 2028]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)

/** As Gotland publishes them (DOMAIN 1.2). */
const gotland: ClosureRule[] = [
  { kind: 'holidays', days: [...redDays] },
  { kind: 'dates', from: '01-05', to: '01-05' },
  { kind: 'dates', from: '04-30', to: '04-30' },
  { kind: 'dates', from: '12-23', to: '12-23' },
  { kind: 'dates', from: '12-30', to: '12-30' },
  { kind: 'beside', day: 'ascension-day', days: 1 },
  { kind: 'beside', day: 'midsummer-eve', days: -1 },
  { kind: 'beside', day: 'all-saints-day', days: -1 },
  { kind: 'weeks', from: 29, to: 31 },
]

test.each([
  ['an ordinary day', '2026-11-26', undefined],
  ['Epiphany', '2026-01-06', 'holidays'],
  ['5 January', '2026-01-05', 'dates'],
  ['30 April', '2026-04-30', 'dates'],
  ['the Friday after Ascension', '2026-05-15', 'beside'],
  ['the day before Midsummer Eve', '2026-06-18', 'beside'],
  ['Midsummer Eve itself is not in the list', '2026-06-19', undefined],
  ['the day before All Saints', '2026-10-30', 'beside'],
  ['the Sunday before week 29', '2026-07-12', undefined],
  ['the Monday of week 29', '2026-07-13', 'weeks'],
  ['the Sunday of week 31', '2026-08-02', 'weeks'],
  ['30 December', '2026-12-30', 'dates'],
])('Gotland: %s', (_what, date, kind) => {
  expect(blackoutOn(gotland, date as LocalDate, holidays)?.kind).toBe(kind)
})

test.each<[string, ClosureRule, string, boolean]>([
  ['weeks over the new year, after it', { kind: 'weeks', from: 52, to: 1 }, '2027-01-05', true],
  ['dates over the new year, after it', { kind: 'dates', from: '12-20', to: '01-07' }, '2027-01-07', true],
  [
    'two days before New Year’s Day, in the old year',
    { kind: 'beside', day: 'new-years-day', days: -2 },
    '2026-12-30',
    true,
  ],
  ['the day after they are over', { kind: 'dates', from: '12-20', to: '01-07' }, '2027-01-08', false],
])('%s', (_what, rule, date, shut) => {
  expect(blackoutOn([rule], date as LocalDate, holidays) !== null).toBe(shut)
})

/** As Karlshamn publishes it: 08–17, and the exam must end 17; beginnings until 13 made up for the test. */
const karlshamn: ExamDay = { opensMinute: 480, lastStartMinute: null, lastEndMinute: 1020 }
const until13 = { ...karlshamn, lastStartMinute: 780 }
const weekOf = (day: ExamDay) => [day, day, day, day, day, null, null]
const thursday = '2026-11-26' as LocalDate

test.each<[string, ExamDay, number, number, number, unknown]>([
  ['in the hours', karlshamn, 540, 240, 0, { ok: true, known: true }],
  ['ends on the minute', karlshamn, 780, 240, 0, { ok: true, known: true }],
  ['ends a minute late', karlshamn, 781, 240, 0, { ok: false, because: 'late-end', minute: 1020 }],
  [
    'extended time is counted before the end',
    karlshamn,
    780,
    180,
    61,
    { ok: false, because: 'late-end', minute: 1020 },
  ],
  ['extended time that just fits', karlshamn, 780, 180, 60, { ok: true, known: true }],
  ['before it opens', karlshamn, 470, 60, 0, { ok: false, because: 'too-early', minute: 480 }],
  ['an evening exam', karlshamn, 1050, 240, 0, { ok: false, because: 'late-end', minute: 1020 }],
  ['begins at the last start', until13, 780, 120, 0, { ok: true, known: true }],
  [
    'begins after the last start though it ends in time',
    until13,
    795,
    60,
    0,
    { ok: false, because: 'late-start', minute: 780 },
  ],
])('%s', (_what, day, startMinute, minutes, extraMinutes, answer) => {
  const writing = { date: thursday, startMinute, minutes, extraMinutes }
  expect(mayWrite({ week: weekOf(day), blackouts: [] }, [], writing, holidays)).toEqual(answer)
})

const at9 = { startMinute: 540, minutes: 240, extraMinutes: 0 }

test.each([
  ['no exam on a Saturday', '2026-11-28', [], 'no-exam-day'],
  ['not on the group’s days', thursday, [1, 2], 'not-your-day'],
  ['on the group’s days', thursday, [4], undefined],
])('%s', (_what, date, weekdays, because) => {
  const writing = { date: date as LocalDate, ...at9 }
  const answer = mayWrite({ week: weekOf(karlshamn), blackouts: [] }, weekdays, writing, holidays)
  expect(answer.ok ? undefined : answer.because).toBe(because)
})

test('where no hours are set, nothing is promised and the blackouts still hold', () => {
  const writing = { date: thursday, ...at9 }
  expect(mayWrite({ week: null, blackouts: [] }, [], writing, holidays)).toEqual({ ok: true, known: false })
  const rule: ClosureRule = { kind: 'weeks', from: 48, to: 48 }
  const shut = mayWrite({ week: null, blackouts: [rule] }, [], writing, holidays)
  expect(shut).toEqual({ ok: false, because: 'blackout', rule })
})
