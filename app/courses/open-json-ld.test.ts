import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import { expect, test } from 'vitest'
import { instant, type LocalDate } from '~/lib/time'
import type { Instance, InstanceInFull } from './course'
import { courseThing } from './open-json-ld'
import type { Term } from './term'

const ids = { course: 'kurs', instance: 'kurs-vt27', university: 'ltu' } as const
const date = (text: string) => text as LocalDate

const one = (instance: Partial<Instance> = {}, course: Partial<InstanceInFull['course']> = {}) =>
  ({
    university: { id: ids.university, name: 'Luleå tekniska universitet', short: 'LTU' },
    course: {
      id: ids.course,
      universityId: ids.university,
      source: 'own',
      sourceId: null,
      code: 'FVSPG',
      kind: 'programme',
      titleSv: 'Sjuksköterskeprogrammet',
      titleEn: 'Nursing Programme',
      descriptionSv: '<p>Om <strong>vård</strong> &amp; annat.</p><p>Mer.</p>',
      descriptionEn: '',
      level: 'first',
      creditTenths: 75,
      creditSystem: 'hp',
      isced: '0913',
      sun: '',
      eligibilitySv: 'Grundläggande behörighet',
      eligibilityEn: 'General',
      url: 'https://www.ltu.example/fvspg',
      professions: [],
      ...course,
    },
    instance: {
      id: ids.instance,
      courseId: ids.course,
      universityId: ids.university,
      number: 1,
      state: 'published',
      source: 'own',
      sourceId: null,
      sample: false,
      version: 1,
      publishedAt: null,
      changedAt: instant(0),
      term: 20271 as Term,
      startsOn: date('2027-01-18'),
      endsOn: date('2030-01-11'),
      pace: 50,
      timeOfDay: 'day',
      languages: ['sv', 'en'],
      mode: 'meetings',
      mandatoryDays: 4,
      optionalDays: 0,
      meetingsText: '',
      meetings: [
        {
          mandatory: true,
          remote: false,
          startsOn: date('2027-01-18'),
          endsOn: date('2027-01-19'),
          town: 'Boden',
          note: '',
        },
        {
          mandatory: true,
          remote: true,
          startsOn: date('2027-02-01'),
          endsOn: null,
          town: 'Nätet',
          note: '',
        },
      ],
      towns: [],
      adminTown: 'Luleå-där-den-administreras',
      selection: '',
      applicationCode: 'LTU-83162',
      firstApplication: date('2026-09-15'),
      lastApplication: date('2026-10-15'),
      lateApplication: null,
      applicationUrl: 'https://www.antagning.se/',
      places: 30,
      fee: null,
      currency: 'SEK',
      examForm: 'watched',
      ...instance,
    },
  }) as InstanceInFull

const thing = (full: InstanceInFull, language: 'sv' | 'en' = 'sv') =>
  JSON.parse(
    JSON.stringify(
      courseThing(full, { language, origin: 'https://larplats.example', address: '/kurser/kurs-vt27' }),
    ),
  )

const bare = one(
  {
    startsOn: null,
    endsOn: null,
    pace: null,
    languages: [],
    mode: 'distance',
    mandatoryDays: null,
    meetings: [],
    firstApplication: null,
    lastApplication: null,
    applicationUrl: '',
    places: null,
  },
  {
    code: '',
    titleEn: '',
    descriptionSv: '',
    creditTenths: null,
    eligibilitySv: '',
    eligibilityEn: '',
    url: '',
  },
)

const samples: [string, InstanceInFull][] = [
  ['one with meetings', one()],
  ['one with a fee', one({ fee: 12_345_50, currency: 'EUR' })],
  [
    'a decentralised one',
    one({ mode: 'decentralised', towns: [{ town: 'Sveg', municipalityCode: '2361' }], meetings: [] }),
  ],
  ['a cancelled one', one({ state: 'cancelled' })],
  ['one that says next to nothing', bare],
]

