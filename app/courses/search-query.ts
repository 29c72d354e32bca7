import { cleanLine } from '~/lib/clean'
import { type Chosen, type Facet, facets, type Search, type SearchSort } from './search'
import { parseTerm, termName, termOf } from './term'

/** What each facet is called in an address. */
export const facetParameters = {
  profession: 'yrke',
  days: 'dagar',
  open: 'oppen',
  exam: 'tenta',
  term: 'termin',
  start: 'start',
  pace: 'takt',
  level: 'niva',
  kind: 'typ',
  subject: 'amne',
  language: 'sprak',
  university: 'larosate',
} as const satisfies Record<Facet, string>

const sortParameters = { fit: '', deadline: 'sista-dag', travel: 'resa' } as const

/** Values that an address says in Swedish; the others stand in it as they are. */
const swedish: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
  open: { yes: 'ja' },
  exam: { yes: 'ja' },
  kind: { course: 'kurs', package: 'kurspaket', programme: 'program' },
  level: {
    preparatory: 'forberedande',
    first: 'grund',
    second: 'avancerad',
    third: 'forskar',
    vocational: 'yrkeshogskola',
    other: 'annan',
  },
}

const patterns: Partial<Record<Facet, RegExp>> = {
  days: /^\d{1,3}$/,
  start: /^\d{4}-\d\d$/,
  pace: /^\d{1,3}$/,
  subject: /^\d{3}$/,
  language: /^[a-z]{2,3}$/,
}
/** Ids: of professions and universities. */
const idPattern = /^[\w-]{1,60}$/

/** So many values of one facet; more are nobody's choice. */
const valuesMost = 30
const wordsMost = 200
/** Nobody leafs so far. */
export const pagesMost = 50

/** A search, and which page of what it finds, from 1. */
export interface CourseQuery extends Search {
  page: number
}

/** Reads an address; what cannot be read is as if it were not there. */
export function courseQuery(said: URLSearchParams): CourseQuery {
  const chosen: Chosen = {}
  for (const facet of facets) {
    const values = said
      .getAll(facetParameters[facet])
      .slice(0, valuesMost)
      .flatMap((text) => valueFrom(facet, text) ?? [])
    if (values.length > 0) chosen[facet] = [...new Set(values)]
  }
  const page = Number(said.get('sida'))
  return {
    words: cleanLine(said.get('sok') ?? '').slice(0, wordsMost),
    chosen,
    sort: sortFrom(said.get('sort')),
    page: Number.isInteger(page) && page >= 1 && page <= pagesMost ? page : 1,
  }
}

/** What an address says of a value of a facet; null: nothing that it can have. */
function valueFrom(facet: Facet, text: string): string | null {
  if (facet === 'term') {
    const term = parseTerm(text)
    return term === null ? null : String(term)
  }
  const spoken = swedish[facet]
  if (spoken) return Object.keys(spoken).find((value) => spoken[value] === text) ?? null
  return (patterns[facet] ?? idPattern).test(text) ? text : null
}

/** A value of a facet as an address says it. */
export function valueText(facet: Facet, value: string): string {
  if (facet === 'term') {
    const term = termOf(Number(value))
    return term === null ? value : termName(term)
  }
  return swedish[facet]?.[value] ?? value
}

const sortFrom = (text: string | null): SearchSort =>
  text === sortParameters.deadline ? 'deadline' : text === sortParameters.travel ? 'travel' : 'fit'

/** What a sort is called in an address; empty for the ordinary one. */
export const sortText = (sort: SearchSort): string => sortParameters[sort]

/** A search as an address says it: what is not said is not in it. */
export function courseParameters({ words, chosen, sort, page }: Search & { page?: number }) {
  return {
    sok: words,
    ...Object.fromEntries(
      facets.flatMap((facet) => {
        const values = chosen[facet]?.map((value) => valueText(facet, value)) ?? []
        return values.length > 0 ? [[facetParameters[facet], values]] : []
      }),
    ),
    sort: sortText(sort),
    ...(page !== undefined && page > 1 ? { sida: String(page) } : {}),
  }
}

/** The search without a value of a facet, or without the facet. */
export function without(search: Search, facet: Facet, value?: string): Search {
  const { [facet]: values = [], ...others } = search.chosen
  const left = value === undefined ? [] : values.filter((one) => one !== value)
  return { ...search, chosen: left.length > 0 ? { ...others, [facet]: left } : others }
}
