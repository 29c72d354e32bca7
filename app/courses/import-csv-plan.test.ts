import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import type { InstanceId, InstanceInFull, Profession, ProfessionId } from './course'
import { courseFactsOf } from './edit-fields'
import type { OwnKey } from './edit-own-key'
import { readCourseFile } from './import-csv-file'
import { columnsOf, csvColumns, csvHeadings } from './import-csv-headings'
import type { CsvGround, RowPlan } from './import-csv-plan'
import { planRows } from './import-csv-rows'
import { coursesCsv } from './import-csv-text'

const professions: Profession[] = [
  { id: 'nurse' as ProfessionId, nameSv: 'Sjuksköterska', nameEn: 'Nurse', alsoCalled: '' },
]
const places = [{ id: 'sveg', name: 'Sveg', municipalityCode: '2361', lat: 62, lon: 14 }]

const heads = [
  'Kurskod',
  'Titel',
  'Termin',
  'Högskolepoäng',
  'Börjar',
  'Slutar',
  'Undervisningsform',
  'Obligatoriska träffdagar',
  'Anmälningskod',
  'Läge',
]
const good = [
  'D1',
  'Renskötsel',
  'VT27',
  '7,5',
  '2027-01-18',
  '2027-06-06',
  'Helt på distans',
  '0',
  'LTU-1',
  '',
]

const ground = (over: Partial<CsvGround> = {}): CsvGround => ({
  universityId: 'ltu',
  columns: columnsOf(heads),
  as: 'draft',
  keys: [],
  full: new Map(),
  professions,
  places,
  ...over,
})

const plan = (rows: string[][], over: Partial<CsvGround> = {}) =>
  planRows(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    ground(over),
  )

const with_ = (over: Record<number, string>) => good.map((cell, at) => over[at] ?? cell)
const errorsOf = (one: RowPlan | undefined) => (one?.fate === 'wrong' ? one.errors : one?.fate)

/** An instance as the university has it, made from a row that is right. */
function known(over: Partial<InstanceInFull['instance']> = {}, cells = good) {
  const [made] = plan([cells])
  if (made?.fate !== 'new') throw new Error(JSON.stringify(made))
  const { facts } = made
  const id = 'ltu-d1-1-vt27' as InstanceId
  const full = {
    course: { ...courseFactsOf(facts), id: 'ltu-d1', universityId: 'ltu', source: 'own', sourceId: null },
    instance: { ...facts, id, courseId: 'ltu-d1', state: 'draft', source: 'own', sourceId: null, ...over },
    university: { id: 'ltu', name: 'LTU', short: 'LTU' },
  } as unknown as InstanceInFull
  const key = {
    ...full.course,
    ...full.instance,
    code: facts.code,
    id,
    courseId: full.course.id,
  } as unknown as OwnKey
  return { full, over: { keys: [key], full: new Map([[id, full]]) } }
}

test('a row that is right is new, as a draft unless it or the reader says otherwise', () => {
  expect(plan([good])).toMatchObject([
    { fate: 'new', state: 'draft', courseId: null, title: 'D1 Renskötsel VT27' },
  ])
  expect(plan([good], { as: 'published' })).toMatchObject([{ state: 'published' }])
  expect(plan([with_({ 9: 'Utkast' })], { as: 'published' })).toMatchObject([{ state: 'draft' }])
  expect(plan([with_({ 9: 'published' })])).toMatchObject([{ state: 'published' }])
})

const key = (because: string, values?: Record<string, string>) => ({
  key: `courseEdit.errors.${because}`,
  ...(values && { values }),
})

test.each<[string, Record<number, string>, Record<string, unknown>]>([
  ['no code', { 0: '' }, { code: key('code') }],
  ['no term', { 2: 'nästa vår' }, { term: key('term') }],
  ['a day that is none', { 4: '2027-02-30' }, { startsOn: key('date') }],
  [
    'several faults',
    { 3: 'sju', 7: '-1' },
    { creditTenths: key('credits'), mandatoryDays: { ...key('days'), values: { most: '500' } } },
  ],
  ['an end before its beginning', { 5: '2027-01-01' }, { endsOn: key('endsBefore') }],
  ['a form that nobody knows', { 6: 'korrespondens' }, { mode: key('choice') }],
  ['a cancellation', { 9: 'Inställd' }, { state: key('cancelHere') }],
  ['a state that nobody knows', { 9: 'kanske' }, { state: key('choice') }],
  ['too little to be published', { 4: '', 9: 'Publicerad' }, { startsOn: key('needsStart') }],
])('a row with %s says so at its cell', (_what, over, errors) => {
  expect(errorsOf(plan([with_(over)])[0])).toEqual(errors)
})

test('two rows of one instance, or two that differ about one course, are for the writer to decide', () => {
  const [, twice, differs, fine] = plan([
    good,
    good,
    with_({ 1: 'Rennäring', 8: 'LTU-2' }),
    with_({ 2: 'HT27', 4: '2027-08-30', 5: '2028-01-16', 8: 'LTU-3' }),
  ])
  expect(errorsOf(twice)).toEqual({ instance: key('twice', { line: '2' }) })
  expect(errorsOf(differs)).toEqual({ titleSv: key('differs', { line: '2' }) })
  expect(errorsOf(fine)).toBe('new')
})

