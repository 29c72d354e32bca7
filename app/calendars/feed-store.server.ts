import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { calendarFeeds, centres, people, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { Feed, FeedId, Shows } from './feed'

const byHash = prepared('feed_by_hash', (db) =>
  db
    .select({
      id: calendarFeeds.id,
      personId: calendarFeeds.personId,
      language: people.language,
      scope: calendarFeeds.scope,
      centreId: calendarFeeds.centreId,
      spaceId: calendarFeeds.spaceId,
      centreName: centres.name,
      spaceName: spaces.name,
    })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .leftJoin(centres, eq(centres.id, calendarFeeds.centreId))
    .leftJoin(spaces, eq(spaces.id, calendarFeeds.spaceId))
    .where(and(eq(calendarFeeds.hash, sql.placeholder('hash')), isNull(people.mergedInto))),
)

/** The feed whose secret has this digest, and whose it is; null when there is none. */
export async function findByHash(db: Db, hash: string) {
  const [found] = await byHash(db, { hash })
  return found ?? null
}

/** How many feeds a person has. */
export async function countOf(db: Db, personId: PersonId): Promise<number> {
  const [counted] = await db
    .select({ feeds: count() })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId))
  return counted?.feeds ?? 0
}

/** Writes a feed. */
export async function add(
  tx: Db,
  feed: Shows & { id: FeedId; personId: PersonId; name: string; hash: string; createdAt: Instant },
): Promise<void> {
  await tx.insert(calendarFeeds).values(feed)
}

/** Deletes one of a person's own feeds; false when they have no such one. */
export async function remove(tx: Db, personId: PersonId, id: FeedId): Promise<boolean> {
  const removed = await tx
    .delete(calendarFeeds)
    .where(and(eq(calendarFeeds.id, id), eq(calendarFeeds.personId, personId)))
    .returning({ id: calendarFeeds.id })
  return removed.length > 0
}

/**
 * A person's feeds, latest first.
 * @param centreId only those of this centre and its spaces
 */
export function listOf(db: Db, personId: PersonId, centreId?: CentreId): Promise<Feed[]> {
  return db
    .select({
      id: calendarFeeds.id,
      name: calendarFeeds.name,
      scope: calendarFeeds.scope,
      of: sql<string | null>`coalesce(${spaces.name}, ${centres.name})`,
      createdAt: calendarFeeds.createdAt,
    })
    .from(calendarFeeds)
    .leftJoin(centres, eq(centres.id, calendarFeeds.centreId))
    .leftJoin(spaces, eq(spaces.id, calendarFeeds.spaceId))
    .where(
      and(eq(calendarFeeds.personId, personId), centreId ? eq(calendarFeeds.centreId, centreId) : undefined),
    )
    .orderBy(desc(calendarFeeds.createdAt), desc(calendarFeeds.id))
}
