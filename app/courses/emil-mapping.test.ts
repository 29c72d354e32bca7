import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { anEmilEvent, anEmilInfo, type madeEmil } from '../../scripts/testing/emil'
import type { Profession, ProfessionId } from './course'
import { readEvent } from './emil-event'
import { readInfo } from './emil-info'
import { instanceOf, professionsOf } from './emil-instance'
import { hiddenTowns } from './emil-places'
import { mayBeOf } from './emil-read'
import { type RecordFault, Unreadable } from './emil-value'

const place = (name: string, municipalityCode: string | null = null) => ({
  id: name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  name,
  municipalityCode,
})
const places = [
  place('Sveg', '2361'),
  place('Strömsund', '2313'),
  place('Ånge', '2260'),
  place('Skellefteå', '2482'),
  place('Göteborg'),
  place('Umeå', '2480'),
  place('Östersund', '2380'),
]
const today = '2026-11-23' as LocalDate
const lists = { places, professions: [] }

const event = (over: Record<string, unknown> = {}, of: Partial<typeof madeEmil> = {}) => {
  const { id, content } = anEmilEvent(of, over)
  return readEvent(id, content ?? {})
}
const info = (over: Record<string, unknown> = {}) => {
  const { id, content } = anEmilInfo({}, over)
  return readInfo(id, content ?? {})
}
const title = (value: string) => ({ strings: [{ lang: 'swe', value }] })

test.each<[string, string[], string[]]>([
  ['Sjuksköterskeprogrammet, decentraliserad – Sveg', ['Östersund'], ['Sveg']],
  ['Sjuksköterskeprogrammet – Strömsund', ['Östersund'], ['Strömsund']],
  ['Socionomprogrammet (Sveg, Strömsund och Ånge)', ['Östersund'], ['Sveg', 'Strömsund', 'Ånge']],
  ['Grundlärarprogrammet. Praktik i Skellefteå med omnejd och södra Lappland', ['Umeå'], ['Skellefteå']],
  // Where it is administered is said by many a title: no town of study.
  ['Sociologi A, distans, Umeå', ['Umeå'], []],
  ['Sjuksköterskeprogrammet, decentraliserad utbildning i Umeå', ['Umeå'], ['Umeå']],
  ['Allmän kurs, Göteborg-inriktning', ['Umeå'], []],
  ['Göteborgs historia', [], []],
  ['Göteborg – en stads historia', [], []],
  ['Historia – svegs kyrka', [], []],
  ['Programmet – ORT SVEG', [], ['Sveg']],
  ['Programmet - Ange', [], ['Ånge']],
  ['', [], []],
])('%s hides %j besides %j', (name, admin, towns) => {
  expect(hiddenTowns(name, places, admin).map(({ town }) => town)).toEqual(towns)
})

test.each<[string, Record<string, unknown>, object]>([
  [
    'with meetings',
    {},
    { mode: 'meetings', mandatoryDays: 2, optionalDays: 1, adminTown: 'Luleå', towns: [] },
  ],
  ['wholly', { distance: { noOfMandatorySessions: 0 } }, { mode: 'distance', mandatoryDays: 0 }],
  [
    'without a word of meetings',
    { distance: true },
    { mode: 'distance', mandatoryDays: null, optionalDays: null },
  ],
  [
    'that the record denies: the title knows better',
    { distance: null, extensions: [], title: title('Vård, decentraliserad – Sveg') },
    { mode: 'decentralised', towns: [{ town: 'Sveg', municipalityCode: '2361' }], adminTown: 'Luleå' },
  ],
])('studies at a distance %s', (_what, over, expected) => {
  const found = instanceOf(info(), event(over), lists, today)
  expect(found.ok && found.instance).toMatchObject(expected)
})

test.each<[string, Record<string, unknown>, string]>([
  ['on campus', { distance: null, extensions: [] }, 'campus'],
  [
    'on campus, in the town of the title',
    { distance: null, extensions: [], title: title('Vård – Umeå'), locations: [{ town: 'Umeå' }] },
    'campus',
  ],
  ['established, not planned', { execution: { condition: { code: '0' } } }, 'not-planned'],
  ['expired', { expires: '2026-11-22T00:00:00' }, 'expired'],
])('what is %s is not for us', (_what, over, because) => {
  expect(instanceOf(info(), event(over), lists, today)).toEqual({ ok: false, because })
})

test('one that expires today is still there', () => {
  expect(instanceOf(info(), event({ expires: '2026-11-23T23:59:59' }), lists, today).ok).toBe(true)
})

test.each<[string, Record<string, unknown>, Partial<typeof madeEmil>, number]>([
  ['its id', {}, { term: '20272' }, 20272],
  ['its period', {}, { term: 'x' }, 20271],
  ['its first day', { extensions: [] }, { term: 'x' }, 20271],
])('the term is known by %s', (_what, over, of, term) => {
  expect(event(over, of).term).toBe(term)
})

