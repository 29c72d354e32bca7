import {
  applicationStates,
  type Catalogue,
  dayNumber,
  type Entry,
  type FixedFacet,
  fixedFacets,
} from './catalogue'
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

/** The place of each facet in a row of bits. */
const bitOf = Object.fromEntries(facets.map((facet, at) => [facet, 1 << at])) as Record<Facet, number>

/**
 * Narrows candidates by what is chosen, and counts for each value of each facet how many there would be if it were
 * chosen with the others as they are: an entry that only one facet keeps out counts in that facet alone. One pass, in
 * which numbers are added and nothing is made: it goes over a hundred thousand.
 */
export function narrow(
  catalogue: Catalogue,
  candidates: Iterable<Entry | undefined>,
  search: Search,
  place: SearchPlace,
): Narrowed {
  const question = asked(catalogue, search, place)
  const counts = newCounts(catalogue, question)
  const entries: Entry[] = []
  const today = dayNumber(place.today)
  for (const entry of candidates) {
    // What is over is found by nobody.
    if (!entry || entry.ends < today) continue
    const missing = question.active & ~metBy(entry, question)
    if (missing === 0) entries.push(entry)
    // Several facets keep it out when more than one bit is set.
    else if ((missing & (missing - 1)) !== 0) continue
    else counts.without[missing] = (counts.without[missing] ?? 0) + 1
    count(entry, question, counts, missing === 0 ? everyFacet : missing)
  }
  const chosen = facets.filter((facet) => question.active & bitOf[facet])
  return {
    entries,
    facets: told(catalogue, question, counts),
    without: Object.fromEntries(
      chosen.map((facet) => [facet, entries.length + (counts.without[bitOf[facet]] ?? 0)]),
    ),
  }
}

const everyFacet = (1 << facets.length) - 1

/** A search as numbers. */
interface Question {
  /** Bits of the facets that narrow. */
  active: number
  /** By the catalogue's number of a value: its facet's bit, if it is chosen. */
  chosen: Int32Array
  /** By the same: its facet's bit. */
  facetOf: Int32Array
  /** Ever more days, those of the screen and the one that is asked for. */
  steps: readonly number[]
  /** By so many days: the first step that is not fewer. */
  stepOf: readonly number[]
  daysMost: number
  /** By the catalogue's number of days of application: may one apply? */
  open: Uint8Array
  examsAt: SearchPlace['examsAt']
}

function asked(catalogue: Catalogue, search: Search, place: SearchPlace): Question {
  const facetOf = Int32Array.from(catalogue.values.list, (name) => bitOf[name.split(' ')[0] as Facet])
  const chosen = new Int32Array(facetOf.length)
  let active = 0
  for (const facet of facets) {
    const values = search.chosen[facet] ?? []
    if (values.length === 0) continue
    if (facet !== 'days') active |= bitOf[facet]
    for (const value of isFixed(facet) ? values : []) {
      // What nobody has must keep everything out: its facet is met by none.
      const number = catalogue.values.find(`${facet} ${value}`)
      if (number !== undefined) chosen[number] = bitOf[facet]
    }
  }
  const days = (search.chosen.days ?? []).map(Number).filter((one) => Number.isInteger(one) && one >= 0)
  const daysMost = Math.min(...days)
  if (days.length > 0) active |= bitOf.days
  const steps = [...new Set([...daySteps, ...(days.length > 0 ? [daysMost] : [])])].sort((a, b) => a - b)
  return {
    active,
    chosen,
    facetOf,
    steps,
    stepOf: Array.from({ length: (steps.at(-1) ?? 0) + 1 }, (_, days) =>
      steps.findIndex((one) => days <= one),
    ),
    daysMost,
    open: Uint8Array.from(applicationStates(catalogue, place.today), (state) =>
      Number(state === 'open' || state === 'late'),
    ),
    examsAt: place.examsAt,
  }
}

const isFixed = (facet: Facet): facet is FixedFacet => (fixedFacets as readonly string[]).includes(facet)

/** Bits of the facets that an entry has a chosen value of, and of those that its own state meets. */
function metBy(entry: Entry, question: Question): number {
  const { values, mandatoryDays } = entry
  let met = 0
  for (let at = 0; at < values.length; at += 1) met |= question.chosen[values[at] as number] as number
  // Who does not say how many days is not among those of few.
  if (mandatoryDays !== null && mandatoryDays <= question.daysMost) met |= bitOf.days
  if (question.open[entry.application] === 1) met |= bitOf.open
  if (isExaminedHere(entry, question)) met |= bitOf.exam
  return met
}

/** At home, or at the searcher's centre. */
const isExaminedHere = ({ examAnywhere, examOnCampus, universityId }: Entry, { examsAt }: Question) =>
  examAnywhere || (!examOnCampus && examsAt !== null && examsAt.has(universityId))

interface Counts {
  /** By the catalogue's number of a value. */
  values: Int32Array
  /** Of each step of days, those that no lower one has. */
  days: number[]
  open: number
  exam: number
  /** By a facet's bit: those that it alone keeps out. */
  without: Record<number, number>
}

const newCounts = ({ values }: Catalogue, { steps }: Question): Counts => ({
  values: new Int32Array(values.list.length),
  days: steps.map(() => 0),
  open: 0,
  exam: 0,
  without: {},
})

/** Counts an entry in the facets of these bits. */
function count(entry: Entry, question: Question, counts: Counts, bits: number) {
  const { values, mandatoryDays } = entry
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number
    if (((question.facetOf[value] as number) & bits) !== 0)
      counts.values[value] = (counts.values[value] as number) + 1
  }
  if (bits & bitOf.days && mandatoryDays !== null) {
    const step = question.stepOf[mandatoryDays]
    if (step !== undefined) counts.days[step] = (counts.days[step] as number) + 1
  }
  if (bits & bitOf.open) counts.open += question.open[entry.application] as number
  if (bits & bitOf.exam && isExaminedHere(entry, question)) counts.exam += 1
}

/** Values that nothing has are not told, save such as are chosen. */
function told(catalogue: Catalogue, question: Question, counts: Counts): Found['facets'] {
  const all = Object.fromEntries(facets.map((facet): [Facet, FacetCount[]] => [facet, []])) as Found['facets']
  for (const [number, name] of catalogue.values.list.entries()) {
    const [facet = '', value = ''] = name.split(' ')
    const there = counts.values[number] as number
    if (there > 0 || question.chosen[number]) all[facet as FixedFacet].push({ value, count: there })
  }
  let within = 0
  for (const [at, step] of question.steps.entries()) {
    within += counts.days[at] as number
    if (within > 0 || step === question.daysMost) all.days.push({ value: String(step), count: within })
  }
  for (const facet of ['open', 'exam'] as const)
    if (counts[facet] > 0 || question.active & bitOf[facet])
      all[facet].push({ value: 'yes', count: counts[facet] })
  return all
}
