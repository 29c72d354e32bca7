import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseInstances, courseSaved, courseSearches, people } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'
import type { Watch, WatchId } from './saved'

/** Saves an instance for somebody; one that is saved stays. */
export async function addSaved(
  tx: Db,
  row: { personId: PersonId; instanceId: InstanceId; createdAt: Instant },
): Promise<void> {
  await tx.insert(courseSaved).values(row).onConflictDoNothing()
}

const savedOf = (personId: PersonId, instanceId: InstanceId) =>
  and(eq(courseSaved.personId, personId), eq(courseSaved.instanceId, instanceId))

/** Is nothing where it was not saved. */
export async function removeSaved(tx: Db, personId: PersonId, instanceId: InstanceId): Promise<void> {
  await tx.delete(courseSaved).where(savedOf(personId, instanceId))
}

/** Has somebody saved it? */
export async function isSaved(db: Db, personId: PersonId, instanceId: InstanceId): Promise<boolean> {
  const rows = await db
    .select({ id: courseSaved.instanceId })
    .from(courseSaved)
    .where(savedOf(personId, instanceId))
  return rows.length > 0
}

/** What somebody has saved and when, the latest first. */
export const listSaved = (db: Db, personId: PersonId) =>
  db
    .select({ instanceId: courseSaved.instanceId, createdAt: courseSaved.createdAt })
    .from(courseSaved)
    .where(eq(courseSaved.personId, personId))
    .orderBy(desc(courseSaved.createdAt), asc(courseSaved.instanceId))

/** How many somebody has saved. */
export async function countSaved(db: Db, personId: PersonId): Promise<number> {
  const [found] = await db
    .select({ held: count() })
    .from(courseSaved)
    .where(eq(courseSaved.personId, personId))
  return found?.held ?? 0
}

/** Keeps a search; the verb has seen that it is not kept already. */
export async function addWatch(tx: Db, { told, ...row }: Watch): Promise<void> {
  await tx.insert(courseSearches).values({ ...row, told: [...told] })
}

/** The searches of these people, each one's first first. */
export async function watchesOf(db: Db, personIds: readonly PersonId[]): Promise<Watch[]> {
  if (personIds.length === 0) return []
  return db
    .select()
    .from(courseSearches)
    .where(inArray(courseSearches.personId, [...personIds]))
    .orderBy(asc(courseSearches.createdAt), asc(courseSearches.id))
}

/** Whoever’s it is: for links, and for telling. */
export async function findWatch(db: Db, id: WatchId): Promise<Watch | null> {
  const [found] = await db.select().from(courseSearches).where(eq(courseSearches.id, id))
  return found ?? null
}

/** Of their owner only. */
export async function removeWatch(tx: Db, personId: PersonId, id: WatchId): Promise<void> {
  await tx.delete(courseSearches).where(and(eq(courseSearches.personId, personId), eq(courseSearches.id, id)))
}

/**
 * Some whose searches nobody has looked at since a moment, with where they live. Of an address that nobody has confirmed
 * none: whoever registered it may not be its owner, who would be written to every morning.
 */
export async function watchersDue(
  db: Db,
  before: Instant,
  most: number,
): Promise<{ personId: PersonId; municipalityCode: string | null }[]> {
  return db
    .selectDistinct({ personId: people.id, municipalityCode: people.municipalityCode })
    .from(courseSearches)
    .innerJoin(people, eq(people.id, courseSearches.personId))
    .where(
      and(lt(courseSearches.lookedAt, before), isNull(people.mergedInto), isNotNull(people.emailConfirmedAt)),
    )
    .orderBy(asc(people.id))
    .limit(most)
}

/** What is published and has changed after a number, and was first published after a moment. One statement. */
export const publishedAfter = (db: Db, number: number, since: Instant) =>
  db
    .select({
      id: courseInstances.id,
      number: courseInstances.number,
      changed: courseInstances.changed,
      publishedAt: courseInstances.publishedAt,
      firstApplication: courseInstances.firstApplication,
      lastApplication: courseInstances.lastApplication,
      lateApplication: courseInstances.lateApplication,
    })
    .from(courseInstances)
    .where(
      and(
        gt(courseInstances.changed, number),
        eq(courseInstances.state, 'published'),
        gt(courseInstances.publishedAt, since),
      ),
    )
    .orderBy(asc(courseInstances.changed))

/**
 * Writes down how far a search has been looked through.
 * @param known when it was looked at before: false when somebody else has done so since then, or it is gone
 */
export async function lookedAt(
  tx: Db,
  { id, seen, told, lookedAt }: Pick<Watch, 'id' | 'seen' | 'told' | 'lookedAt'>,
  known: Instant,
): Promise<boolean> {
  const rows = await tx
    .update(courseSearches)
    .set({ seen, told: [...told], lookedAt })
    .where(and(eq(courseSearches.id, id), eq(courseSearches.lookedAt, known)))
    .returning({ id: courseSearches.id })
  return rows.length > 0
}