test('the same row again is the same, and another word a change', () => {
  const { over } = known()
  expect(plan([good], over)).toMatchObject([{ fate: 'same' }])
  expect(plan([with_({ 1: 'Rennäring' })], over)).toMatchObject([
    { fate: 'changed', facts: { titleSv: 'Rennäring' }, state: 'draft' },
  ])
  expect(plan([good], { ...over, as: 'published' })).toMatchObject([{ fate: 'changed', state: 'published' }])
})

test('a column that is left out leaves what is there', () => {
  const { over } = known({ selection: 'Betyg', mandatoryDays: 0 })
  const short = { ...over, columns: columnsOf(['Kurskod', 'Termin', 'Anmälningskod', 'Titel']) }
  expect(plan([['D1', 'VT27', 'LTU-1', 'Rennäring']], short)).toMatchObject([
    { fate: 'changed', facts: { selection: 'Betyg', titleSv: 'Rennäring', creditTenths: 75 } },
  ])
  // A new instance of a course that is there knows what the course is.
  expect(plan([['D1', 'HT27', 'LTU-9', 'Renskötsel']], short)).toMatchObject([
    { fate: 'new', courseId: 'ltu-d1', facts: { creditTenths: 75, selection: '' } },
  ])
})

test.each([
  [{ state: 'cancelled' as const }, { 9: 'Publicerad' }, { state: key('isCancelled') }],
  [{ state: 'published' as const }, { 9: 'Utkast' }, { state: key('isPublished') }],
  [{ source: 'emil' as const }, { 1: 'Rennäring' }, { instance: key('imported') }],
])('of %o a file does not make %o', (instance, over, errors) => {
  expect(errorsOf(plan([with_(over)], known(instance).over)[0])).toEqual(errors)
})

test('what another source keeps is left alone by a row that says the same', () => {
  expect(plan([good], known({ source: 'emil' }).over)).toMatchObject([{ fate: 'same' }])
})

test.each(['sv', 'en'] as const)('what is exported in %s reads back as the same', (language) => {
  const hostile = '=HYPERLINK("http://x")'
  const { full, over } = known({
    state: 'published',
    mode: 'decentralised',
    mandatoryDays: 5,
    selection: hostile,
    meetingsText: "'=1+1",
    towns: [{ town: 'Sveg', municipalityCode: '2361' }],
    examForm: 'watched',
    timeOfDay: 'evening',
    fee: 1_450_050,
    meetings: [
      {
        mandatory: true,
        remote: false,
        startsOn: null,
        endsOn: null,
        town: '',
        note: 'Bestäms senare; kanske',
      },
      {
        mandatory: false,
        remote: true,
        startsOn: '2027-02-01' as LocalDate,
        endsOn: '2027-02-03' as LocalDate,
        town: 'Sveg',
        note: '',
      },
    ],
  })
  full.course.descriptionSv = '<p>Rad ett<br />rad två</p><ul><li>en</li></ul>'
  full.course.professions = ['nurse' as ProfessionId]
  const text = coursesCsv([full], professions, language)
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
  const file = readCourseFile(text)
  if (!file.ok) throw new Error(file.because)
  expect(file.unknown).toEqual([])
  const columns = columnsOf(file.heads)
  expect(planRows(file.rows, { ...ground(over), columns })).toMatchObject([{ fate: 'same' }])
  // Read as new it says the same of everything.
  const [made] = planRows(file.rows, { ...ground(), columns })
  expect(made).toMatchObject({
    fate: 'new',
    state: 'published',
    facts: {
      selection: hostile,
      meetingsText: "'=1+1",
      meetings: full.instance.meetings,
      towns: full.instance.towns,
      fee: 1_450_050,
      examForm: 'watched',
      timeOfDay: 'evening',
      professions: ['nurse'],
      descriptionSv: full.course.descriptionSv,
    },
  })
})

test('hostile cells end as words or as faults, never as anything else', () => {
  const cells = [
    '\0D1',
    '<script>alert(1)</script>',
    'VT27',
    '1e400',
    '__proto__',
    'NaN',
    '=cmd|x!A1',
    '../../etc',
    'a\u202eb',
    '',
  ]
  expect(Object.keys((errorsOf(plan([cells])[0]) as object) ?? {}).sort()).toEqual([
    'creditTenths',
    'endsOn',
    'mandatoryDays',
    'mode',
    'startsOn',
  ])
})

test.each(csvColumns)(
  'a huge cell of %s is looked at in the time that its length takes',
  { timeout: 3000 },
  (column) => {
    const marks = `a${'\u0315\u0300'.repeat(100_000)}`
    for (const cell of [`x${' '.repeat(200_000)}|`, marks, 'a,'.repeat(100_000), '('.repeat(200_000)]) {
      const text = `Kurskod;Titel;Termin;${csvHeadings[column].sv[0]}\nD1;Åk;VT27;"${cell}"`
      const read = readCourseFile(text)
      // Those that are there already are there twice.
      if (!read.ok) expect(read.because).toBe('twice')
      else planRows(read.rows, ground({ columns: columnsOf(read.heads) }))
    }
  },
)
