import type { HoldId } from '~/availability/places'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import { dayMs, hourMs, type Instant, later, minuteMs } from '~/lib/time'

export type SubscriptionId = Id<'subscription'>
export type SubscribedEventId = Id<'subscribed-event'>

/** An outside calendar that a space follows. */
export interface Subscription {
  id: SubscriptionId
  centreId: CentreId
  spaceId: SpaceId
  name: string
  url: string
  createdAt: Instant
  etag: string | null
  lastModified: string | null
  /** Of what was fetched last. */
  contentHash: string | null
  /** When it was last asked for, and when it was last fetched and understood. */
  checkedAt: Instant | null
  updatedAt: Instant | null
  nextAt: Instant
  leasedUntil: Instant | null
  error: string | null
  errorDetail: string | null
  failures: number
}

/** A time of an outside calendar, and the hold that it has taken; without one, something stood in the way. */
export interface SubscribedEvent extends Span {
  id: SubscribedEventId
  subscriptionId: SubscriptionId
  key: string
  title: string
  holdId: HoldId | null
  clash: boolean
}

/** So many subscriptions a centre may have. */
export const mostSubscriptions = 50

/** So often it is looked whether an outside calendar has changed. */
const everyMs = 30 * minuteMs
/** So far ahead its times are held. */
const aheadMs = 365 * dayMs
/** After so long it is read again though it has not changed: the year ahead has moved on. */
const staleMs = 20 * hourMs

/** The span that is held: what has been is nobody's business any more. */
export const heldAhead = (now: Instant): Span => ({ start: now, end: later(now, aheadMs) })

/** When to look again: soon as long as it goes well, ever later as long as it does not. */
export const nextTry = (failures: number, now: Instant): Instant =>
  later(now, Math.min(everyMs * 2 ** failures, dayMs))

/** What the other side may be asked: has it changed since? Nothing when all of it is wanted. */
export function knownOf({ etag, lastModified, updatedAt, error }: Subscription, now: Instant) {
  const isFresh = error === null && updatedAt !== null && now - updatedAt < staleMs
  return isFresh ? { etag, lastModified } : { etag: null, lastModified: null }
}

/** A subscription as the log keeps it: of the address only whose it is, as the rest may be a secret. */
export const followed = ({ name, spaceId, url }: Pick<Subscription, 'name' | 'spaceId' | 'url'>) => ({
  calendar: name,
  spaceId,
  address: new URL(url).host,
})
