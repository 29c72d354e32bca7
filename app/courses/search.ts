import type { LocalDate } from '~/lib/time'
import type { UniversityId } from './course'

/** What a search can be narrowed by, in the order of the screen. Several values of one mean any of them. */
export const facets = [
  'profession',
  'days',
  'open',
  'exam',
  'term',
  'start',
  'pace',
  'level',
  'kind',
  'subject',
  'language',
  'university',
] as const
export type Facet = (typeof facets)[number]

/** Values of each facet, as they stand in the address. Absent: not narrowed. */
export type Chosen = Partial<Record<Facet, readonly string[]>>

export const searchSorts = ['fit', 'deadline', 'travel'] as const
export type SearchSort = (typeof searchSorts)[number]

/** Most travel days that one can ask for; fewer are found with them. */
export const daySteps = [0, 2, 5, 10, 20] as const

export interface Search {
  /** In the searcher's own words; empty: everything. */
  words: string
  chosen: Chosen
  sort: SearchSort
}

/** What the answer depends on besides the question. */
export interface SearchPlace {
  today: LocalDate
  /** Km to towns from where the searcher lives, by the town's folded name; null: not said. */
  kmTo: ((town: string) => number | null) | null
  /** Universities whose exams can be written at the searcher's centre; null: no centre is known. */
  examsAt: ReadonlySet<UniversityId> | null
}

export interface FacetCount {
  value: string
  /** How many there would be with this value chosen and the other facets as they are. */
  count: number
}

export interface Found {
  /** Numbers of instances, the best first: this page's. */
  numbers: number[]
  total: number
  facets: Record<Facet, FacetCount[]>
  /** How many there would be without one of the facets that are chosen. */
  without: Partial<Record<Facet, number>>
}
