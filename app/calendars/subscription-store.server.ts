import { and, asc, count, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { spaces, subscribedEvents, subscriptions } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Instant } from '~/lib/time'
import type { SubscribedEvent, SubscribedEventId, Subscription, SubscriptionId } from './subscription'

const isFree = (now: Instant) => or(isNull(subscriptions.leasedUntil), lte(subscriptions.leasedUntil, now))

/** The subscription that has waited longest of those that are due and that nobody has; null when none. */
export async function findDue(db: Db, now: Instant): Promise<Subscription | null> {
  const [found] = await db
    .select()
    .from(subscriptions)
    .where(and(lte(subscriptions.nextAt, now), isFree(now)))
    .orderBy(asc(subscriptions.nextAt), asc(subscriptions.id))
    .limit(1)
  return found ?? null
}

/** A subscription of this centre; null when there is none. */
export async function find(db: Db, centreId: CentreId, id: SubscriptionId): Promise<Subscription | null> {
  const [found] = await db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.id, id), eq(subscriptions.centreId, centreId)))
  return found ?? null
}

/**
 * Takes a subscription for oneself until `until`; false when somebody has it.
 * @param by force: from whoever has it, who finds out at the next step
 */
export async function lease(tx: Db, id: SubscriptionId, until: Instant, now: Instant, by?: 'force') {
  const taken = await tx
    .update(subscriptions)
    .set({ leasedUntil: until })
    .where(and(eq(subscriptions.id, id), by === 'force' ? undefined : isFree(now)))
    .returning({ id: subscriptions.id })
  return taken.length > 0
}

/** Is the lease until `until` still the one that counts? */
export async function isLeased(tx: Db, id: SubscriptionId, until: Instant): Promise<boolean> {
  const found = await tx
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.id, id), eq(subscriptions.leasedUntil, until)))
  return found.length > 0
}

/** Writes down how a try ended, and gives the lease back. */
export async function end(
  tx: Db,
  id: SubscriptionId,
  until: Instant,
  ending: Partial<Subscription> & { nextAt: Instant; checkedAt: Instant },
): Promise<void> {
  await tx
    .update(subscriptions)
    .set({ ...ending, leasedUntil: null })
    .where(and(eq(subscriptions.id, id), eq(subscriptions.leasedUntil, until)))
}

/** Gives a lease back without having tried. */
export async function handBack(tx: Db, id: SubscriptionId, until: Instant): Promise<void> {
  await tx
    .update(subscriptions)
    .set({ leasedUntil: null })
    .where(and(eq(subscriptions.id, id), eq(subscriptions.leasedUntil, until)))
}

/** How many subscriptions a centre has. */
export async function countOf(db: Db, centreId: CentreId): Promise<number> {
  const [counted] = await db
    .select({ all: count() })
    .from(subscriptions)
    .where(eq(subscriptions.centreId, centreId))
  return counted?.all ?? 0
}

/** Writes a subscription. */
export async function add(tx: Db, subscription: Subscription): Promise<void> {
  await tx.insert(subscriptions).values(subscription)
}

/** Deletes a subscription, whose events are gone. */
export async function remove(tx: Db, id: SubscriptionId): Promise<void> {
  await tx.delete(subscriptions).where(eq(subscriptions.id, id))
}

/** A centre's subscriptions by space and name, with how many times each holds and how many clash. */
export function listOf(db: Db, centreId: CentreId) {
  const held = sql<number>`count(${subscribedEvents.holdId})`.mapWith(Number)
  const clashing = sql<number>`count(case when ${subscribedEvents.clash} then 1 end)`.mapWith(Number)
  return db
    .select({ subscription: subscriptions, spaceName: spaces.name, held, clashing })
    .from(subscriptions)
    .innerJoin(spaces, eq(spaces.id, subscriptions.spaceId))
    .leftJoin(subscribedEvents, eq(subscribedEvents.subscriptionId, subscriptions.id))
    .where(eq(subscriptions.centreId, centreId))
    .groupBy(subscriptions.id, spaces.name)
    .orderBy(asc(spaces.name), asc(subscriptions.name), asc(subscriptions.id))
}

const columns = {
  id: subscribedEvents.id,
  subscriptionId: subscribedEvents.subscriptionId,
  key: subscribedEvents.key,
  title: subscribedEvents.title,
  start: subscribedEvents.startsAt,
  end: subscribedEvents.endsAt,
  holdId: subscribedEvents.holdId,
  clash: subscribedEvents.clash,
}

/** Every time that is known of a calendar, by start. */
export const events = (db: Db, id: SubscriptionId): Promise<SubscribedEvent[]> =>
  db
    .select(columns)
    .from(subscribedEvents)
    .where(eq(subscribedEvents.subscriptionId, id))
    .orderBy(asc(subscribedEvents.startsAt))

/** Some times of a calendar, whichever. */
export const someEvents = (db: Db, id: SubscriptionId, most: number): Promise<SubscribedEvent[]> =>
  db.select(columns).from(subscribedEvents).where(eq(subscribedEvents.subscriptionId, id)).limit(most)

/** The first times of a centre's calendars that something stands in the way of, from now on. */
export const clashesOf = (db: Db, centreId: CentreId, now: Instant, most: number) =>
  db
    .select({ ...columns, spaceId: subscriptions.spaceId })
    .from(subscribedEvents)
    .innerJoin(subscriptions, eq(subscriptions.id, subscribedEvents.subscriptionId))
    .where(
      and(
        eq(subscriptions.centreId, centreId),
        eq(subscribedEvents.clash, true),
        sql`${subscribedEvents.endsAt} > ${now}`,
      ),
    )
    .orderBy(asc(subscribedEvents.startsAt), asc(subscribedEvents.id))
    .limit(most)

/** Writes times of a calendar. */
export async function addEvents(tx: Db, all: SubscribedEvent[]): Promise<void> {
  const rows = all.map(({ start: startsAt, end: endsAt, ...rest }) => ({ ...rest, startsAt, endsAt }))
  if (rows.length > 0) await tx.insert(subscribedEvents).values(rows)
}

/** Deletes times of a calendar. */
export async function removeEvents(tx: Db, ids: SubscribedEventId[]): Promise<void> {
  if (ids.length > 0) await tx.delete(subscribedEvents).where(inArray(subscribedEvents.id, ids))
}

/** Gives a time of a calendar another title. */
export async function rename(tx: Db, id: SubscribedEventId, title: string): Promise<void> {
  await tx.update(subscribedEvents).set({ title }).where(eq(subscribedEvents.id, id))
}
