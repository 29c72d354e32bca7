import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import type { InstanceInFull } from './course'
import { listByIds } from './course-store.server'
import type { NewFinds, WatchId } from './saved'
import { namesIn } from './saved-names-steps.server'
import * as store from './saved-store.server'
import { watchText } from './saved-text'

/** What a search has found anew, for a letter about it. */
export interface FindsToTell {
  watchId: WatchId
  /** As in the address. */
  query: string
  /** In words, in the reader's language. */
  name: string
  found: InstanceInFull[]
}

/** What is new in somebody's searches, as it is now: what is not watched or not published any more is left out. */
export async function findsToTell(
  db: Db,
  personId: PersonId,
  finds: readonly NewFinds[],
  language: 'sv' | 'en',
): Promise<FindsToTell[]> {
  const watches = new Map((await store.watchesOf(db, [personId])).map((one) => [one.id, one]))
  const all = await listByIds(db, [...new Set(finds.flatMap(({ ids }) => ids))])
  const there = new Map(
    all.filter(({ instance }) => instance.state === 'published').map((one) => [one.instance.id, one]),
  )
  const queries = [...watches.values()].map(({ query }) => query)
  const names = await namesIn(db, queries, language)
  return finds.flatMap(({ watchId, ids }) => {
    const watch = watches.get(watchId)
    const found = ids.flatMap((id) => there.get(id) ?? [])
    return watch && found.length > 0
      ? [{ watchId, query: watch.query, name: watchText(watch.query, names, language), found }]
      : []
  })
}
