import { distance } from 'fastest-levenshtein'
import { folded } from '~/lib/fold'
import { synonymsOf } from './synonyms'
import { stemOf, withoutHead } from './words'

/** The words that titles, subjects and professions consist of, each with how many have it. */
export type Vocabulary = ReadonlyMap<string, number>

/** What a word of a question may stand as in the index. */
export interface Widened {
  /** As it was typed. */
  word: string
  /** Other words for it, which weigh as much. */
  same: readonly string[]
  /** Words of the vocabulary that hold it, its stem or its spelling mended; those that begin with it are found anyway. */
  others: string[]
}

/** More make a question slow and its answer no better. */
const othersMost = 80

/** A part of so many letters is looked for inside words; a shorter one only at their ends. */
const insideLeast = 5

/** A word as the index has it, with the compounds it is a part of. */
export function widen(word: string, vocabulary: Vocabulary): Widened {
  const same = synonymsOf(word)
  const parts = [
    ...new Set([word, ...same].flatMap((one) => [one, stemOf(one), stemOf(withoutHead(one))])),
  ].filter(({ length }) => length >= 4)
  const others: [string, number][] = []
  for (const [known, times] of vocabulary) {
    if (known.startsWith(word)) continue
    if (parts.some((part) => holds(known, part))) others.push([known, times])
  }
  return { word, same, others: mostUsed(others) }
}

const holds = (known: string, part: string) =>
  part.length >= insideLeast ? known.includes(part) : known.startsWith(part) || known.endsWith(part)

/** Does anything have the word: as it is, as a beginning, or inside another? */
export const isKnown = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.has(word) ||
  widen(word, vocabulary).others.length > 0 ||
  [...vocabulary.keys()].some((known) => known.startsWith(word))

const mostUsed = (words: [string, number][]) =>
  words
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .slice(0, othersMost)
    .map(([word]) => word)

/**
 * The word that was probably meant: the nearest of the vocabulary, with one letter wrong in five, two in eight.
 * Compared without accents. Null: none is near, or it is a number.
 */
export function mended(word: string, vocabulary: Vocabulary): string | null {
  const plain = folded(word)
  const most = /\d/.test(word) || plain.length < 4 ? 0 : plain.length < 8 ? 1 : 2
  let best: { known: string; off: number; times: number } | null = null
  for (const [known, times] of most === 0 ? [] : vocabulary) {
    if (Math.abs(known.length - plain.length) > most) continue
    const off = swapsOf(plain, folded(known))
    if (off > most) continue
    if (!best || off < best.off || (off === best.off && better(known, times, best)))
      best = { known, off, times }
  }
  return best?.known ?? null
}

/** Of equally near words the one that more have; then the one with its accents. */
const better = (known: string, times: number, best: { known: string; times: number }) =>
  times > best.times || (times === best.times && known > best.known)

/** Letters to change; two that changed places count as one. */
function swapsOf(a: string, b: string): number {
  const off = distance(a, b)
  if (off !== 2 || a.length !== b.length) return off
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return swapped ? 1 : off
}
