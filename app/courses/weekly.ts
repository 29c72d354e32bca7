import { addDays, type LocalDate } from '~/lib/time'
import type { InstanceFacts } from './course'
import { nextTerm, termEnd, termOn } from './term'

/**
 * When somebody who takes a course would want a place every week, seen on a day: from when it begins, or from
 * tomorrow, until it ends or the term does. Null: it is over.
 */
export function weeklySpan(
  { startsOn, endsOn }: Pick<InstanceFacts, 'startsOn' | 'endsOn'>,
  today: LocalDate,
): { from: LocalDate; until: LocalDate } | null {
  const tomorrow = addDays(today, 1)
  const from = startsOn && startsOn > tomorrow ? startsOn : tomorrow
  if (endsOn && endsOn < from) return null
  // The first weeks of January are the autumn's.
  const term = termOn(from)
  const ends = [termEnd(term), termEnd(nextTerm(term))]
  const autumnBefore = from.slice(5) <= '01-17' ? (`${from.slice(0, 4)}-01-17` as LocalDate) : null
  const last = autumnBefore ?? ends.find((end) => end >= from) ?? termEnd(term)
  return { from, until: endsOn && endsOn < last ? endsOn : last }
}
