import { expect, test } from 'vitest'
import { sittingRows } from '#db/seed/exam-sittings'
import { sampleUniversities } from '#db/seed/universities'
import { universityFacts } from '#db/seed/university-policies'
import { holidaysOf } from '~/centres/holidays.server'
import { type Instant, type LocalDate, weekday } from '~/lib/time'
import { universityOutcome } from './university-example'
import { firstUniversityExample, readUniversityExample } from './university-example-form'
import { readUniversityRules, typedUniversityRules } from './university-form'
import { type UniversityRules, unsetUniversityRules } from './university-policy'
import { universitySentences } from './university-text'

const lists = ['hosts', 'notHosts', 'materialWays', 'answerWays']
const day = (text: string) => text as LocalDate

/** The form as a browser sends it: of ticked boxes one value each. */
function sent(typed: Record<string, string>) {
  const form = new FormData()
  form.set('validFrom', '2026-12-01')
  for (const [name, value] of Object.entries(typed)) {
    for (const one of lists.includes(name) ? value.split(',').filter(Boolean) : [value])
      form.append(name, one)
  }
  return form
}

const everything: UniversityRules = {
  elsewhere: 'examiner',
  digital: 'approved-hosts',
  hosts: ['nitus', 'embassy'],
  notHosts: ['library'],
  lead: { count: 10, unit: 'working-days' },
  opens: { count: 0, unit: 'weeks', before: 'deadline' },
  approver: 'examiner',
  order: 'any',
  answerWithin: { count: 5, unit: 'working-days' },
  minutesEarlier: 0,
  minutesLater: 60,
  digitalTolerance: false,
  stayMinutes: 50,
  earliestLeave: 45,
  clockTimeLater: true,
  clockTimeBefore: { count: 1, unit: 'weeks' },
  training: 'never',
  anonymity: 'if-registered',
  materialWays: ['mail', 'portal'],
  materialBefore: { count: 24, unit: 'hours' },
  answerWays: ['courier'],
  answersWithin: { count: 2, unit: 'days' },
  paysCentre: 'nothing',
  mailbox: 'tenta@hogskolan.example',
  phone: '090-1',
  support: 'Skriv till oss.',
  note: 'Två\nrader.',
}

test.each<[string, Partial<UniversityRules>]>([
  ...universityFacts.map(
    ({ universityId, rules }) => [universityId, rules] as [string, Partial<UniversityRules>],
  ),
  ['everything', everything],
  ['nothing', {}],
])('the rules of %s survive the form', (_name, said) => {
  const rules = { ...unsetUniversityRules, ...said }
  const read = readUniversityRules(sent(typedUniversityRules(rules)))
  expect(read).toEqual({ ok: true, validFrom: '2026-12-01', rules })
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['no day', { validFrom: '' }, { validFrom: 'exams.errors.date' }],
  ['no number', { lead: 'tre' }, { lead: 'exams.errors.number' }],
  ['too many minutes', { minutesEarlier: '721' }, { minutesEarlier: 'exams.errors.number' }],
  ['no address', { mailbox: 'tenta' }, { mailbox: 'exams.errors.mailbox' }],
  ['a host twice', { hosts: 'library', notHosts: 'library' }, { notHosts: 'offices.errors.both' }],
  ['a long note', { note: 'x'.repeat(1001) }, { note: 'exams.errors.note' }],
])('a form with %s says so', (_what, typed, errors) => {
  const form = sent({ ...typedUniversityRules(unsetUniversityRules) })
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  expect(readUniversityRules(form)).toEqual({ ok: false, errors })
})

const years = [2025, 2026, 2027]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)
const calendar = { holidays, eves: null }
const rulesOf = (id: string) => ({
  ...unsetUniversityRules,
  ...universityFacts.find(({ universityId }) => universityId === id)?.rules,
})
const say = (rules: UniversityRules, format: 'paper' | 'digital', language: 'sv' | 'en' = 'sv') => {
  const example = { date: day('2026-12-17'), startMinute: 540, format, deadline: null }
  return universitySentences(rules, example, universityOutcome(rules, example, calendar), language)
}

test('rules are said in plain words', () => {
  expect(say(rulesOf('kau'), 'paper')).toEqual([
    'En tenta på papper torsdag 17 december 2026 kl. 09.00:',
    'Vem som får skriva på annan ort är inte bestämt: de får fråga er.',
    'Den som väljer en värd i er lista behöver inte fråga mer.',
    'De frågar från tisdag 17 november 2026 till och med torsdag 3 december 2026.',
    'Om den får börja en annan tid är inte bestämt: den börjar kl. 09.00 som på campus.',
    'När ni svarar är inte bestämt.',
  ])
  expect(say(rulesOf('lnu'), 'paper')).toContain('På annan ort får den börja mellan 06.00 och 09.00.')
  expect(say(rulesOf('lnu'), 'paper')).toContain('Ingen går före kl. 09.50.')
  expect(say(rulesOf('lnu'), 'digital')).toEqual([
    'En digital tenta torsdag 17 december 2026 kl. 09.00:',
    'Ingen får skriva den på annan ort: digitala tentor skrivs bara på campus.',
  ])
  expect(say(rulesOf('ltu'), 'paper')).toContain('Klockslaget berättar ni senast torsdag 10 december 2026.')
  expect(say(everything, 'paper', 'en')).toContain(
    'Hosts that will do: learning centre in NITUS, embassy or consulate.',
  )
})

test('an example is read as it first stands, and what is wrong with it is said', () => {
  const today = day('2026-11-23')
  const first = firstUniversityExample(today)
  expect(readUniversityExample(sent(first), today)).toEqual({
    ok: true,
    example: { date: '2026-12-28', startMinute: 540, format: 'paper', deadline: null },
  })
  expect(weekday(day(firstUniversityExample(day('2026-11-22')).dag))).toBeLessThan(6)
  const bad = readUniversityExample(sent({ dag: '2036-01-01', start: '25', form: 'x', sista: 'y' }), today)
  expect(bad.ok ? [] : Object.keys(bad.errors).sort()).toEqual(['dag', 'sista', 'start'])
})

test('the sample’s sittings are of known universities, on weekdays, each with a last day before it', () => {
  const known = new Set<string>(sampleUniversities.map(({ id }) => id))
  for (const today of ['2026-11-23', '2026-04-20', '2027-06-01']) {
    const rows = sittingRows(day(today), 0 as Instant)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { date, deadline, universityId, note } of rows) {
      expect(known).toContain(universityId)
      expect(weekday(date)).toBeLessThan(6)
      expect(deadline === null || deadline < date).toBe(true)
      expect(note).toContain('påhittad')
    }
  }
  const rows = sittingRows(day('2026-11-23'), 0 as Instant)
  expect(rows.some(({ startMinute }) => startMinute === null)).toBe(true)
  expect(rows.some(({ campusOnly }) => campusOnly)).toBe(true)
  expect(rows.some(({ minutesEarlier }) => minutesEarlier === 60)).toBe(true)
})
