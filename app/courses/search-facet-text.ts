import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { CourseKind, CourseLevel } from './course'
import type { Facet } from './search'
import { subjects } from './subjects'
import { termName, termOf } from './term'

/** Names that only the database knows. */
export interface FacetNames {
  professions: ReadonlyMap<string, string>
  universities: ReadonlyMap<string, string>
  /** Where exams can be written; null: no centre is known. */
  centre: string | null
}

/** What a value of a facet is called. */
export function facetText(facet: Facet, value: string, names: FacetNames, language: Language): string {
  const text = textIn(language)
  switch (facet) {
    case 'profession':
      return names.professions.get(value) ?? value
    case 'university':
      return names.universities.get(value) ?? value
    case 'days':
      return value === '0'
        ? text('courses.values.noDays')
        : text('courses.values.days', { count: Number(value) })
    case 'open':
      return text('courses.values.open')
    case 'exam':
      return names.centre
        ? text('courses.values.examAt', { centre: names.centre })
        : text('courses.values.exam')
    case 'term':
      return termText(value)
    case 'start':
      return monthText(value, language)
    case 'pace':
      return text('courses.values.pace', { percent: value })
    case 'level':
      return text(`courses.values.levels.${value as CourseLevel}`)
    case 'kind':
      return text(`courses.values.kinds.${value as CourseKind}`)
    case 'subject':
      return subjects[value]?.[language] ?? value
    case 'language':
      return languageText(value, language)
  }
}

function termText(value: string): string {
  const term = termOf(Number(value))
  return term === null ? value : termName(term)
}

/** "januari 2027". */
function monthText(month: string, language: Language): string {
  const at = Date.parse(`${month}-01T00:00:00Z`)
  if (Number.isNaN(at)) return month
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}

/** "engelska", "English": with a capital, as it stands alone. What is no code of a language stays as it is. */
export function languageText(code: string, language: Language): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Facets whose values stand in the order of the many; the others in their own. */
export const byCount: readonly Facet[] = ['profession', 'subject', 'language', 'university']

/** Values of a facet in the order in which one reads them. */
export function inOrder<Value extends { value: string; count: number }>(
  facet: Facet,
  values: readonly Value[],
): Value[] {
  const levels = ['preparatory', 'first', 'second', 'third', 'vocational', 'other']
  if (byCount.includes(facet))
    return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  if (facet === 'level') return values.toSorted((a, b) => levels.indexOf(a.value) - levels.indexOf(b.value))
  return values.toSorted((a, b) =>
    facet === 'pace' || facet === 'days' ? Number(a.value) - Number(b.value) : a.value < b.value ? -1 : 1,
  )
}
