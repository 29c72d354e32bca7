import { folded } from '~/lib/fold'
import type { LocalDate } from '~/lib/time'
import type { CourseFacts, InstanceFacts, InstanceId, UniversityId } from './course'
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
  /** Of each facet that does not depend on the day: numbers of its values. */
  values: Readonly<Record<FixedFacet, readonly number[]>>
  mandatoryDays: number | null
  startsOn: LocalDate | null
  endsOn: LocalDate | null
  firstApplication: LocalDate | null
  lastApplication: LocalDate | null
  lateApplication: LocalDate | null
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
  /** What values of each facet are called. */
  names: Readonly<Record<FixedFacet, Names>>
  titles: Names
  /** How many titles have each word. */
  vocabulary: Map<string, number>
  /** By folded application code and course code. */
  coded: Map<string, Set<number>>
}

export const newCatalogue = (): Catalogue => ({
  entries: [],
  names: Object.fromEntries(fixedFacets.map((facet) => [facet, newNames()])) as unknown as Catalogue['names'],
  titles: newNames(),
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
    endsOn: row.endsOn,
    firstApplication: row.firstApplication,
    lastApplication: row.lastApplication,
    lateApplication: row.lateApplication,
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

function valuesOf({ names }: Catalogue, row: CatalogueRow): Entry['values'] {
  const some = (facet: FixedFacet, ...values: readonly string[]) =>
    values.filter(Boolean).map((value) => names[facet].numberOf(value))
  return {
    profession: some('profession', ...row.professions),
    term: some('term', String(row.term)),
    start: some('start', row.startsOn?.slice(0, 7) ?? ''),
    pace: some('pace', row.pace === null ? '' : String(row.pace)),
    level: some('level', row.level),
    kind: some('kind', row.kind),
    subject: some('subject', subjectOf(row.isced)),
    language: some('language', ...row.languages),
    university: some('university', row.universityId),
  }
}

/** Can one still begin it, or apply for it, on this day? */
export const isCurrent = ({ endsOn }: Pick<Entry, 'endsOn'>, today: LocalDate) =>
  endsOn === null || endsOn >= today
