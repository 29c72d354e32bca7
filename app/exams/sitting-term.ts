import type { LocalDate } from '~/lib/time'

/** A term of the universities: HT26, VT27. */
export type Term = `${'HT' | 'VT'}${string}`

/**
 * The term that a day's exams belong to. Autumn terms end in the middle of January, so that exams of its first two
 * weeks and a half are the autumn's; those of the summer are the spring's until the end of July.
 */
export function termOf(date: LocalDate): Term {
  const [year, day] = [Number(date.slice(0, 4)), date.slice(5)]
  if (day <= '01-18') return `HT${short(year - 1)}`
  return day <= '07-31' ? `VT${short(year)}` : `HT${short(year)}`
}

const short = (year: number) => String(year % 100).padStart(2, '0')

/** The days of a term, both inclusive; null for what is no term. */
export function daysOfTerm(term: string): { from: LocalDate; to: LocalDate } | null {
  const [, half, digits] = /^(HT|VT)(\d\d)$/.exec(term) ?? []
  if (!half) return null
  const year = 2000 + Number(digits)
  return half === 'VT'
    ? { from: `${year}-01-19` as LocalDate, to: `${year}-07-31` as LocalDate }
    : { from: `${year}-08-01` as LocalDate, to: `${year + 1}-01-18` as LocalDate }
}

/** The term so many terms after (before, below zero) this one. */
export function termAfter(term: Term, count: number): Term {
  const halves = 2 * Number(term.slice(2)) + (term.startsWith('HT') ? 1 : 0) + count
  return `${halves % 2 === 1 ? 'HT' : 'VT'}${short(Math.floor(halves / 2))}`
}
