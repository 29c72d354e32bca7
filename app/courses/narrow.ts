import { type Catalogue, type Entry, type FixedFacet, fixedFacets, isCurrent } from './catalogue'
import { applicationOn } from './course'
import {
  daySteps,
  type Facet,
  type FacetCount,
  type Found,
  facets,
  type Search,
  type SearchPlace,
} from './search'

/** What is left of a search's candidates, and what each facet would leave. */
export interface Narrowed extends Pick<Found, 'facets' | 'without'> {
  entries: Entry[]
}

/** Answers which of its values an entry has, as numbers; `most` values at most. */
interface Sieve {
  facet: Facet
  most: number
  valuesOf: (entry: Entry) => readonly number[]
  nameOf: (value: number) => string
  /** Null: not narrowed by this facet. */
  wanted: ReadonlySet<number> | null
}

/**
 * Narrows candidates by what is chosen, and counts for each value of each facet how many there would be if it were
 * chosen with the others as they are: an entry that only one facet keeps out counts in that facet alone. One pass.
 */
export function narrow(
  catalogue: Catalogue,
  candidates: Iterable<Entry | undefined>,
  search: Search,
  place: SearchPlace,
): Narrowed {
  const sieves = sievesOf(catalogue, search, place)
  const counts = sieves.map(({ most }) => new Int32Array(most))
  const without = new Int32Array(sieves.length)
  const entries: Entry[] = []
  for (const entry of candidates) {
    if (!entry || !isCurrent(entry, place.today)) continue
    const values = sieves.map(({ valuesOf }) => valuesOf(entry))
    let kept = -1
    let keepers = 0
    for (const [at, { wanted }] of sieves.entries()) {
      if (!wanted || (values[at] as readonly number[]).some((value) => wanted.has(value))) continue
      kept = at
      keepers += 1
      if (keepers > 1) break
    }
    if (keepers > 1) continue
    if (keepers === 0) entries.push(entry)
    else without[kept] = (without[kept] as number) + 1
    for (let at = 0; at < sieves.length; at += 1) {
      if (keepers === 1 && at !== kept) continue
      const count = counts[at] as Int32Array
      for (const value of values[at] as readonly number[]) count[value] = (count[value] as number) + 1
    }
  }
  return {
    entries,
    facets: Object.fromEntries(
      sieves.map((sieve, at) => [sieve.facet, told(sieve, counts[at] as Int32Array)]),
    ) as Found['facets'],
    without: Object.fromEntries(
      sieves.flatMap(({ facet, wanted }, at) =>
        wanted ? [[facet, entries.length + (without[at] as number)]] : [],
      ),
    ),
  }
}

/** Values that nothing has are not told, save such as are chosen. */
const told = ({ nameOf, wanted }: Sieve, counts: Int32Array): FacetCount[] =>
  [...counts].flatMap((count, value) =>
    count > 0 || wanted?.has(value) ? [{ value: nameOf(value), count }] : [],
  )

function sievesOf(catalogue: Catalogue, search: Search, place: SearchPlace): Sieve[] {
  const chosen = (facet: Facet) => search.chosen[facet] ?? []
  return facets.map((facet) =>
    isFixed(facet) ? fixedSieve(catalogue, facet, chosen(facet)) : looseSieves[facet](chosen(facet), place),
  )
}

const isFixed = (facet: Facet): facet is FixedFacet => (fixedFacets as readonly string[]).includes(facet)

function fixedSieve({ names }: Catalogue, facet: FixedFacet, chosen: readonly string[]): Sieve {
  const { list, find } = names[facet]
  // A value that nobody has must keep everything out, and is told with a count of none.
  const values = chosen.map((value) => find(value) ?? -1)
  return {
    facet,
    most: list.length,
    valuesOf: ({ values }) => values[facet],
    nameOf: (value) => list[value] ?? '',
    wanted: values.length > 0 ? new Set(values) : null,
  }
}

const none: readonly number[] = []
const first: readonly number[] = [0]

type LooseSieve = (chosen: readonly string[], place: SearchPlace) => Sieve

const looseSieves: Record<Exclude<Facet, FixedFacet>, LooseSieve> = {
  /** At most so many days to travel. Who does not say how many is not among them. */
  days: (chosen) => {
    const most = Math.min(...chosen.map(Number).filter((one) => Number.isInteger(one) && one >= 0))
    const isStep = (daySteps as readonly number[]).includes(most)
    const steps: readonly number[] =
      Number.isFinite(most) && !isStep ? [...daySteps, most].sort((a, b) => a - b) : daySteps
    const within = steps.map((_, from) => steps.flatMap((_, at) => (at >= from ? [at] : [])))
    return {
      facet: 'days',
      most: steps.length,
      valuesOf: ({ mandatoryDays }) =>
        mandatoryDays === null ? none : (within[steps.findIndex((one) => mandatoryDays <= one)] ?? none),
      nameOf: (value) => String(steps[value]),
      wanted: Number.isFinite(most) ? new Set([steps.indexOf(most)]) : null,
    }
  },
  /** One may apply today, late applications too. */
  open: (chosen, { today }) => ({
    facet: 'open',
    most: 1,
    valuesOf: (entry) => (['open', 'late'].includes(applicationOn(entry, today)) ? first : none),
    nameOf: () => 'yes',
    wanted: chosen.length > 0 ? new Set(first) : null,
  }),
  /** Its exams can be written at the searcher's centre, or at home. */
  exam: (chosen, { examsAt }) => ({
    facet: 'exam',
    most: 1,
    valuesOf: ({ examAnywhere, examOnCampus, universityId }) =>
      examAnywhere || (!examOnCampus && examsAt?.has(universityId)) ? first : none,
    nameOf: () => 'yes',
    wanted: chosen.length > 0 ? new Set(first) : null,
  }),
}
