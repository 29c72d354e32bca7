import { expect, test } from 'vitest'
import { holidaysOf } from '~/centres/holidays.server'
import type { LocalDate } from '~/lib/time'
import type { Sitting, SittingFacts } from './sitting'
import { copiesOf } from './sitting-copy-rules'
import { sittingsCsv } from './sitting-csv-text'
import { readSittingFile } from './sitting-file-form'
import { rowStates } from './sitting-file-rules'
import { columns, fieldsOf, headings } from './sitting-headings'
import { daysOfTerm, termAfter, termOf } from './sitting-term'

const heads = 'Kurskod;Kursnamn;Provkod;Datum;Starttid;Skrivtid;Form;Verktyg'
const good = 'M0047M;Differentialkalkyl;0001;2026-12-10;09:00;5 h;Papper;'
const day = (text: string) => text as LocalDate

const read = (...lines: string[]) => {
  const file = readSittingFile(lines.join('\r\n'))
  return file.ok ? file : expect.fail(file.because)
}
const facts = (...lines: string[]) =>
  read(...lines).rows.map((row) => (row.ok ? row.facts : expect.fail(JSON.stringify(row.errors))))
const errors = (row: string) => {
  const [first] = read(heads, row).rows
  return first && !first.ok ? first.errors : {}
}

test('every heading of both languages is known, and none means two columns', () => {
  for (const field of columns) {
    const names = [...headings[field].sv, ...headings[field].en]
    expect([field, ...new Set(fieldsOf(names))]).toEqual([field, field])
  }
  expect(fieldsOf(['SKRIVTID (minuter)', 'e-Post', 'kurs kod', 'Tentamensvakt'])).toEqual([
    'minutes',
    'contactEmail',
    'courseCode',
    null,
  ])
})

test.each<[string, string[]]>([
  ['Swedish with semicolons', [heads, good]],
  [
    'English with commas',
    [
      'Course code,Title,Exam code,Date,Start,Length,Format',
      'M0047M,Differentialkalkyl,0001,10/12/2026,9.00,300,paper',
    ],
  ],
  [
    'tabs, another order and a column nobody knows',
    [
      'Datum\tKurskod\tSal\tKursnamn\tProvkod\tTid\tLängd\tForm',
      '10.12.2026\tM0047M\tB192\tDifferentialkalkyl\t0001\t9\t300 min\tSalstentamen',
    ],
  ],
])('%s say the same', (_how, lines) => {
  expect(facts(...lines)).toMatchObject([
    {
      courseCode: 'M0047M',
      courseName: 'Differentialkalkyl',
      examCode: '0001',
      date: '2026-12-10',
      startMinute: 540,
      minutes: 300,
      format: 'paper',
      tool: '',
      campusOnly: false,
      minutesEarlier: null,
      deadline: null,
      materialWay: null,
    },
  ])
})

test('every column is read', () => {
  const names = columns.map((field) => headings[field].sv[0]).join(';')
  const row =
    'D0010E;Nät;0002;2027-01-08;;240;digital;Inspera;"Egen dator;\nlåst läge";Inga;ja;60;1 h;45;2026-12-18;TENTA@hogskolan.example;0920-1;förseglat brev;Hej'
  expect(facts(names, row)[0]).toEqual({
    courseCode: 'D0010E',
    courseName: 'Nät',
    examCode: '0002',
    date: day('2027-01-08'),
    startMinute: null,
    minutes: 240,
    format: 'digital',
    tool: 'Inspera',
    demands: 'Egen dator;\nlåst läge',
    aids: 'Inga',
    campusOnly: true,
    minutesEarlier: 60,
    minutesLater: 60,
    stayMinutes: 45,
    deadline: day('2026-12-18'),
    contactEmail: 'tenta@hogskolan.example',
    contactPhone: '0920-1',
    materialWay: 'sealed-post',
    note: 'Hej',
  } satisfies SittingFacts)
})

test.each<[string, string, string, string]>([
  ['no course code', ';Namn;;2026-12-10;9;5 h;papper;', 'courseCode', 'courseCode'],
  ['no name', 'M1; ;;2026-12-10;9;5 h;papper;', 'courseName', 'courseName'],
  ['31 November', 'M1;Namn;;2026-11-31;9;5 h;papper;', 'date', 'date'],
  ['month before day', 'M1;Namn;;12/13/2026;9;5 h;papper;', 'date', 'date'],
  ['no date', 'M1;Namn;;;9;5 h;papper;', 'date', 'date'],
  ['25 o’clock', 'M1;Namn;;2026-12-10;25:00;5 h;papper;', 'startMinute', 'clock'],
  ['no length', 'M1;Namn;;2026-12-10;9;;papper;', 'minutes', 'length'],
  ['thirteen hours', 'M1;Namn;;2026-12-10;9;13 h;papper;', 'minutes', 'length'],
  ['no form', 'M1;Namn;;2026-12-10;9;5 h;muntlig;', 'format', 'format'],
  ['a long code', `${'M'.repeat(21)};Namn;;2026-12-10;9;5 h;papper;`, 'courseCode', 'long'],
])('a row with %s says so', (_what, row, field, because) => {
  expect(errors(row)).toEqual({ [field]: `sittings.errors.${because}` })
})

test('a bad row keeps none of the others back, and says all that is wrong with it', () => {
  const { rows } = read(heads, good, 'M1;;;x;y;5 h;papper;', '', good.replace('0001', '0002'))
  expect(rows.map(({ line, ok }) => [line, ok])).toEqual([
    [2, true],
    [3, false],
    [5, true],
  ])
  const bad = rows[1]
  expect(bad && !bad.ok ? Object.keys(bad.errors).sort() : []).toEqual(['courseName', 'date', 'startMinute'])
  expect(bad?.cells.slice(0, 5)).toEqual(['M1', '', '', 'x', 'y'])
})

