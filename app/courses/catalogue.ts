import { folded } from '~/lib/fold'
import type { LocalDate } from '~/lib/time'
import {
  applicationOn,
  type CourseFacts,
  type InstanceFacts,
  type InstanceId,
  type UniversityId,
} from './course'
import { subjectOf } from './subjects'
import { formsOf } from './words'

/** What is read of a published instance for the catalogue. */
export interface CatalogueRow
  extends Pick<CourseFacts, 'code' | 'kind' | 'titleSv' | 'titleEn' | 'level' | 'isced' | 'professions'>,
    Pick<
      InstanceFacts,
      | 'term'
      | 'startsOn'
      | 'endsOn'
      | 'pace'
      | 'languages'
      | 'mandatoryDays'
      | 'applicationCode'
      | 'firstApplication'
      | 'lastApplication'
      | 'lateApplication'
      | 'examForm'
    > {
  id: InstanceId
  number: number
  universityId: UniversityId
  /** Towns that one must travel to. */
  towns: readonly string[]
}

/** What the catalogue remembers of an instance: what narrows and orders, nothing that is only shown. */
export interface Entry {
  id: InstanceId
  number: number
  universityId: UniversityId
  /** Index of its title among the catalogue's titles. */
  title: number
  /** Codes that a question may name, folded. */
  codes: readonly string[]
  /** What it has of the facets that do not depend on the day: indices among the catalogue's values. */
  values: readonly number[]
  mandatoryDays: number | null
  startsOn: LocalDate | null
  /** Its last day as a number, 20270603; the greatest there is when nobody has said. */
  ends: number
  /** Index of its days of application among the catalogue's. */
  application: number
  /** Can be examined without going to the campus, wherever one lives. */
  examAnywhere: boolean
  /** Is never examined elsewhere. */
  examOnCampus: boolean
  towns: readonly string[]
}

/** Facets that lie in the record itself; the others depend on the day or on the searcher. */
export const fixedFacets = [
  'profession',
  'term',
  'start',
  'pace',
  'level',
  'kind',
  'subject',
  'language',
  'university',
] as const
export type FixedFacet = (typeof fixedFacets)[number]

/** Words that come again and again are kept once and called by a number. */
export interface Names {
  readonly list: readonly string[]
  numberOf(name: string): number
  /** Undefined: nobody has used it. */
  find(name: string): number | undefined
}

function newNames(): Names {
  const list: string[] = []
  const at = new Map<string, number>()
  return {
    list,
    find: (name) => at.get(name),
    numberOf(name) {
      const known = at.get(name)
      if (known !== undefined) return known
      at.set(name, list.length)
      return list.push(name) - 1
    },
  }
}

/** Every published instance, in memory, ready to be narrowed and ordered. */
export interface Catalogue {
  /** By the instance's number; with holes. */
  entries: (Entry | undefined)[]
  /** Every value of a facet that something has: `level first`. */
  values: Names
  titles: Names
  /** Days of application: thousands have the same. */
  applications: Names
  /** How many titles have each word. */
  vocabulary: Map<string, number>
  /** By folded application code and course code. */
  coded: Map<string, Set<number>>
}

/** Nothing is remembered yet. */
export const newCatalogue = (): Catalogue => ({
  entries: [],
  values: newNames(),
  titles: newNames(),
  applications: newNames(),
  vocabulary: new Map(),
  coded: new Map(),
})

/** Takes an instance in, in place of what was known of it. */
export function enter(catalogue: Catalogue, row: CatalogueRow): void {
  leave(catalogue, row.number)
  const title = `${row.titleSv}\n${row.titleEn}`
  const codes = [row.applicationCode, row.code].map(codeOf).filter(Boolean)
  const entry: Entry = {
    id: row.id,
    number: row.number,
    universityId: row.universityId,
    title: catalogue.titles.numberOf(title),
    codes,
    values: valuesOf(catalogue, row),
    mandatoryDays: row.mandatoryDays,
    startsOn: row.startsOn,
    ends: row.endsOn === null ? neverEnds : dayNumber(row.endsOn),
    application: catalogue.applications.numberOf(applicationKey(row)),
    examAnywhere: row.examForm === 'home' || row.examForm === 'none',
    examOnCampus: row.examForm === 'campus',
    towns: row.towns.map(folded),
  }
  catalogue.entries[row.number] = entry
  countWords(catalogue, title, 1)
  for (const code of codes) {
    const numbers = catalogue.coded.get(code) ?? new Set()
    catalogue.coded.set(code, numbers.add(row.number))
  }
}

/** Forgets an instance; one that is not there is forgotten already. */
export function leave(catalogue: Catalogue, number: number): void {
  const known = catalogue.entries[number]
  if (!known) return
  catalogue.entries[number] = undefined
  countWords(catalogue, catalogue.titles.list[known.title] ?? '', -1)
  for (const code of known.codes) catalogue.coded.get(code)?.delete(number)
}

/** Words that things are found by though no title has them: names of professions and subjects. */
export function learn(catalogue: Catalogue, texts: readonly string[]): void {
  for (const word of formsOf(texts.join(' '))) {
    if (!catalogue.vocabulary.has(word)) catalogue.vocabulary.set(word, 1)
  }
}

function countWords({ vocabulary }: Catalogue, title: string, by: number) {
  for (const word of formsOf(title)) {
    const times = (vocabulary.get(word) ?? 0) + by
    if (times > 0) vocabulary.set(word, times)
    else vocabulary.delete(word)
  }
}

/** A code as it is compared: `LTU-83162` and `ltu 83162` are one. */
export const codeOf = (code: string) => folded(code).replace(/[^a-z0-9]+/g, '')

function valuesOf({ values }: Catalogue, row: CatalogueRow): readonly number[] {
  const has: Record<FixedFacet, readonly string[]> = {
    profession: row.professions,
    term: [String(row.term)],
    start: [row.startsOn?.slice(0, 7) ?? ''],
    pace: [row.pace === null ? '' : String(row.pace)],
    level: [row.level],
    kind: [row.kind],
    subject: [subjectOf(row.isced)],
    language: row.languages,
    university: [row.universityId],
  }
  const named = fixedFacets.flatMap((facet) => has[facet].filter(Boolean).map((value) => `${facet} ${value}`))
  return [...new Set(named)].map((name) => values.numberOf(name))
}

type Days = Pick<InstanceFacts, 'firstApplication' | 'lastApplication' | 'lateApplication'>

const applicationKey = ({ firstApplication, lastApplication, lateApplication }: Days) =>
  [firstApplication, lastApplication, lateApplication].map((day) => day ?? '').join(' ')

/** The days of application that an index stands for. */
export function applicationDays({ applications }: Pick<Catalogue, 'applications'>, index: number): Days {
  const [first, last, late] = (applications.list[index] ?? '').split(' ').map((day) => day || null)
  return { firstApplication: first, lastApplication: last, lateApplication: late } as Days
}

/** Whether one may apply on a day, for each of the catalogue's days of application. */
export const applicationStates = (catalogue: Pick<Catalogue, 'applications'>, today: LocalDate) =>
  catalogue.applications.list.map((_, index) => applicationOn(applicationDays(catalogue, index), today))

/** The last day of what nobody has given one, as a number. */
export const neverEnds = 99_999_999

/** A day as a number that sorts as it does: 20270603. Numbers are compared without being looked up. */
export const dayNumber = (day: LocalDate) => Number(day.replaceAll('-', ''))