/** The vocabulary as schema.org publishes it: what each property may be said of, and what is a kind of what. */
const vocabulary = () => {
  const home = dirname(createRequire(import.meta.url).resolve('@vocabulary/schema'))
  const store = new Store(new Parser().parse(readFileSync(join(home, 'schema.nq'), 'utf8')))
  const objects = (subject: string, property: string) =>
    store.getObjects(subject, property, null).map(({ value }) => value)
  const kinds = (type: string): string[] => [
    type,
    ...objects(type, 'http://www.w3.org/2000/01/rdf-schema#subClassOf').flatMap(kinds),
  ]
  return { kinds, domains: (property: string) => objects(property, 'http://schema.org/domainIncludes') }
}

/** Nothing is fetched: schema.org's words are expanded as its own document has them, all in one namespace. */
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`nobody may fetch ${url}`)
  return {
    contextUrl: undefined,
    documentUrl: url,
    document: { '@context': { '@vocab': 'http://schema.org/' } },
  }
}

interface Node {
  '@type'?: string[]
  [property: string]: unknown
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each)
  else if (typeof value === 'object' && value !== null) {
    if ('@type' in value) yield value as Node
    for (const each of Object.values(value)) yield* nodesOf(each)
  }
}

const { kinds, domains } = vocabulary()

test.each(samples)('of %s only what schema.org knows is said, and where it may be', async (_what, full) => {
  const expanded = await jsonld.expand(thing(full), { documentLoader })
  const nodes = [...nodesOf(expanded)]
  expect(nodes.map((node) => node['@type']?.[0])).toEqual(
    expect.arrayContaining(['http://schema.org/Course', 'http://schema.org/CourseInstance']),
  )
  for (const node of nodes) {
    const [type = ''] = node['@type'] ?? []
    // Whatever is a kind of something is known.
    expect(kinds(type).length, type).toBeGreaterThan(1)
    for (const property of Object.keys(node).filter((key) => !key.startsWith('@')))
      expect([type, property, kinds(type).some((kind) => domains(property).includes(kind))]).toEqual([
        type,
        property,
        true,
      ])
  }
})

test('what search engines ask for is there', () => {
  expect(thing(one())).toMatchObject({
    '@type': 'Course',
    name: 'Sjuksköterskeprogrammet',
    alternateName: 'Nursing Programme',
    description: 'Om vård & annat. Mer.',
    courseCode: 'FVSPG',
    inLanguage: ['sv', 'en'],
    provider: { name: 'Luleå tekniska universitet' },
    numberOfCredits: 7.5,
    educationalLevel: 'Grundnivå',
    hasCourseInstance: {
      courseMode: 'Blended',
      courseWorkload: 'PT20H',
      startDate: '2027-01-18',
      endDate: '2030-01-11',
      courseSchedule: { startDate: '2027-01-18', endDate: '2030-01-11' },
      location: [{ address: { addressLocality: 'Boden' } }],
      offers: { validFrom: '2026-09-15', validThrough: '2026-10-15', url: 'https://www.antagning.se/' },
    },
  })
  expect(thing(one(), 'en')).toMatchObject({
    name: 'Nursing Programme',
    alternateName: 'Sjuksköterskeprogrammet',
    coursePrerequisites: 'General',
    educationalLevel: 'First cycle',
  })
})

test.each(samples)(
  'where %s is administered is nowhere, nor is a place for what is remote',
  (_what, full) => {
    expect(JSON.stringify(thing(full))).not.toMatch(/administreras|Nätet/)
  },
)

test('what nobody has said is not made up', () => {
  const { hasCourseInstance, ...course } = thing(bare)
  expect(Object.keys(hasCourseInstance).sort()).toEqual([
    '@type',
    'courseMode',
    'eventAttendanceMode',
    'eventStatus',
    'name',
    'organizer',
  ])
  expect(course).not.toHaveProperty('numberOfCredits')
  expect(thing(one()).hasCourseInstance.offers).not.toHaveProperty('price')
  expect(thing(one({ fee: 0 })).hasCourseInstance.offers).toMatchObject({ category: 'Free', price: 0 })
  expect(thing(one({ state: 'cancelled' })).hasCourseInstance.eventStatus).toContain('EventCancelled')
})
