import { Parser, type Quad, Store } from 'n3'
import { beforeAll, describe, expect, test } from 'vitest'
import { rdfXml, turtle } from '~/lib/rdf'
import { instant, type LocalDate } from '~/lib/time'
import { triplesOfTurtle, triplesOfXml } from '../../../../scripts/testing/rdf'
import { type DcatFacts, dcatGraph } from './dcat'

const full: DcatFacts = {
  origin: 'https://larplats.example',
  operator: { name: 'Akademi "Norr" & <vänner>', email: 'data@larplats.example' },
  courses: {
    count: 3,
    first: '2026-08-31' as LocalDate,
    last: '2030-01-11' as LocalDate,
    changedAt: instant(Date.parse('2026-11-23T08:00:00Z')),
  },
}
const bare: DcatFacts = {
  origin: 'http://127.0.0.1:3000',
  operator: { name: null, email: null },
  courses: { count: 0, first: null, last: null, changedAt: null },
}

const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`
const dcterms = (name: string) => `http://purl.org/dc/terms/${name}`
const foaf = (name: string) => `http://xmlns.com/foaf/0.1/${name}`
const vcard = (name: string) => `http://www.w3.org/2006/vcard/ns#${name}`

/**
 * What DCAT-AP-SE 3.0.1 demands of each class, and of which kind it is; at most so many where it says. Checked by hand
 * against its tables; with what it recommends and we know.
 */
const demands: [type: string, property: string, kind: 'text' | 'thing' | 'day', most?: number][] = [
  [dcat('Catalog'), dcterms('title'), 'text'],
  [dcat('Catalog'), dcterms('description'), 'text'],
  [dcat('Catalog'), dcterms('publisher'), 'thing', 1],
  [dcat('Catalog'), dcterms('license'), 'thing', 1],
  [dcat('Catalog'), dcat('dataset'), 'thing'],
  [dcat('Catalog'), dcterms('language'), 'thing'],
  [dcat('Catalog'), foaf('homepage'), 'thing', 1],
  [dcat('Catalog'), dcat('themeTaxonomy'), 'thing'],
  [dcat('Dataset'), dcterms('title'), 'text'],
  [dcat('Dataset'), dcterms('description'), 'text'],
  [dcat('Dataset'), dcterms('publisher'), 'thing', 1],
  [dcat('Dataset'), dcat('distribution'), 'thing'],
  [dcat('Dataset'), dcat('theme'), 'thing'],
  [dcat('Dataset'), dcat('keyword'), 'text'],
  [dcat('Dataset'), dcterms('language'), 'thing'],
  [dcat('Dataset'), dcterms('accessRights'), 'thing', 1],
  [dcat('Dataset'), dcterms('accrualPeriodicity'), 'thing', 1],
  [dcat('Dataset'), dcterms('spatial'), 'thing'],
  [dcat('Distribution'), dcat('accessURL'), 'thing'],
  [dcat('Distribution'), dcterms('license'), 'thing', 1],
  [dcat('Distribution'), dcterms('format'), 'text', 1],
  [dcat('Distribution'), dcterms('title'), 'text'],
  [dcat('DataService'), dcterms('title'), 'text'],
  [dcat('DataService'), dcat('endpointURL'), 'thing'],
  [foaf('Agent'), foaf('name'), 'text', 1],
]
const withContact: typeof demands = [
  [dcat('Dataset'), dcat('contactPoint'), 'thing'],
  [vcard('Organization'), vcard('fn'), 'text', 1],
  [vcard('Organization'), vcard('hasEmail'), 'thing', 1],
  [dcterms('PeriodOfTime'), dcat('startDate'), 'day', 1],
  [dcterms('PeriodOfTime'), dcat('endDate'), 'day', 1],
]

describe.each([
  ['with everything', full, [...demands, ...withContact]],
  ['with nothing said', bare, demands],
] as const)('%s', (_what, facts, demanded) => {
  const text = turtle(dcatGraph(facts))
  let store: Store
  const all = (type: string) =>
    store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', type, null)

  beforeAll(() => {
    store = new Store(new Parser().parse(text) as Quad[])
  })

  test('Turtle and RDF/XML are one graph', async () => {
    const told = triplesOfTurtle(text)
    expect(told.length).toBeGreaterThan(100)
    expect(await triplesOfXml(rdfXml(dcatGraph(facts)), facts.origin)).toEqual(told)
  })

  test.each(demanded)('%s has %s', (type, property, kind, most = 100) => {
    const things = all(type)
    expect(things.length).toBeGreaterThan(0)
    for (const thing of things) {
      const values = store.getObjects(thing, property, null)
      expect(values.length, thing.value).toBeGreaterThan(0)
      expect(values.length, thing.value).toBeLessThanOrEqual(most)
      for (const value of values) {
        expect(value.termType).toBe(kind === 'thing' ? 'NamedNode' : 'Literal')
        expect(value.value.trim()).not.toBe('')
        if (kind === 'day') expect(value.value).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
    }
  })

  test('what is referred to here is here, and everything here is reached from the catalogue', () => {
    const own = (iri: string) => iri.startsWith(`${facts.origin}/data#`)
    const known = new Set(store.getSubjects(null, null, null).map(({ value }) => value))
    const named = store.getObjects(null, null, null).filter((one) => one.termType === 'NamedNode')
    expect(named.map(({ value }) => value).filter((iri) => own(iri) && !known.has(iri))).toEqual([])
    const reached = new Set<string>()
    const follow = (iri: string) => {
      if (!known.has(iri) || reached.has(iri)) return
      reached.add(iri)
      for (const { value } of store.getObjects(iri, null, null)) follow(value)
    }
    follow(`${facts.origin}/data#katalog`)
    expect([...known].filter((iri) => !reached.has(iri))).toEqual([])
  })

  test('titles and descriptions are in both languages', () => {
    for (const type of ['Catalog', 'Dataset'])
      for (const thing of all(dcat(type)))
        for (const property of ['title', 'description'])
          expect(
            store
              .getObjects(thing, dcterms(property), null)
              .map((value) => ('language' in value ? value.language : ''))
              .sort(),
          ).toEqual(['en', 'sv'])
  })
})

test('what is said of no time and of nobody is not there', () => {
  const told = turtle(dcatGraph(bare))
  for (const word of ['PeriodOfTime', 'contactPoint', 'vcard:fn', 'modified'])
    expect(told).not.toContain(word)
  expect(told).toContain('127.0.0.1')
})
