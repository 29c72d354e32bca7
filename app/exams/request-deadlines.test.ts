import { expect, test } from 'vitest'
import { holidaysOf } from '~/centres/holidays.server'
import { type Instant, isoInstant, type LocalDate, parseInstant } from '~/lib/time'
import { answerByOf, type DeadlineFacts, graceOf } from './request-deadlines'
import type { requestStates } from './request-states'

const holidays = new Map(
  await Promise.all([2026, 2027].map(async (year) => [year, await holidaysOf(year)] as const)),
)
const at = (text: string): Instant => {
  const found = parseInstant(text)
  if (found === null) throw new Error(text)
  return found
}

/** Asked on Tuesday 1 September 2026 at 10.00; the exam is on Monday 5 October at 09.00, until 13.00. */
const now = at('2026-09-01T08:00:00Z')
const plain: DeadlineFacts = {
  request: { startsAt: at('2026-10-05T07:00:00Z'), endsAt: at('2026-10-05T11:00:00Z') },
  sitting: { date: '2026-10-05' as LocalDate },
  rules: { answerWithin: null, payBefore: null, materialBefore: null, eves: null },
  university: null,
  zone: 'Europe/Stockholm',
  holidays,
}
const centre = (rules: Partial<DeadlineFacts['rules']>) => ({ rules: { ...plain.rules, ...rules } })
const university = (said: Partial<NonNullable<DeadlineFacts['university']>>) => ({
  university: { answerWithin: null, materialBefore: null, answersWithin: null, ...said },
})
const untold = { request: { startsAt: null, endsAt: null } }
const late = at('2026-10-04T20:00:00Z')

// The end of a day in Sweden is 22.00 UTC in summer time. Source: DOMAIN 1.4 and 1.6; what is said, then what is usual.
test.each<[(typeof requestStates)[number], string, Partial<DeadlineFacts>, Instant, string | null]>([
  ['submitted', 'five working days, as HiG', {}, now, '2026-09-08T22:00:00Z'],
  [
    'submitted',
    'Leksand: three',
    centre({ answerWithin: { count: 3, unit: 'working-days' } }),
    now,
    '2026-09-04T22:00:00Z',
  ],
  ['submitted', 'no later than the day before the exam', {}, late, '2026-10-04T22:00:00Z'],
  ['awaiting-university', 'five working days, as HiG', {}, now, '2026-09-08T22:00:00Z'],
  [
    'awaiting-university',
    'as it says',
    university({ answerWithin: { count: 10, unit: 'days' } }),
    now,
    '2026-09-11T22:00:00Z',
  ],
  ['waitlisted', 'until the day before the exam', {}, now, '2026-10-04T22:00:00Z'],
  ['offered', 'two days', {}, now, '2026-09-03T08:00:00Z'],
  ['offered', 'no later than the exam', {}, late, '2026-10-05T07:00:00Z'],
  ['payment-due', 'until it begins', {}, now, '2026-10-05T07:00:00Z'],
  [
    'payment-due',
    'two days before',
    centre({ payBefore: { count: 48, unit: 'hours' } }),
    now,
    '2026-10-03T07:00:00Z',
  ],
  [
    'payment-due',
    'a day, for whoever knows it late',
    centre({ payBefore: { count: 10, unit: 'days' } }),
    at('2026-10-01T08:00:00Z'),
    '2026-10-02T08:00:00Z',
  ],
  ['confirmed', 'papers are asked for ten days before', {}, now, '2026-09-25T06:00:00Z'],
  ['confirmed', 'its clock time is to come', untold, now, '2026-09-25T06:00:00Z'],
  ['rescheduled', 'the same', {}, now, '2026-09-25T06:00:00Z'],
  ['conflict', 'three working days', {}, now, '2026-09-04T22:00:00Z'],
  ['conflict', 'no later than the exam', {}, late, '2026-10-05T07:00:00Z'],
  ['material-expected', 'a day before', {}, now, '2026-10-04T07:00:00Z'],
  [
    'material-expected',
    'as the university says',
    university({ materialBefore: { count: 72, unit: 'hours' } }),
    now,
    '2026-10-02T07:00:00Z',
  ],
  [
    'material-expected',
    'as the centre says, first',
    {
      ...university({ materialBefore: { count: 72, unit: 'hours' } }),
      ...centre({ materialBefore: { count: 48, unit: 'hours' } }),
    },
    now,
    '2026-10-03T07:00:00Z',
  ],
  ['ready', 'when it begins', {}, now, '2026-10-05T07:00:00Z'],
  ['seated', 'when they have written', {}, now, '2026-10-05T11:00:00Z'],
  ['handed-in', 'two working days', {}, at('2026-10-05T11:00:00Z'), '2026-10-07T22:00:00Z'],
  ['interrupted', 'two working days', {}, at('2026-10-09T11:00:00Z'), '2026-10-13T22:00:00Z'],
  ['sent', 'ten working days', {}, at('2026-10-05T11:00:00Z'), '2026-10-19T22:00:00Z'],
  [
    'sent',
    'as the university says',
    university({ answersWithin: { count: 1, unit: 'weeks' } }),
    at('2026-10-05T11:00:00Z'),
    '2026-10-12T22:00:00Z',
  ],
  ['acknowledged', 'closed a day after', {}, now, '2026-09-02T08:00:00Z'],
  ['left-without-answer', 'closed a day after', {}, now, '2026-09-02T08:00:00Z'],
  ['refused-entry', 'closed a day after', {}, now, '2026-09-02T08:00:00Z'],
  ['no-show', 'closed a day after', {}, now, '2026-09-02T08:00:00Z'],
  ['closed', 'no time', {}, now, null],
  ['declined', 'no time', {}, now, null],
  ['expired', 'no time', {}, now, null],
  ['cancelled-unpaid', 'no time', {}, now, null],
  ['cancelled-by-learner', 'no time', {}, now, null],
  ['cancelled-by-centre', 'no time', {}, now, null],
  ['cancelled-by-university', 'no time', {}, now, null],
  ['purged', 'no time', {}, now, null],
])('%s: %s', (state, _what, over, began, by) => {
  const found = answerByOf(state, { ...plain, ...over }, began)
  expect(found === null ? null : isoInstant(found)).toBe(by)
})

test('whoever answers late is waited for until the day before, and then not', () => {
  expect(graceOf(plain, now)).toBe(at('2026-10-04T22:00:00Z'))
  expect(graceOf(plain, at('2026-10-04T22:00:00Z'))).toBeNull()
})
