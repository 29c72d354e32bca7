import { expect, test } from 'vitest'
import { instant, type LocalDate } from '~/lib/time'
import { type ExamPolicy, type ExamPolicyId, type ExamRules, unsetRules } from './policy'
import { dated, policyOn, timeOf } from './policy-dates'
import { maySetPolicy, mayWithdraw } from './policy-rules'

const day = (text: string) => text as LocalDate
const withNote = (note: string): ExamRules => ({ ...unsetRules, note })
const policy = (
  id: string,
  validFrom: string,
  createdAt: number,
  over: Partial<ExamPolicy> = {},
): ExamPolicy => ({
  id: id as ExamPolicyId,
  validFrom: day(validFrom),
  rules: withNote(id),
  source: null,
  createdAt: instant(createdAt),
  ...over,
})
const [old, now, planned] = [
  policy('a', '2024-09-02', 1),
  policy('b', '2026-01-01', 2),
  policy('c', '2027-01-01', 3),
]
const all = [planned, old, now]
const today = day('2026-11-23')

test.each([
  ['2024-09-01', null],
  ['2024-09-02', 'a'],
  ['2025-12-31', 'a'],
  ['2026-01-01', 'b'],
  ['2027-01-01', 'c'],
])('on %s holds %s', (date, id) => {
  expect(policyOn(all, day(date))?.id ?? null).toBe(id)
})

test('each ends the day before the next begins, and the last one does not', () => {
  expect(dated(all).map((one) => [one.id, one.validTo, timeOf(one, today)])).toEqual([
    ['a', '2025-12-31', 'past'],
    ['b', '2026-12-31', 'now'],
    ['c', null, 'planned'],
  ])
})

test.each<[string, ExamPolicy[], string, string, string | null, unknown]>([
  ['the first of all', [], '2026-11-23', 'x', null, { ok: true, replaces: null, isNew: true }],
  ['yesterday', all, '2026-11-22', 'x', 'c', { ok: false, because: 'past' }],
  ['a day of its own', all, '2026-12-01', 'x', 'c', { ok: true, replaces: null, isNew: true }],
  ['the day of another', all, '2027-01-01', 'x', 'c', { ok: true, replaces: planned, isNew: true }],
  ['somebody else was first', all, '2026-12-01', 'x', 'b', { ok: false, because: 'meanwhile' }],
  ['somebody else made the first', [now], '2026-12-01', 'x', null, { ok: false, because: 'meanwhile' }],
  [
    'what holds then already, as a second click sends it',
    all,
    '2027-02-01',
    'c',
    'b',
    { ok: true, replaces: null, isNew: false },
  ],
])('to set %s', (_what, policies, from, note, seen, answer) => {
  const wish = { validFrom: day(from), rules: withNote(note), seen: seen as ExamPolicyId | null }
  expect(maySetPolicy(policies, wish, today)).toEqual(answer)
})

test('the same, said by the centre itself, is news', () => {
  const source = { address: 'https://example.se', collected: day('2026-11-01') }
  const found = policy('a', '2026-01-01', 1, { source })
  const wish = { validFrom: today, rules: withNote('a'), seen: found.id }
  expect(maySetPolicy([found], wish, today)).toEqual({ ok: true, replaces: null, isNew: true })
})

test('parts in another order are the same rules', () => {
  const reversed = Object.fromEntries(Object.entries(now.rules).reverse()) as unknown as ExamRules
  const wish = { validFrom: today, rules: reversed, seen: null }
  expect(maySetPolicy([now], wish, today)).toEqual({ ok: true, replaces: null, isNew: false })
})

test.each([
  ['planned', planned, { ok: true, policy: planned }],
  ['in force', now, { ok: false, because: 'begun' }],
  ['of today', policy('d', today, 4), { ok: false, because: 'begun' }],
  ['not there', null, { ok: false, because: 'gone' }],
])('to withdraw one that is %s', (_what, one, answer) => {
  expect(mayWithdraw(one, today)).toEqual(answer)
})
