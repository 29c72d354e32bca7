import type { Catalogue, Entry } from './catalogue'
import { applicationOn } from './course'
import type { SearchPlace, SearchSort } from './search'
import type { Widened } from './vocabulary'
import { formsOf, wordsOf } from './words'

/** So much a word of the question weighs for how it stands in the title; 0: it stands elsewhere. */
const weights = { word: 8, begins: 6, ends: 5, inside: 4, other: 3 }

/** So much less is worth another word for the same. */
const otherWordLoss = 2.5

/** More for a title, in either language, that begins with what is sought: that is what it is about. */
const firstWord = 0.5

/** What a title is worth to a question; more is better. Titles without anything beside what was asked for come first. */
export function scoreOf(title: string, sought: readonly Widened[]): number {
  const words = formsOf(title)
  const firsts = title.split('\n').map((one) => wordsOf(one)[0] ?? '')
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

/** Negative: `a` comes before `b`. */
type Order = (a: Entry, b: Entry) => number

/** What comes first; the same on every engine, and never by chance: the number decides in the end. */
export function orderOf(
  catalogue: Catalogue,
  sort: SearchSort,
  sought: readonly Widened[],
  place: SearchPlace,
): Order {
  const byFit = fitOrder(catalogue, sought, place)
  if (sort === 'deadline') {
    const deadline = (entry: Entry) => deadlineOf(entry, place)
    return (a, b) => compare(deadline(a), deadline(b)) || byFit(a, b)
  }
  if (sort === 'travel') {
    const days = (entry: Entry) => entry.mandatoryDays ?? Number.MAX_SAFE_INTEGER
    const km = (entry: Entry) => kmOf(entry, place)
    return (a, b) => days(a) - days(b) || km(a) - km(b) || byFit(a, b)
  }
  return byFit
}

function fitOrder({ titles }: Catalogue, sought: readonly Widened[], { today }: SearchPlace): Order {
  const scores = new Map<number, number>()
  const score = ({ title }: Entry) => {
    const known = scores.get(title)
    if (known !== undefined) return known
    const made = sought.length === 0 ? 0 : scoreOf(titles.list[title] ?? '', sought)
    scores.set(title, made)
    return made
  }
  // What one can no longer apply for comes after what fits nearly as well.
  const worth = (entry: Entry) => score(entry) - (applicationOn(entry, today) === 'over' ? lateLoss : 0)
  return (a, b) =>
    worth(b) - worth(a) ||
    openness(a, today) - openness(b, today) ||
    compare(a.startsOn ?? '9999', b.startsOn ?? '9999') ||
    compare(titles.list[a.title] ?? '', titles.list[b.title] ?? '') ||
    a.number - b.number
}

const rungs = { open: 0, late: 1, 'to-come': 2, unknown: 3, over: 4 }
const openness = (entry: Entry, today: SearchPlace['today']) => rungs[applicationOn(entry, today)]

/** Those that are over come last, before them those that do not say. */
function deadlineOf(entry: Entry, { today }: SearchPlace): string {
  const state = applicationOn(entry, today)
  if (state === 'late') return entry.lateApplication ?? ''
  if (state === 'over') return '9999-12-31'
  return entry.lastApplication ?? '9999-01-01'
}

/** To the nearest of the towns that it is given in; far when none is known. */
function kmOf({ towns }: Entry, { kmTo }: SearchPlace): number {
  const all = towns.flatMap((town) => kmTo?.(town) ?? [])
  return all.length > 0 ? Math.min(...all) : Number.MAX_SAFE_INTEGER
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The first so many of an order, without ordering the rest. */
export function firstOf(entries: readonly Entry[], most: number, order: Order): Entry[] {
  const best: Entry[] = []
  for (const entry of entries) {
    if (best.length === most && order(entry, best[most - 1] as Entry) >= 0) continue
    let [from, to] = [0, best.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (order(entry, best[middle] as Entry) < 0) to = middle
      else from = middle + 1
    }
    best.splice(from, 0, entry)
    if (best.length > most) best.pop()
  }
  return best
}
