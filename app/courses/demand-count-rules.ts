import type { PersonId } from '~/identity/person'
import { cellKey, type Interest, lineKey } from './demand'

/** Fewer people than so many are not told to those who do not work in their municipality (docs/decisions/0023, 0036). */
export const fewest = 5

/** How many people there are of a municipality. */
export interface Count {
  municipalityCode: string
  people: number
  /**
   * So many of them may be told to anybody: they stand behind wishes that five share. Absent: it is one wish, of
   * which all small municipalities are here (docs/decisions/0039).
   */
  least?: number
}

/** What a reader is told: how many, "at least" where there are more, or only that there are some, fewer than five. */
export type ShownCount = { people: number; exact: boolean } | { people: null }

/**
 * What a reader is told of one municipality.
 * @param own the municipalities in whose centres the reader works
 */
export function shownCount({ municipalityCode, people, least }: Count, own: ReadonlySet<string>): ShownCount {
  if (own.has(municipalityCode)) return { people, exact: true }
  const told = least ?? people
  if (told > 0 && told >= fewest) return { people: told, exact: told === people }
  return people === 0 ? { people, exact: true } : { people: null }
}

/** At least so many people; `exact`: neither more. */
export interface ShownSum {
  people: number
  exact: boolean
}

/**
 * What a reader is told of several municipalities together: what each tells by itself, and one for each that tells
 * nothing. The small ones of one wish are added as they are when all of them are there and none can be worked out
 * from their sum, not even by who knows one of the others. Source of the rule: secondary suppression, where what is
 * left may not bind a hidden cell (Hundepool and others, Statistical Disclosure Control, 2012).
 */
export function shownSum(counts: readonly Count[], own: ReadonlySet<string>): ShownSum {
  const told = counts.map((one) => ({ ...shownCount(one, own), count: one }))
  const hidden = told.filter((one) => one.people === null).map(({ count }) => count)
  const isWhole = hidden.every(({ least }) => least === undefined)
  const adds = isWhole && isUnbound(hidden)
  const open = told.reduce((all, one) => all + (one.people ?? 0), 0)
  return {
    people: open + (adds ? sum(hidden) : hidden.length),
    exact: (hidden.length === 0 || adds) && told.every((one) => one.people === null || one.exact),
  }
}

/** Even where one of them is known, each of the others may be fewer than four and more than one. */
function isUnbound(hidden: readonly Count[]): boolean {
  const [together, most] = [sum(hidden), fewest - 1]
  return hidden.length >= 3 && together >= hidden.length + most && together <= most * (hidden.length - 1)
}

/**
 * How many people stand behind a choice when it is asked whether they are enough. One municipality that is hidden
 * counts as one beside what is known: whether it is enough would tell how many they are.
 */
export function peopleFor(counts: readonly Count[], own: ReadonlySet<string>): number {
  const told = counts.map((one) => shownCount(one, own).people)
  const hidden = counts.filter((_, at) => told[at] === null)
  const known = told.reduce<number>((all, one) => all + (one ?? 0), 0)
  return known + (hidden.length === 1 && known > 0 ? 1 : sum(hidden))
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

/**
 * As `peopleBehind`, of what somebody has chosen out of what there is, with what may be told of it: who may choose
 * freely could else take one sum from another, and have what is hidden left.
 * @param all wishes of the same lines in every municipality that could have been chosen
 * @param chosen those of them that were
 */
export function chosenCounts(all: readonly Interest[], chosen: readonly Interest[]): Count[] {
  const sharedBy = cellsOf(all)
  const counts = peopleBehind(chosen)
  const lines = new Set(chosen.map(lineKey))
  const small = [...sharedBy].filter(([, cell]) => cell.length < fewest).map(([key]) => key)
  const has = new Set(chosen.map(cellKey))
  if (lines.size <= 1 && small.every((key) => has.has(key))) return counts
  const open = chosen.filter((one) => (sharedBy.get(cellKey(one))?.length ?? 0) >= fewest)
  const least = new Map(peopleBehind(open).map((one) => [one.municipalityCode, one.people]))
  return counts.map((one) => ({ ...one, least: least.get(one.municipalityCode) ?? 0 }))
}

/** Who stands behind each cell: each person once. */
function cellsOf(interests: readonly Interest[]): Map<string, string[]> {
  const cells = new Map<string, Set<string>>()
  for (const one of interests)
    cells.set(cellKey(one), (cells.get(cellKey(one)) ?? new Set()).add(one.personId ?? one.id))
  return new Map([...cells].map(([key, who]) => [key, [...who]]))
}
