import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import { limits } from './limits.server'
import { type Failure, leaseMs, refresh } from './refresh.server'
import type { SubscriptionId } from './subscription'
import * as store from './subscription-store.server'

/**
 * Fetches an outside calendar of the centre at once.
 * @returns ok; why it could not be followed, which is written down too; `under-way` when somebody fetches
 * it already; `not-there`; or `too-many`
 */
export async function fetchNow(
  who: Staff,
  id: SubscriptionId,
  now: Instant,
): Promise<{ ok: true } | Failure | Refusal<'under-way' | 'not-there'> | TooMany | Busy> {
  const counted = await limits.fetchNow.take(who.centreId)
  if (!counted.ok) return counted
  const until = later(now, leaseMs)
  const leased = await write(async (tx) => {
    const found = await store.find(tx, who.centreId, id)
    if (!found) return { ok: false, because: 'not-there' } as const
    if (!(await store.lease(tx, id, until, now))) return { ok: false, because: 'under-way' } as const
    return { ok: true as const, subscription: found }
  })
  return leased.ok ? refresh(leased.subscription, until, now) : leased
}
