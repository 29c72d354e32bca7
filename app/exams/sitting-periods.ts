import { addDays, type LocalDate } from '~/lib/time'
import { daysOfTerm, type Term, termAfter, termOf } from './sitting-term'

/** The days of a period that a list may show: a term, what has been in the last year, or what is to come. */
export function listPeriod(period: string, today: LocalDate): { from: LocalDate; to?: LocalDate } {
  const term = daysOfTerm(period)
  if (term) return term
  return period === 'tidigare' ? { from: addDays(today, -366), to: addDays(today, -1) } : { from: today }
}

/** The terms that a list offers: the next, this one and the three before. */
export const periodsAround = (today: LocalDate): Term[] =>
  [1, 0, -1, -2, -3].map((count) => termAfter(termOf(today), count))
