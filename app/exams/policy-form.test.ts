import { expect, test } from 'vitest'
import { examFacts } from '#db/seed/exam-policies'
import { sampleMunicipalities } from '#db/seed/municipalities'
import { sampleUniversities } from '#db/seed/universities'
import { type ExamRules, termsOf, type UniversityId, unsetRules } from './policy'
import { readPolicy } from './policy-form'
import { typedPolicy } from './typed-policy'

const known = { municipalities: sampleMunicipalities, universities: sampleUniversities }

/** The form as a browser sends it: of ticked boxes one value each. */
const lists = [
  'payWays',
  'support',
  'tools',
  'materialWays',
  'answerWays',
  'blackDays',
  'eves',
  'trainedFor',
  'o-weekdays',
  'g1-weekdays',
]
function sent(typed: Record<string, string>) {
  const form = new FormData()
  form.set('validFrom', '2026-12-01')
  for (const [name, value] of Object.entries(typed)) {
    for (const one of lists.includes(name) ? value.split(',').filter(Boolean) : [value])
      form.append(name, one)
  }
  return form
}

test.each(examFacts.map(({ centreId, rules }) => [centreId, rules] as const))(
  'the rules of %s survive the form',
  (_centre, said) => {
    const rules = { ...unsetRules, ...said }
    const read = readPolicy(sent(typedPolicy(rules, known.municipalities)), known)
    expect(read).toEqual({ ok: true, validFrom: '2026-12-01', rules })
  },
)

test('what no sample has survives it, too', () => {
  const rules: ExamRules = {
    ...unsetRules,
    opensBefore: { count: 1, unit: 'months' },
    leadFor: [
      {
        universityId: sampleUniversities[0]?.id as UniversityId,
        students: 'programme',
        programme: 'Socionom',
        lead: { count: 3, unit: 'weeks' },
      },
    ],
    week: [
      null,
      { opensMinute: 480, lastStartMinute: 780, lastEndMinute: 1440 },
      null,
      null,
      null,
      null,
      null,
    ],
    blackouts: [
      { kind: 'squeeze-days' },
      { kind: 'dates', from: '12-20', to: '01-07' },
      { kind: 'beside', day: 'new-years-day', days: -2 },
      { kind: 'weeks', from: 52, to: 1 },
    ],
    eves: ['walpurgis-night'],
    groups: [
      {
        ...termsOf({
          fees: { university: 0, yh: 50, komvux: null },
          attempts: { attempts: 2, afterwards: 'referral', fee: null },
          lead: { count: 5, unit: 'working-days' },
          priority: { count: 4, unit: 'weeks' },
          weekdays: [1, 3],
        }),
        name: 'Norr',
        municipalities: ['2422', '2481'],
      },
    ],
    outsiders: 'riding',
    withVat: false,
    lateCancelFee: { examFee: false, plus: 0 },
    noShowFee: { examFee: true, plus: 0 },
    perInvigilator: 12,
    trainedFor: sampleUniversities.slice(0, 2).map(({ id }) => id),
    answerWays: ['upload', 'courier'],
    mailbox: 'tenta@example.se',
    postalAddress: 'Storgatan 1',
    note: 'Rad ett\nRad två',
  }
  expect(readPolicy(sent(typedPolicy(rules, known.municipalities)), known)).toMatchObject({ ok: true, rules })
})

test('an empty form sets nothing', () => {
  expect(readPolicy(sent({}), known)).toEqual({ ok: true, validFrom: '2026-12-01', rules: unsetRules })
})

test.each([
  ['a lead that is no number', { lead: 'sju' }, 'lead', 'number'],
  ['a fee below nothing', { 'o-university': '-1' }, 'o-university', 'number'],
  [
    'an unknown municipality',
    { 'g1-name': 'X', 'g1-municipalities': 'Narnia' },
    'g1-municipalities',
    'municipality',
  ],
  ['a group without municipalities', { 'g1-name': 'X' }, 'g1-municipalities', 'municipalities'],
  ['terms without a group', { 'g1-university': '100' }, 'g1-name', 'group'],
  ['attempts without what comes after', { 'o-attempts': '3' }, 'o-afterwards', 'afterwards'],
  ['what comes after, without attempts', { 'o-afterwards': 'referral' }, 'o-attempts', 'number'],
  ['two stretches a day', { d1: '8–12, 13–17' }, 'd1', 'day'],
  ['a last start after the end', { d1: '8–17', s1: '17.00' }, 's1', 'lastStart'],
  ['a last start without hours', { s1: '13.00' }, 's1', 'lastStart'],
  ['week 54', { blackWeeks: '29–54' }, 'blackWeeks', 'weeks'],
  ['31 February', { blackDates: '02-31' }, 'blackDates', 'yearDays'],
  ['days beside no holiday', { b1: '1' }, 'b1-day', 'holiday'],
  ['a university without a time', { 'l1-university': 'hig' }, 'l1', 'count'],
  ['a time without a university', { l1: '10' }, 'l1-university', 'university'],
  ['a mailbox that is none', { mailbox: 'tenta' }, 'mailbox', 'mailbox'],
  ['a long note', { note: 'x'.repeat(1001) }, 'note', 'note'],
  ['no day', { validFrom: 'snart' }, 'validFrom', 'date'],
])('%s is said at its field', (_what, typed, field, because) => {
  const form = sent({})
  for (const [name, value] of Object.entries(typed)) form.set(name, value as string)
  expect(readPolicy(form, known)).toEqual({ ok: false, errors: { [field]: `exams.errors.${because}` } })
})

test.each([
  ['1 200', 1200],
  ['800 kr', 800],
  ['0', 0],
])('a fee written %s is %d', (typed, fee) => {
  const read = readPolicy(sent({ 'o-university': typed }), known)
  expect(read.ok && read.rules.others.fees.university).toBe(fee)
})
