import { read, write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Learner } from '~/identity/person'
import type { Busy } from '~/lib/result'
import type { WatchId } from './saved'
import * as store from './saved-store.server'

/** Nobody looks through a search of somebody's any more. One that is not theirs stays. */
export function unwatch(who: Pick<Learner, 'id'>, id: WatchId): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    await store.removeWatch(tx, who.id, id)
    return { ok: true as const }
  })
}

/** The search that a mailed link is about, as it is kept; null when it is not watched any more. */
export async function watchByLink(link: SignedLink<'stop-course-search'>): Promise<string | null> {
  const watch = await store.findWatch(read(), link.subjectId as WatchId)
  return watch?.query ?? null
}

/** As `unwatch`, by a mailed link. Twice is once. */
export function unwatchByLink(link: SignedLink<'stop-course-search'>): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    const watch = await store.findWatch(tx, link.subjectId as WatchId)
    if (watch) await store.removeWatch(tx, watch.personId, watch.id)
    return { ok: true as const }
  })
}