test.each<[string, Record<string, unknown>, object]>([
  [
    'a code as it stands',
    {},
    { applicationCode: 'LTU-90001', lastApplication: '2026-10-15', lateApplication: null },
  ],
  ['a code by its id', { application: {} }, { applicationCode: 'LTU-90001', lastApplication: null }],
  [
    'a last day for the late',
    { extensions: [{ type: 'UHEventExtension', applicationDetails: { closeDate: '2027-01-10T00:00:00' } }] },
    { lateApplication: '2027-01-10' },
  ],
  ['a fee in minor units', {}, { fee: 1_800_000, currency: 'SEK' }],
  ['a fee of its own', { fees: [{ totalAmount: 100.5, currency: 'eur' }] }, { fee: 10_050, currency: 'EUR' }],
  [
    'languages once each',
    { languageOfInstructions: ['swe', 'eng', 'SWE', 'und', 'sma'] },
    { languages: ['sv', 'en', 'sma'] },
  ],
  ['no pace at all', { paceOfStudy: { percentage: 0 } }, { pace: null }],
  ['a pace that is almost nothing', { paceOfStudy: { percentage: 0.4 } }, { pace: 1 }],
  ['a code of time as text', { timeOfStudy: 'veckoslut' }, { timeOfDay: 'weekend' }],
  ['a cancelled one', { isCancelled: true }, { isCancelled: true }],
  ['an ö in an id', { education: 'i.uoh.bth.ÖVR1' }, { education: 'i.uoh.bth.övr1' }],
])('an event has %s', (_what, over, expected) => {
  expect(event(over)).toMatchObject(expected)
})

const faults: [RecordFault, Record<string, unknown>, string][] = [
  ['no-education', { education: null }, ''],
  ['date', { execution: { start: '2027-02-30' } }, 'execution.start: 2027-02-30'],
  ['date', { expires: 'snart' }, 'expires: snart'],
  ['order', { execution: { start: '2027-06-06', end: '2027-01-18' } }, 'execution: 2027-06-06 – 2027-01-18'],
  [
    'order',
    { application: { first: '2026-10-16', last: '2026-10-15' } },
    'application: 2026-10-16 – 2026-10-15',
  ],
  ['pace', { paceOfStudy: { percentage: 250 } }, 'paceOfStudy: 250'],
  ['number', { places: -1 }, 'places: -1'],
  ['number', { places: {} }, 'places: {}'],
  ['number', { distance: { noOfMandatorySessions: 'två' } }, 'distance.noOfMandatorySessions: två'],
]

test.each(faults)('an event is refused for %s: %j', (because, over, detail) => {
  const read = () => event(over)
  expect(read).toThrow(Unreadable)
  expect(read).toThrow(expect.objectContaining({ because, detail }))
})

test('a course without a title, and an event without a term, are refused', () => {
  expect(() => info({ title: { strings: [] } })).toThrow(expect.objectContaining({ because: 'no-title' }))
  expect(() => event({ extensions: [], execution: {} }, { term: 'x' })).toThrow(
    expect.objectContaining({ because: 'no-term' }),
  )
})

test('a course is read with its codes, and what is HTML is clean', () => {
  const description = {
    strings: [{ lang: 'swe', content: 'HTML', value: '<p onclick="x()">A<script>b</script></p>' }],
  }
  expect(info({ description }).facts).toMatchObject({
    code: 'PROV1',
    kind: 'course',
    level: 'first',
    creditTenths: 75,
    creditSystem: 'hp',
    isced: '0811',
    descriptionSv: '<p>A</p>',
    url: 'https://www.exempel-larosate.se/renar',
    titleEn: 'The economics of reindeer herding',
  })
})

test.each([
  ['i.uoh.ltu.x.1.20271', true],
  ['i.uoh.kth.x.1.20271', false],
  // Elsewhere the id does not say whose it is.
  ['i.sv.yh.x', true],
  ['i.af.x', false],
])('a course %s may be of the chosen providers: %s', (id, may) => {
  expect(
    mayBeOf(
      id,
      new Map([
        ['p.uoh.ltu', 1],
        ['p.sv.68897220', 1],
      ]),
    ),
  ).toBe(may)
})

const profession = (id: string, nameSv: string): Profession => ({
  id: id as ProfessionId,
  nameSv,
  nameEn: '',
  alsoCalled: '',
})
const professions = [
  profession('nurse', 'Sjuksköterska'),
  profession('teacher', 'Lärare'),
  profession('preschool', 'Förskollärare'),
  profession('special', 'Speciallärare och specialpedagog'),
  profession('social', 'Socionom'),
]

test.each([
  ['Sjuksköterskeprogrammet', 'programme', ['nurse']],
  ['Specialistsjuksköterskeprogrammet', 'programme', ['nurse']],
  ['Förskollärarprogrammet', 'programme', ['preschool']],
  ['Grundlärarprogrammet', 'programme', ['teacher']],
  ['Specialpedagogprogrammet', 'programme', ['special']],
  ['Socionomprogrammet', 'programme', ['social']],
  ['Matematik för lärare', 'course', []],
] as const)('%s, a %s, trains for %j', (titleSv, kind, ids) => {
  expect(professionsOf({ titleSv, kind }, professions)).toEqual(ids)
})
