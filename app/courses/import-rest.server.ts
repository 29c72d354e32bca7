import { change, read } from '#db/connect.server'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { ImportId } from './import'
import { noCounts } from './import'
import { takeAway } from './import-batch.server'
import * as store from './import-store.server'

const atOnce = 200

/**
 * What nothing told of: events that have expired since they were read are gone, and those whose course never came are
 * listed as skipped.
 * @param since when the import began: what waited before that has been listed
 */
export async function endMissing(id: ImportId, since: Instant, clock: () => Instant): Promise<void> {
  for (let after = ''; ; ) {
    const found = await store.eventParts(read(), after, atOnce)
    const last = found.at(-1)
    if (!last) return
    after = last.id
    const today = localDate(clock(), homeZone)
    const alive = found.flatMap(({ part, ...kept }) =>
      part.kind === 'event' && part.event ? [{ ...kept, part, event: part.event }] : [],
    )
    const expired = alive.filter(({ event }) => event.expires !== null && event.expires < today)
    const waiting = alive.filter(({ part, seenAt }) => !part.instanceId && seenAt >= since)
    if (expired.length + waiting.length === 0) continue
    await change(async (tx) => {
      const now = clock()
      const ids = expired.flatMap(({ part }) => part.instanceId ?? [])
      const gone = await takeAway(tx, ids, now)
      await store.putParts(
        tx,
        expired.map(({ id: partId, hash, part }) => ({ id: partId, hash, part: { ...part, event: null } })),
        now,
      )
      await store.addProblems(
        tx,
        id,
        waiting.map(({ id: sourceId, event, part: { position } }) => ({
          position,
          sourceId,
          because: 'no-course',
          detail: event.education,
        })),
      )
      await store.count(tx, id, { ...noCounts, gone, skipped: waiting.length }, now)
    })
  }
}
