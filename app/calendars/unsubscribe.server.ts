import { change, write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { releaseAll } from '~/availability/whole-steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import { leaseMs } from './refresh.server'
import { followed, type SubscriptionId } from './subscription'
import * as store from './subscription-store.server'

const most = 100

/**
 * Ends a subscription of the centre and frees everything it held, in many short writes. Whoever was about
 * to refresh it finds that it is theirs no more.
 * @returns ok, or `not-there`
 */
export async function unsubscribe(
  who: Staff,
  id: SubscriptionId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-there'> | Busy> {
  const found = await write(async (tx) => {
    const subscription = await store.find(tx, who.centreId, id)
    if (!subscription) return { ok: false, because: 'not-there' } as const
    await store.lease(tx, id, later(now, leaseMs), now, 'force')
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'unfollow-calendar', before: followed(subscription) })
    return { ok: true as const }
  })
  if (!found.ok) return found
  while (await freeSome(id));
  return { ok: true }
}

/** @returns is there more? */
const freeSome = (id: SubscriptionId) =>
  change(async (tx) => {
    const some = await store.someEvents(tx, id, most)
    await releaseAll(
      tx,
      some.flatMap(({ holdId }) => holdId ?? []),
    )
    await store.removeEvents(
      tx,
      some.map((one) => one.id),
    )
    if (some.length === 0) await store.remove(tx, id)
    return some.length > 0
  })
