import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { SpaceId } from '~/centres/space'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { newId } from '~/lib/id'
import { fetchable } from '~/lib/outside-address'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { fetchLimits } from './fetch.server'
import { followed, mostSubscriptions, type SubscriptionId } from './subscription'
import * as store from './subscription-store.server'

/** What staff write to let a space follow an outside calendar. */
export interface NewSubscription {
  name: string
  url: string
  spaceId: SpaceId
}

/**
 * Lets a space of the centre follow an outside calendar; it is fetched for the first time soon.
 * @returns the subscription; or `address`, `private`, `no-space`, `subscriptions-full`
 */
export async function subscribe(
  who: Staff,
  { name, url, spaceId }: NewSubscription,
  now: Instant,
): Promise<
  { ok: true; id: SubscriptionId } | Refusal<'address' | 'private' | 'no-space' | 'subscriptions-full'> | Busy
> {
  const address = fetchable(url, fetchLimits().allowPrivate)
  if (!address.ok) return address
  return write(async (tx) => {
    const found = await spaceWithCentre(tx, spaceId)
    if (found?.space.centreId !== who.centreId) return { ok: false, because: 'no-space' } as const
    if ((await store.countOf(tx, who.centreId)) >= mostSubscriptions)
      return { ok: false, because: 'subscriptions-full' } as const
    const id = newId<'subscription'>()
    const of = { id, centreId: who.centreId, spaceId, name, url: address.url.href }
    await store.add(tx, { ...of, createdAt: now, nextAt: now, failures: 0, ...untried })
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'follow-calendar', after: followed(of) })
    return { ok: true as const, id }
  })
}

const untried = {
  etag: null,
  lastModified: null,
  contentHash: null,
  checkedAt: null,
  updatedAt: null,
  leasedUntil: null,
  error: null,
  errorDetail: null,
}
