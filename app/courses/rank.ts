import { applicationDays, applicationStates, type Catalogue, type Entry } from './catalogue'
import type { applicationOn } from './course'
import type { SearchPlace, SearchSort } from './search'
import type { Widened } from './vocabulary'
import { formsOf } from './words'

/** So much a word of the question weighs for how it stands in the title; 0: it stands elsewhere. */
const weights = { word: 8, begins: 6, ends: 5, inside: 4, other: 3 }

/** So much less is worth another word for the same. */
const otherWordLoss = 2.5

/** More for a title, in either language, that begins with what is sought: that is what it is about. */
const firstWord = 0.5

/** What of a title is compared: every form of its words, and the first word in each language. */
export interface TitleWords {
  forms: readonly string[]
  firsts: readonly string[]
}

/** The words of a title, its Swedish and its English on a line each. */
export const titleWords = (title: string): TitleWords => ({
  forms: formsOf(title),
  firsts: title.split('\n').flatMap((one) => formsOf(one).slice(0, 2)),
})

/** What a title is worth to a question; more is better. Titles without anything beside what was asked for come first. */
export function scoreOf({ forms: words, firsts }: TitleWords, sought: readonly Widened[]): number {
  let score = 0
  for (const { word, same, others } of sought) {
    const weighed = same.map((one) => weightIn(words, one, others) - otherWordLoss)
    score += Math.max(weightIn(words, word, others), ...weighed)
    if ([word, ...same].some((one) => firsts.some((first) => first.startsWith(one)))) score += firstWord
  }
  return score - words.length / 100
}

/** A shorter word stands in others by chance: `ssk` in `distriktssköterska`. */
const [endsLeast, insideLeast] = [4, 4]

function weightIn(words: readonly string[], word: string, others: readonly string[]): number {
  let best = 0
  const stem = word.length > 5 ? word.slice(0, -1) : word
  for (const one of words) {
    if (one === word) best = Math.max(best, weights.word)
    else if (one.startsWith(stem)) best = Math.max(best, weights.begins)
    else if (word.length >= endsLeast && one.endsWith(word)) best = Math.max(best, weights.ends)
    else if (stem.length >= insideLeast && one.includes(stem)) best = Math.max(best, weights.inside)
  }
  if (best === 0 && words.some((one) => others.includes(one))) return weights.other
  return best
}

/** So much less is worth what is over. */
const lateLoss = 2.5

/** An order: by a number first, the higher before the lower, and where it is the same by comparing. */
export interface Order {
  key(entry: Entry): number
  /** Negative: `a` comes before `b`. */
  compare(a: Entry, b: Entry): number
}

/** What comes first; the same on every engine, and never by chance: the number decides in the end. */
export function orderOf(
  catalogue: Catalogue,
  sort: SearchSort,
  sought: readonly Widened[],
  place: SearchPlace,
): Order {
  const states = applicationStates(catalogue, place.today)
  const fit = fitOrder(catalogue, sought, states)
  const byFit = (a: Entry, b: Entry) => fit.key(b) - fit.key(a) || fit.compare(a, b)
  if (sort === 'deadline') {
    const deadlines = states.map((state, at) => deadlineOf(state, applicationDays(catalogue, at)))
    const inOrder = [...new Set(deadlines)].sort()
    const keys = deadlines.map((deadline) => -inOrder.indexOf(deadline))
    return { key: ({ application }) => keys[application] ?? 0, compare: byFit }
  }
  if (sort === 'travel') {
    const km = (entry: Entry) => kmOf(entry, place)
    return {
      key: ({ mandatoryDays }) => -(mandatoryDays ?? Number.MAX_SAFE_INTEGER),
      compare: (a, b) => km(a) - km(b) || byFit(a, b),
    }
  }
  return fit
}

/** Cut into words once: a search that finds thousands asks for thousands of titles. */
const remembered = new WeakMap<Catalogue, TitleWords[]>()

function wordsOfTitle(catalogue: Catalogue, title: number): TitleWords {
  const all = remembered.get(catalogue) ?? []
  remembered.set(catalogue, all)
  const words = all[title] ?? titleWords(catalogue.titles.list[title] ?? '')
  all[title] = words
  return words
}

type State = ReturnType<typeof applicationOn>

function fitOrder(catalogue: Catalogue, sought: readonly Widened[], states: readonly State[]): Order {
  const { titles } = catalogue
  const scores = new Float64Array(titles.list.length).fill(Number.NaN)
  const score = (title: number) => {
    const known = scores[title] as number
    if (!Number.isNaN(known)) return known
    const made = sought.length === 0 ? 0 : scoreOf(wordsOfTitle(catalogue, title), sought)
    scores[title] = made
    return made
  }
  const rung = states.map((state) => rungs[state])
  return {
    // What one can no longer apply for comes after what fits nearly as well.
    key({ title, application }) {
      const openness = rung[application] ?? rungs.unknown
      return (score(title) - (openness === rungs.over ? lateLoss : 0)) * finest - openness
    },
    compare: (a, b) =>
      compare(a.startsOn ?? '9999', b.startsOn ?? '9999') ||
      compare(titles.list[a.title] ?? '', titles.list[b.title] ?? '') ||
      a.number - b.number,
  }
}

/** Scores differ by a hundredth at least, which must weigh more than the last rung. */
const finest = 1000

const rungs = { open: 0, late: 1, 'to-come': 2, unknown: 3, over: 4 }

/** Those that are over come last, before them those that do not say. */
function deadlineOf(state: State, days: ReturnType<typeof applicationDays>): string {
  if (state === 'late') return days.lateApplication ?? ''
  if (state === 'over') return '9999-12-31'
  return days.lastApplication ?? '9999-01-01'
}

/** To the nearest of the towns that it is given in; far when none is known. */
function kmOf({ towns }: Entry, { kmTo }: SearchPlace): number {
  const all = towns.flatMap((town) => kmTo?.(town) ?? [])
  return all.length > 0 ? Math.min(...all) : Number.MAX_SAFE_INTEGER
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The first so many of an order, without ordering the rest. */
export function firstOf(entries: readonly Entry[], most: number, { key, compare }: Order): Entry[] {
  const best: { entry: Entry; value: number }[] = []
  const comes = (one: (typeof best)[number], other: (typeof best)[number]) =>
    other.value - one.value || compare(one.entry, other.entry)
  let worst = Number.NEGATIVE_INFINITY
  for (const entry of entries) {
    const value = key(entry)
    if (value < worst) continue
    const one = { entry, value }
    const last = best[most - 1]
    if (last && comes(one, last) >= 0) continue
    let [from, to] = [0, best.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (comes(one, best[middle] as typeof one) < 0) to = middle
      else from = middle + 1
    }
    best.splice(from, 0, one)
    if (best.length > most) best.pop()
    worst = best[most - 1]?.value ?? worst
  }
  return best.map(({ entry }) => entry)
}
