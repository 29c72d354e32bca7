import { expect, test } from 'vitest'
import { holidaysOf } from '~/centres/holidays.server'
import { parseInstant } from '~/lib/time'
import { cancelTerms } from './cancel-rules'
import type { ExamRules } from './policy'

const holidays = new Map(
  await Promise.all([2026, 2027].map(async (year) => [year, await holidaysOf(year)] as const)),
)
const at = (text: string) => {
  const found = parseInstant(text)
  if (found === null) throw new Error(text)
  return found
}

/** Monday 5 October 2026 at 09.00. */
const start = at('2026-10-05T07:00:00Z')
const sure: Parameters<typeof cancelTerms>[0] = {
  startsAt: start,
  fee: 600,
  centreOk: true,
  universityOk: true,
}
type Rules = Pick<ExamRules, 'cancelBefore' | 'lateCancelFee' | 'eves'>
const vastervik: Rules = {
  cancelBefore: { count: 24, unit: 'hours' },
  lateCancelFee: { examFee: false, plus: 200 },
  eves: null,
}
const botkyrka: Rules = {
  cancelBefore: { count: 48, unit: 'hours' },
  lateCancelFee: { examFee: true, plus: 100 },
  eves: null,
}
const workdays: Rules = { ...vastervik, cancelBefore: { count: 2, unit: 'working-days' } }

// Source: DOMAIN 1.2, Västervik (at least 24 h, else 200), Botkyrka (at least 48 h, else the fee and 100).
test.each<[string, Partial<typeof sure>, Rules | null, string, boolean, number | null]>([
  ['Västervik, 24 h before to the moment', {}, vastervik, '2026-10-04T07:00:00Z', false, 0],
  ['Västervik, a minute later', {}, vastervik, '2026-10-04T07:01:00Z', true, 200],
  ['Botkyrka, 48 h before', {}, botkyrka, '2026-10-03T07:00:00Z', false, 0],
  ['Botkyrka, late, from elsewhere', {}, botkyrka, '2026-10-03T07:00:01Z', true, 700],
  ['Botkyrka, late, a resident', { fee: 0 }, botkyrka, '2026-10-04T07:00:00Z', true, 100],
  ['the fee is not known, so neither is this', { fee: null }, botkyrka, '2026-10-04T07:00:00Z', true, null],
  // Friday and Thursday before the Monday; the whole Thursday is in time.
  ['two working days: Thursday evening', {}, workdays, '2026-10-01T21:59:00Z', false, 0],
  ['two working days: Friday', {}, workdays, '2026-10-01T22:01:00Z', true, 200],
  ['late, and no fee is said', {}, { ...vastervik, lateCancelFee: null }, '2026-10-05T06:00:00Z', true, null],
  ['nobody has set rules', {}, null, '2026-10-05T06:00:00Z', false, 0],
  ['no time is set', {}, { ...vastervik, cancelBefore: null }, '2026-10-05T06:00:00Z', false, 0],
  ['the university has not said yes', { universityOk: null }, vastervik, '2026-10-05T06:00:00Z', false, 0],
  ['the centre has not said yes', { centreOk: null }, vastervik, '2026-10-05T06:00:00Z', false, 0],
  ['the clock time is to come', { startsAt: null }, vastervik, '2026-10-05T06:00:00Z', false, 0],
])('%s', (_what, over, rules, now, isLate, fee) => {
  const terms = cancelTerms({ ...sure, ...over }, rules, { zone: 'Europe/Stockholm', holidays, now: at(now) })
  expect({ isLate: terms.isLate, fee: terms.fee }).toEqual({ isLate, fee })
})
