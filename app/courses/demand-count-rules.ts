import type { PersonId } from '~/identity/person'
import type { Interest } from './demand'

/** Fewer people than so many are not told to those who do not work in their municipality (docs/decisions/0023, 0036). */
export const fewest = 5

/** How many people there are of a municipality. */
export interface Count {
  municipalityCode: string
  people: number
}

/** What a reader is told: how many, or only that there are some, fewer than five. */
export type ShownCount = { people: number } | { people: null }

const isHidden = ({ municipalityCode, people }: Count, own: ReadonlySet<string>) =>
  people > 0 && people < fewest && !own.has(municipalityCode)

/**
 * What a reader is told of one municipality.
 * @param own the municipalities in whose centres the reader works
 */
export const shownCount = (count: Count, own: ReadonlySet<string>): ShownCount => ({
  people: isHidden(count, own) ? null : count.people,
})

/** At least so many people; `exact`: neither more. */
export interface ShownSum {
  people: number
  exact: boolean
}

/**
 * What a reader is told of several municipalities together. What is hidden is added where it is five people
 * together; else each hidden one counts as one, and the sum says "at least".
 */
export function shownSum(counts: readonly Count[], own: ReadonlySet<string>): ShownSum {
  const hidden = counts.filter((one) => isHidden(one, own))
  const together = sum(hidden)
  const exact = hidden.length === 0 || together >= fewest
  const open = sum(counts) - together
  return { people: open + (exact ? together : hidden.length), exact }
}

const sum = (counts: readonly Count[]) => counts.reduce((all, { people }) => all + people, 0)

/**
 * How many people of each municipality stand behind interests: each person once, in the municipality that they named
 * last; whoever has been erased counts for each interest that is left of them. Most people first.
 */
export function peopleBehind(interests: readonly Interest[]): Count[] {
  const placeOf = new Map<PersonId | string, string>()
  const byTime = [...interests].sort((a, b) => a.createdAt - b.createdAt)
  for (const { id, personId, municipalityCode } of byTime) placeOf.set(personId ?? id, municipalityCode)
  const counts = new Map<string, number>()
  for (const code of placeOf.values()) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([municipalityCode, people]) => ({ municipalityCode, people }))
    .sort((a, b) => b.people - a.people || (a.municipalityCode < b.municipalityCode ? -1 : 1))
}
