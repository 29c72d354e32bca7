/** So many can be compared at a time. */
export const compareMost = 4

/** Ids that an address names (`k`): each once, the first so many, and those for which there was no room. */
export function comparedIn(said: URLSearchParams): { ids: string[]; over: string[] } {
  const all = [...new Set(said.getAll('k').slice(0, 50))].filter((id) => /^[a-z0-9-]{1,120}$/.test(id))
  return { ids: all.slice(0, compareMost), over: all.slice(compareMost, compareMost + 4) }
}

/** One more to compare, or one fewer when it is there. */
export const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]

/** One fact of several instances; empty: not said. */
export interface CompareRow<Name extends string = string> {
  name: Name
  values: readonly string[]
}

/** Those of which anybody has said anything, each with whether they are all the same. */
export const compared = <Name extends string>(rows: readonly CompareRow<Name>[]) =>
  rows
    .filter(({ values }) => values.some((value) => value !== ''))
    .map(({ name, values }) => ({ name, values, differs: new Set(values).size > 1 }))