test.each<[string, string, string]>([
  ['nothing', '', 'empty'],
  ['headings alone', heads, 'empty'],
  ['no heading that is known', 'a;b\n1;2', 'columns'],
  ['no column of dates', 'Kurskod;Kursnamn;Skrivtid;Form\nM1;N;5 h;papper', 'columns'],
  ['a column twice', `${heads};Day\n${good};2026-12-11`, 'twice'],
  ['a quotation without an end', `${heads}\nM1;"Namn;;2026-12-10;9;5 h;papper;`, 'broken'],
  ['2,001 rows', [heads, ...Array(2001).fill(good)].join('\n'), 'many'],
])('a file with %s is not read', (_what, text, because) => {
  expect(readSittingFile(text)).toEqual({ ok: false, because })
})

const listed = (over: Partial<Sitting> = {}) =>
  ({
    ...facts(heads, good)[0],
    id: 's1',
    cancelledAt: null,
    ...over,
  }) as Sitting

test('what is there, came before in the file or has been is not new', () => {
  const row = (line: number, over: Partial<SittingFacts>) => ({ line, facts: { ...listed(), ...over } })
  const rows = [
    row(2, {}),
    row(3, { examCode: '0002' }),
    row(4, { examCode: '0002', courseCode: 'm0047m' }),
    row(5, { date: day('2026-11-22') }),
    row(6, { startMinute: null }),
    row(7, { startMinute: 840 }),
    row(8, { date: day('2026-12-11') }),
    row(9, { date: day('2150-03-03') }),
  ]
  const states = rowStates(rows, [listed()], day('2026-11-23'))
  expect(states.map((one) => (one.state === 'twice' ? `twice ${one.as}` : one.state))).toEqual([
    'listed',
    'new',
    'twice 3',
    'past',
    'listed',
    'new',
    'new',
    'far',
  ])
  const cancelled = listed({ cancelledAt: 1 as Sitting['cancelledAt'] })
  expect(rowStates([row(2, {})], [cancelled], day('2026-11-23'))).toEqual([{ state: 'listed' }])
})

const years = [2025, 2026, 2027, 2028]
const holidays = new Map(
  await Promise.all(years.map(async (year) => [year, await holidaysOf(year)] as const)),
)

test('copied by whole weeks the weekday stays, the last day moves along, and red days are told', () => {
  const place = { holidays, today: day('2026-11-23') }
  const thursday = listed({ deadline: day('2026-11-26') })
  const copy = (weeks: number, there: Sitting[] = []) => copiesOf([thursday], weeks, there, place)[0]
  expect(copy(22)).toMatchObject({
    state: 'new',
    holiday: null,
    facts: { date: '2027-05-13', deadline: '2027-04-29', startMinute: 540 },
  })
  // 21 weeks after it is Ascension Day 2027: 6 May; 28 weeks before 24 December.
  expect(copy(21)).toMatchObject({ holiday: 'ascension-day', facts: { date: '2027-05-06' } })
  expect(copy(2)).toMatchObject({ holiday: 'christmas-eve', facts: { date: '2026-12-24' } })
  expect(copy(-3)).toMatchObject({ state: 'past' })
  expect(copy(1, [listed({ date: day('2026-12-17') })])).toMatchObject({ state: 'listed' })
  expect(copy(1)?.facts).not.toHaveProperty('id')
  expect(copiesOf([listed({ cancelledAt: 1 as Sitting['cancelledAt'] })], 1, [], place)).toEqual([])
})

test.each([
  ['2026-08-31', 'HT26'],
  ['2027-01-18', 'HT26'],
  ['2027-01-19', 'VT27'],
  ['2027-07-31', 'VT27'],
  ['2027-08-01', 'HT27'],
])('%s is of %s', (date, term) => {
  expect(termOf(day(date))).toBe(term)
  const days = daysOfTerm(term)
  expect(days && days.from <= date && date <= days.to).toBe(true)
})

test('terms follow each other without a gap, and what is no term is none', () => {
  expect([-3, -2, -1, 0, 1, 2].map((count) => termAfter('HT26', count))).toEqual([
    'VT25',
    'HT25',
    'VT26',
    'HT26',
    'VT27',
    'HT27',
  ])
  expect([daysOfTerm('VT27')?.to, daysOfTerm('HT27')?.from]).toEqual(['2027-07-31', '2027-08-01'])
  expect([daysOfTerm('XX27'), daysOfTerm('HT2'), daysOfTerm('')]).toEqual([null, null, null])
})

test.each(['sv', 'en'] as const)('what is written in %s is read as it was', (language) => {
  const one = { ...listed(), contactPhone: '+46 920-1', aids: 'Linjal;\n"formelsamling"' }
  const full = {
    ...one,
    examCode: '0009',
    startMinute: null,
    format: 'digital' as const,
    tool: 'Inspera',
    campusOnly: true,
    minutesEarlier: 60,
    deadline: day('2026-11-30'),
    materialWay: 'sealed-post' as const,
    contactEmail: 'tenta@hogskolan.example',
  }
  const written = [
    one,
    full,
    { ...full, materialWay: 'mail' as const },
    { ...full, materialWay: 'portal' as const },
  ]
  const file = readSittingFile(sittingsCsv(written, language))
  const back = file.ok ? file.rows.map((row) => (row.ok ? row.facts : row.errors)) : []
  expect(back).toEqual(written.map(({ id: _id, cancelledAt: _cancelledAt, ...rest }) => rest))
  expect(file.ok && file.unknown).toEqual([])
  expect(sittingsCsv([], language).split('\r\n')).toHaveLength(2)
})
