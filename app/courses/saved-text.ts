import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { watchedSearch } from './saved-rules'
import { facets } from './search'
import { type FacetNames, facetText } from './search-facet-text'
import { courseQuery } from './search-query'

/** What a kept search asks for, in words: ”lärare” · Högst 10 dagar. */
export function watchText(query: string, names: FacetNames, language: Language): string {
  const { words, chosen } = courseQuery(new URLSearchParams(query))
  const values = facets.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => facetText(facet, value, names, language)),
  )
  const said = words ? textIn(language)('courseTies.quoted', { words }) : ''
  return [said, ...values].filter(Boolean).join(' · ')
}

/** Ids of universities that kept searches name. */
export const universitiesIn = (queries: readonly string[]) => [
  ...new Set(queries.flatMap((query) => watchedSearch(query).chosen.university ?? [])),
]
