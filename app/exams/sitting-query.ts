import { cleanLine } from '~/lib/clean'
import { isDate, type LocalDate } from '~/lib/time'
import type { UniversityId } from './policy'

/** What somebody looks for, as the page's address says it. */
export interface SittingQuery {
  larosate: string
  kurs: string
  fran: string
  till: string
}

/** Reads an address; what is not said is empty, and nothing of it is a fault. */
export function sittingQuery(said: URLSearchParams): SittingQuery {
  const line = (name: string) => cleanLine(said.get(name) ?? '').slice(0, 100)
  return { larosate: line('larosate'), kurs: line('kurs'), fran: line('fran'), till: line('till') }
}

/** What is looked for: never a day that has been; a date that cannot be read is as if it were not said. */
export function filterOf({ larosate, kurs, fran, till }: SittingQuery, today: LocalDate) {
  return {
    from: isDate(fran) && fran > today ? fran : today,
    to: isDate(till) ? till : undefined,
    course: kurs || undefined,
    universityId: (larosate || undefined) as UniversityId | undefined,
  }
}

/** Where a list goes on, as an address says it: the last day and id that were shown. */
export function placeOf(text: string | null): { date: LocalDate; id: string } | null {
  const [, date = '', id = ''] = /^(\d{4}-\d\d-\d\d)_([\w-]{1,60})$/.exec(text ?? '') ?? []
  return isDate(date) ? { date, id } : null
}
