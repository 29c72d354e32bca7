import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import { applicationOn, type Instance, type InstanceFacts } from './course'
import type { Watch } from './saved'
import type { Search } from './search'
import { courseParameters, courseQuery } from './search-query'

/** So many courses one person may have saved, and so many searches. */
export const savedMost = 200
export const watchesMost = 20
/** So many of those that were told of are remembered: more than come anew in years, but for one large import. */
export const toldMost = 500

/** May somebody with so many saved courses save one more? */
export const maySave = (held: number): { ok: true } | Refusal<'saved-full'> =>
  held < savedMost ? { ok: true } : { ok: false, because: 'saved-full' }

/** May somebody with so many searches have this one watched? One that asks for nothing would tell of everything. */
export function mayWatch(
  query: string,
  held: number,
): { ok: true } | Refusal<'watches-full' | 'watch-empty'> {
  if (query === '') return { ok: false, because: 'watch-empty' }
  return held < watchesMost ? { ok: true } : { ok: false, because: 'watches-full' }
}

/** A search as it is kept: what narrows it, sorted, without the order and the page. Empty: it asks for nothing. */
export function watchQuery(said: URLSearchParams): string {
  const { words, chosen } = courseQuery(said)
  const kept = new URLSearchParams()
  for (const [key, value] of Object.entries(courseParameters({ words, chosen, sort: 'fit' })))
    for (const one of Array.isArray(value) ? value : [value]) if (one) kept.append(key, one)
  kept.sort()
  return kept.toString()
}

/**
 * What is looked for day by day. Whether one may apply today is left out: what is listed before its application opens
 * would else be passed over on the day it came, and never come again.
 */
export function watchedSearch(query: string): Search {
  const { words, chosen } = courseQuery(new URLSearchParams(query))
  const { open: _open, ...lasting } = chosen
  return { words, chosen: lasting, sort: 'fit' }
}

type Fresh = Pick<Instance, 'id' | 'publishedAt'> &
  Pick<InstanceFacts, 'firstApplication' | 'lastApplication' | 'lateApplication'>

/**
 * Is what a search finds news to whoever has it watched? What was there when they began is not, nor what they have
 * been told of, however it has changed since; nor what can no longer be applied for.
 */
export const isNews = (
  fresh: Fresh & { changed: number },
  { seen, told, createdAt, lookedAt }: Pick<Watch, 'seen' | 'told' | 'createdAt' | 'lookedAt'>,
  today: LocalDate,
): boolean =>
  fresh.changed > seen &&
  fresh.publishedAt !== null &&
  fresh.publishedAt > createdAt &&
  !told.includes(fresh.id) &&
  // What was told of and is remembered no more would be told anew whenever it changes: every morning, of a broad search.
  (told.length < toldMost || fresh.publishedAt > lookedAt) &&
  applicationOn(fresh, today) !== 'over'
