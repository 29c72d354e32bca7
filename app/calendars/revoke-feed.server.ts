import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { FeedId } from './feed'
import * as store from './feed-store.server'

/**
 * Takes one of somebody's own addresses out of use, at once.
 * @returns ok, or `not-there` for an unknown one and for somebody else's
 */
export function revokeFeed(who: Learner, id: FeedId): Promise<{ ok: true } | Refusal<'not-there'> | Busy> {
  return write(async (tx) =>
    (await store.remove(tx, who.id, id))
      ? { ok: true as const }
      : { ok: false as const, because: 'not-there' as const },
  )
}
