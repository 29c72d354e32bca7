import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { lastChange } from './catalogue-store.server'
import { mayWatch } from './saved-rules'
import * as store from './saved-store.server'

/**
 * Lets a search be looked through day by day, and what is new in it be told. The same search twice is once.
 * @param query as `watchQuery` makes it. Refuses `watch-empty` and `watches-full`
 */
export function watchSearch(
  who: Learner,
  query: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'watches-full' | 'watch-empty'> | Busy> {
  return write(async (tx) => {
    const held = await store.watchesOf(tx, [who.id])
    if (held.some((one) => one.query === query)) return { ok: true as const }
    const answer = mayWatch(query, held.length)
    if (!answer.ok) return answer
    await store.addWatch(tx, {
      id: newId<'course-search'>(),
      personId: who.id,
      query,
      seen: await lastChange(tx),
      told: [],
      createdAt: now,
      lookedAt: now,
    })
    return { ok: true as const }
  })
}
