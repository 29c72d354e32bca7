import { expect, test } from 'vitest'
import { examFacts } from '#db/seed/exam-policies'
import { holidaysOf } from '~/centres/holidays.server'
import type { LocalDate } from '~/lib/time'
import { outcomeOf } from './example'
import { readExample } from './example-form'
import { outcomeSentences } from './example-text'
import { unsetRules } from './policy'

const years = [2024, 2025, 2026, 2027, 2028]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)
const today = '2026-11-23' as LocalDate
const zone = 'Europe/Stockholm'
const nothing: Record<string, string> = {}

const rulesOf = (centre: string) => ({
  ...unsetRules,
  ...examFacts.find(({ centreId }) => centreId === centre)?.rules,
})

function sentences(centre: string, said: Record<string, string>, from: string | null) {
  const read = readExample((name) => said[name] ?? null, today, '0000')
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const outcome = outcomeOf(rulesOf(centre), read.example, { today, zone, holidays })
  return outcomeSentences({ example: read.example, outcome, from, zone }, 'sv').map((one) =>
    one.replace(/[\u00a0\u2060]/g, (character) => (character === '\u00a0' ? ' ' : '')),
  )
}

test.each([
  [
    'gavle',
    { dag: '2026-12-10', kommun: '2080', forsok: '3' },
    'Falun',
    'En studerande från Falun som skriver för tredje gången skulle betala 800 kr.',
  ],
  [
    'gavle',
    { dag: '2026-12-10', kommun: '2183', forsok: '4' },
    'Bollnäs',
    'En studerande från Bollnäs som skriver för fjärde gången skulle betala 800 kr eller hänvisas till lärosätet.',
  ],
  [
    'gavle',
    { dag: '2026-12-10' },
    null,
    'Sista dag att anmäla sig: tisdag 1 december 2026, enligt lärcentret.',
  ],
  [
    'gavle',
    { dag: '2026-12-10', sista: '2026-11-20' },
    null,
    'Sista dag att anmäla sig: fredag 20 november 2026, enligt lärosätet. Den dagen har varit. Fråga lärcentret om det ändå går.',
  ],
  [
    'karlshamn',
    { dag: '2026-12-10', start: '13', langd: '3 h', extra: '90' },
    null,
    'Går tiden? Nej, kl. 13.00–17.30 slutar för sent. Tentan ska vara slut kl. 17.00. Fråga lärosätet om en tidigare start.',
  ],
  ['gotland', { dag: '2027-07-20' }, null, 'Går tiden? Nej, tisdag 20 juli skrivs inga tentor: Vecka 29–31.'],
  ['vastervik', { dag: '2026-12-10', start: '9' }, null, 'Om de uteblir: 200 kr.'],
  [
    'botkyrka',
    { dag: '2026-12-10', start: '9' },
    null,
    'De kan avboka utan avgift till tisdag 8 december kl. 09.00. Sedan: 700 kr.',
  ],
  [
    'telge',
    { dag: '2026-12-10', larosate: 'hig', program: 'Sjuksköterska' },
    null,
    'Sista dag att anmäla sig: torsdag 26 november 2026, enligt lärcentret.',
  ],
  [
    'telge',
    { dag: '2026-12-10', larosate: 'hig' },
    null,
    'Sista dag att anmäla sig: Inte bestämt. Fråga lärcentret.',
  ],
  [
    'telge',
    { dag: '2026-12-10' },
    null,
    'En studerande från en annan kommun som skriver för första gången skulle få fråga lärcentret vad det kostar.',
  ],
])('%s says of %o', (centre, said, from, sentence) => {
  expect(sentences(centre, { ...nothing, ...said }, from)).toContain(sentence)
})

test.each([
  ['dag', 'snart', 'exampleDay'],
  ['dag', '2036-01-01', 'exampleDay'],
  ['start', '25', 'clock'],
  ['langd', '0', 'length'],
  ['langd', '13 h', 'length'],
  ['extra', 'lite', 'length'],
  ['forsok', '0', 'attempt'],
  ['sista', 'i går', 'date'],
])('%s %s is said at its field', (field, typed, because) => {
  const read = readExample((name) => (name === field ? typed : null), today, '2422')
  expect(read).toEqual({ ok: false, errors: { [field]: `exams.errors.${because}` } })
})
