import { read } from '#db/connect.server'
import { type Catalogue, codeOf, type Entry } from './catalogue'
import { currentCatalogue } from './catalogue.server'
import type { InstanceInFull } from './course'
import * as store from './course-store.server'
import { narrow } from './narrow'
import { firstOf, orderOf } from './rank'
import { courseWords } from './save-steps.server'
import type { Found, Search, SearchPlace } from './search'
import { inOneWord } from './synonyms'
import { isKnown, mended, type Vocabulary, type Widened, widen } from './vocabulary'
import { mayBegin, soughtWords } from './words'

export interface Answer extends Found {
  items: InstanceInFull[]
  /** The words that were looked for in place of those that were typed, which nothing has; null: as typed. */
  meant: string | null
}

/** What a search's words find, before it is narrowed. */
interface Candidates {
  entries: Iterable<Entry | undefined>
  sought: Widened[]
  meant: string | null
}

/**
 * The published instances that a search finds, with what each facet would leave. Six statements at most.
 * @param page which so many to show: `most` from `from` on
 */
export async function searchCourses(
  search: Search,
  place: SearchPlace,
  page: { from: number; most: number },
): Promise<Answer> {
  const catalogue = await currentCatalogue()
  const { entries: candidates, sought, meant } = await candidatesOf(catalogue, search.words)
  const { entries, facets, without } = narrow(catalogue, candidates, search, place)
  const order = orderOf(catalogue, search.sort, sought, place)
  const numbers = firstOf(entries, page.from + page.most, order)
    .slice(page.from)
    .map(({ number }) => number)
  const items = await store.listByNumbers(read(), numbers)
  return { items, numbers, total: entries.length, facets, without, meant }
}

/**
 * Which of some published instances a search finds, by its words as they stand: what was meant instead is not looked for.
 * @param among numbers of instances
 */
export async function searchAmong(
  search: Search,
  place: SearchPlace,
  among: ReadonlySet<number>,
): Promise<number[]> {
  const catalogue = await currentCatalogue()
  if (!search.words)
    return narrow(catalogue, entriesOf(catalogue, [...among]), search, place).entries.map(
      ({ number }) => number,
    )
  const { entries, meant } = await candidatesOf(catalogue, search.words)
  if (meant !== null) return []
  const some = [...entries].filter((entry) => entry !== undefined && among.has(entry.number))
  return narrow(catalogue, some, search, place).entries.map(({ number }) => number)
}

async function candidatesOf(catalogue: Catalogue, question: string): Promise<Candidates> {
  const words = soughtWords(inOneWord(question))
  if (words.length === 0) return { entries: catalogue.entries, sought: [], meant: null }
  // A code says exactly what is sought, however it is written.
  const coded = catalogue.coded.get(codeOf(question))
  if (coded && coded.size > 0) return { entries: entriesOf(catalogue, [...coded]), sought: [], meant: null }
  const sought = words.map((word) => widen(word, catalogue.vocabulary))
  const numbers = await matching(sought)
  if (numbers.length > 0) return { entries: entriesOf(catalogue, numbers), sought, meant: null }
  return otherwise(catalogue, words)
}

/** Words that nothing has are mended, if others are near them, and else left out. */
async function otherwise(catalogue: Catalogue, words: string[]): Promise<Candidates> {
  const { vocabulary } = catalogue
  const better = words.flatMap((word) =>
    isThere(word, words, vocabulary) ? word : (mended(word, vocabulary) ?? []),
  )
  // A number or two letters that are left say nothing of what was sought.
  const isTelling = better.some((word) => /\p{L}{3}/u.test(word))
  if (!isTelling || better.join(' ') === words.join(' ')) return { entries: [], sought: [], meant: null }
  const sought = better.map((word) => widen(word, vocabulary))
  const numbers = await matching(sought)
  const meant = numbers.length > 0 ? better.join(' ') : null
  return { entries: entriesOf(catalogue, numbers), sought, meant }
}

const isThere = (word: string, words: readonly string[], vocabulary: Vocabulary) =>
  mayBegin(word, words) ? isKnown(word, vocabulary) : vocabulary.has(word)

const matching = (sought: readonly Widened[]) =>
  courseWords.matching(
    read(),
    sought.map(({ word, others }) => [
      { word, prefix: mayBegin(word, sought) },
      ...others.map((other) => ({ word: other, prefix: false })),
    ]),
  )

const entriesOf = ({ entries }: Catalogue, numbers: readonly number[]) =>
  numbers.map((number) => entries[number])
