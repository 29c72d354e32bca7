import type { OpenFigures } from '~/courses/open-catalogue.server'
import { textIn } from '~/i18n/text'
import type { Operator } from '~/lib/operator.server'
import type { RdfGraph, RdfThing, RdfValue } from '~/lib/rdf'
import { isoInstant } from '~/lib/time'
import { paths } from '~/paths'
import { type Dataset, datasets, type Way } from './dcat-sets'
import { authority, keywords, languages, prefixes, said } from './dcat-words'
import { licences } from './licences'

/** What of the catalogue depends on where and when it is asked. */
export interface DcatFacts {
  /** `https://larplats.example` */
  origin: string
  operator: Operator
  courses: OpenFigures
}

/**
 * What is open here, as DCAT-AP-SE describes it, for the national portal. Everything has an address under `/data`, so
 * that what harvests it twice finds the same things.
 */
export function dcatGraph(facts: DcatFacts): RdfGraph {
  const at = (id: string) => ({ iri: `${facts.origin}${paths.openData()}#${id}` })
  const things = [
    catalogue(facts, at),
    ...agents(facts, at),
    ...datasets.flatMap((one) => [
      dataset(one, facts, at),
      ...one.ways.map((way) => distribution(way, one, facts, at)),
    ]),
    ...period(facts, at),
    service(facts, at),
    standard(at),
  ]
  return { prefixes, things }
}

type At = (id: string) => { iri: string }

function catalogue({ origin, courses }: DcatFacts, at: At): RdfThing {
  return {
    ...at('katalog'),
    type: 'dcat:Catalog',
    says: [
      ...said('dcterms:title', (text) => text('openData.catalogue')),
      ...said('dcterms:description', (text) => text('openData.catalogueAbout')),
      ['dcterms:publisher', at('utgivare')],
      ['dcterms:license', { iri: licences.free }],
      ...languages,
      ['foaf:homepage', { iri: `${origin}${paths.openData()}` }],
      ['dcat:themeTaxonomy', authority('data-theme')],
      ...modified(courses),
      ...datasets.map(({ id }): [string, RdfValue] => ['dcat:dataset', at(id)]),
    ],
  }
}

const modified = ({ changedAt }: OpenFigures): [string, RdfValue][] =>
  changedAt === null ? [] : [['dcterms:modified', { text: isoInstant(changedAt), type: 'xsd:dateTime' }]]

/** Who answers for it, as far as its owner has said. */
function agents({ origin, operator }: DcatFacts, at: At): RdfThing[] {
  const name = operator.name ?? textIn('sv')('openData.unnamed', { host: new URL(origin).host })
  const publisher: RdfThing = {
    ...at('utgivare'),
    type: 'foaf:Agent',
    says: [
      ['foaf:name', { text: name }],
      ['foaf:homepage', { iri: `${origin}${paths.about()}` }],
    ],
  }
  if (!operator.email) return [publisher]
  const contact: RdfThing = {
    ...at('kontakt'),
    type: 'vcard:Organization',
    says: [
      ['vcard:fn', { text: name }],
      ['vcard:hasEmail', { iri: `mailto:${operator.email}` }],
    ],
  }
  return [publisher, contact]
}

function dataset(one: Dataset, { origin, operator, courses }: DcatFacts, at: At): RdfThing {
  const isCourses = one.id === 'kurser'
  return {
    ...at(one.id),
    type: 'dcat:Dataset',
    says: [
      ...said('dcterms:title', one.title),
      ...said('dcterms:description', one.description),
      ['dcterms:identifier', { text: at(one.id).iri }],
      ['dcterms:publisher', at('utgivare')],
      ...(operator.email ? [['dcat:contactPoint', at('kontakt')] as [string, RdfValue]] : []),
      ['dcat:theme', authority('data-theme/EDUC')],
      ...keywords(one.keywords),
      ...languages,
      ['dcterms:spatial', authority('country/SWE')],
      ['dcterms:accrualPeriodicity', authority('frequency/CONT')],
      ['dcterms:accessRights', authority('access-right/PUBLIC')],
      ['dcat:landingPage', { iri: `${origin}${paths.openData()}` }],
      ...(isCourses && courses.first ? [['dcterms:temporal', at('tid')] as [string, RdfValue]] : []),
      ...(isCourses ? modified(courses) : []),
      ...one.ways.map(({ id }): [string, RdfValue] => ['dcat:distribution', at(id)]),
    ],
  }
}

function distribution(way: Way, { licence }: Dataset, { origin }: DcatFacts, at: At): RdfThing {
  const address = { iri: `${origin}${way.path}` }
  return {
    ...at(way.id),
    type: 'dcat:Distribution',
    says: [
      ...said('dcterms:title', way.title),
      ['dcat:accessURL', address],
      way.isCall ? ['dcat:accessService', at('api')] : ['dcat:downloadURL', address],
      ['dcterms:format', { text: way.format }],
      ['dcterms:license', { iri: licence }],
      ...(way.standard ? [['dcterms:conformsTo', at(way.standard)] as [string, RdfValue]] : []),
    ],
  }
}

/** Between which days the courses are given. */
function period({ courses: { first, last } }: DcatFacts, at: At): RdfThing[] {
  if (!first) return []
  const day = (predicate: string, text: string): [string, RdfValue] => [predicate, { text, type: 'xsd:date' }]
  const says = [day('dcat:startDate', first), ...(last ? [day('dcat:endDate', last)] : [])]
  return [{ ...at('tid'), type: 'dcterms:PeriodOfTime', says }]
}

function service({ origin, operator }: DcatFacts, at: At): RdfThing {
  return {
    ...at('api'),
    type: 'dcat:DataService',
    says: [
      ...said('dcterms:title', (text) => text('openData.api')),
      ['dcterms:publisher', at('utgivare')],
      ...(operator.email ? [['dcat:contactPoint', at('kontakt')] as [string, RdfValue]] : []),
      ['dcat:endpointURL', { iri: `${origin}/api/v1` }],
      ['dcat:endpointDescription', { iri: `${origin}${paths.openapi()}` }],
      ['dcterms:accessRights', authority('access-right/PUBLIC')],
      ...datasets.map(({ id }): [string, RdfValue] => ['dcat:servesDataset', at(id)]),
    ],
  }
}

const standard = (at: At): RdfThing => ({
  ...at('emil3'),
  type: 'dcterms:Standard',
  says: [
    ['dcterms:title', { text: 'EMIL 3' }],
    ['dcterms:identifier', { text: 'SS 10700:2024' }],
  ],
})
