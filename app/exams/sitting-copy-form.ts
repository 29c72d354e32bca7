import type { FieldErrors } from '~/lib/form'
import { daysBetween, isDate, type LocalDate } from '~/lib/time'
import { daysOfTerm, termAfter, termOf } from './sitting-term'

/** As the page writes it into its address. */
export interface CopyAsked {
  fran: string
  till: string
  veckor: string
}

/** What is asked; what is not said is the term before today's, a year later. Without `today` it stays empty. */
export function copyAsked(
  said: (name: keyof CopyAsked) => string | null,
  today: LocalDate | null,
): CopyAsked {
  const last = today && daysOfTerm(termAfter(termOf(today), -1))
  return {
    fran: said('fran')?.slice(0, 20) ?? last?.from ?? '',
    till: said('till')?.slice(0, 20) ?? last?.to ?? '',
    veckor: said('veckor')?.slice(0, 20) ?? '52',
  }
}

export type CopyReading =
  | { ok: true; from: LocalDate; to: LocalDate; weeks: number }
  | { ok: false; errors: FieldErrors }

/** Which days' sittings, and how many weeks later. */
export function readCopy({ fran, till, veckor }: CopyAsked): CopyReading {
  const errors: FieldErrors = {}
  const isSpan = isDate(fran) && isDate(till) && fran <= till && daysBetween(fran, till) <= 366
  if (!isSpan) errors.fran = 'sittings.copy.errors.span'
  const weeks = /^\d{1,3}$/.test(veckor.trim()) ? Number(veckor) : 0
  if (weeks < 1 || weeks > 104) errors.veckor = 'sittings.copy.errors.weeks'
  return isSpan && errors.veckor === undefined
    ? { ok: true, from: fran, to: till, weeks }
    : { ok: false, errors }
}
