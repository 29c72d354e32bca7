import type { LocalDate } from '~/lib/time'

/** A half-year of study: 20271 is the spring of 2027, 20262 the autumn of 2026. Sorts in time. Source: EMIL's ids (DOMAIN 3.1). */
export type Term = number & { readonly __term: true }

/** The term of this number, or null: no such half-year. */
export function termOf(number: number): Term | null {
  const [year, half] = [Math.floor(number / 10), number % 10]
  return Number.isInteger(number) && year >= 1990 && year <= 2100 && (half === 1 || half === 2)
    ? (number as Term)
    : null
}

/** Reads `HT26`, `vt 2027`, `20271`; null: none of them. */
export function parseTerm(text: string): Term | null {
  const typed = text.trim().toLowerCase()
  if (/^\d{5}$/.test(typed)) return termOf(Number(typed))
  const found = /^(ht|vt)\s*-?\s*(\d{2}|\d{4})$/.exec(typed)
  if (!found) return null
  const year = Number(found[2]?.length === 2 ? `20${found[2]}` : found[2])
  return termOf(year * 10 + (found[1] === 'vt' ? 1 : 2))
}

/** `HT26`: the same in both languages, as antagning.se has it. */
export const termName = (term: Term) =>
  `${term % 10 === 1 ? 'VT' : 'HT'}${String(Math.floor(term / 10)).slice(2)}`

/** The half-year that comes after. */
export const nextTerm = (term: Term) => (term % 10 === 1 ? term + 1 : term + 9) as Term

/** The term in which a day lies: spring begins in mid-January, autumn at the end of August; what starts in the summer is the spring's. */
export function termOn(date: LocalDate): Term {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return (year * 10 + (month >= 8 ? 2 : 1)) as Term
}

/** About when the studies of a term end: the first week of June, the third of January. */
export const termEnd = (term: Term): LocalDate =>
  `${Math.floor(term / 10) + (term % 10 === 1 ? 0 : 1)}-${term % 10 === 1 ? '06-06' : '01-17'}` as LocalDate
