/**
 * How few people are too few. Statistics about people are disclosed by cells that one, two or a handful
 * of people stand behind; five is the usual threshold of public statistics and the order's own (issue 4,
 * "small numbers (under 5) are masked where a person could be guessed").
 */
export const fewest = 5

/**
 * How many people there are, as far as it is known: never more than there truly are, so that a cell is
 * rather masked once too often.
 */
export interface Crowd {
  /** Some of them; as many as are needed to be enough. */
  ids: Set<string>
  /** So many were counted together somewhere. */
  most: number
}

/** Nobody yet. */
export const nobody = (): Crowd => ({ ids: new Set(), most: 0 })

/** Adds people of whom two may be named: the first and the last of them by name, the same when there is one. */
export function addTo(crowd: Crowd, one: string | null, other: string | null, count = 0) {
  for (const id of [one, other]) if (id !== null && crowd.ids.size < fewest) crowd.ids.add(id)
  crowd.most = Math.max(crowd.most, count)
}

/** At least so many people. */
export const sizeOf = ({ ids, most }: Crowd) => Math.max(ids.size, most)

/**
 * Which cells of a table are masked when their total can be read elsewhere: those of fewer than five
 * people, though not of none. What is masked must not be found by taking the others from the total:
 * where the masked cells together are still about fewer than five people, or there is but one of them,
 * the smallest other cell is masked as well (secondary suppression). Where there is none left to take,
 * everything is masked, empty cells too: else the total alone would fill the one that is not empty.
 * @param people behind each cell
 * @param apart is nobody behind two cells? Then the masked ones are about as many as their sum; else
 *   only about as many as the largest of them, for all that is known
 */
export function masked(people: readonly number[], { apart }: { apart: boolean }): boolean[] {
  const isMasked = people.map((count) => count > 0 && count < fewest)
  if (!isMasked.includes(true)) return isMasked
  const left = [...people.keys()]
    .filter((at) => (people[at] ?? 0) >= fewest)
    .sort((a, b) => (people[a] ?? 0) - (people[b] ?? 0))
  while (!isSafe(people, isMasked, apart)) {
    const next = left.shift()
    if (next === undefined) return people.map(() => true)
    isMasked[next] = true
  }
  return isMasked
}

function isSafe(people: readonly number[], isMasked: readonly boolean[], apart: boolean) {
  const behind = people.filter((_, at) => isMasked[at])
  const together = apart ? behind.reduce((sum, count) => sum + count, 0) : Math.max(...behind)
  return behind.length > 1 && together >= fewest
}
