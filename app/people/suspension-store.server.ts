import { and, desc, eq, gt, inArray, isNull, lte, max, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { bookings, people, suspensions } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { Suspension, SuspensionId } from './suspension'

const columns = {
  id: suspensions.id,
  centreId: suspensions.centreId,
  personId: suspensions.personId,
  start: suspensions.startsAt,
  end: suspensions.endsAt,
  liftedAt: suspensions.liftedAt,
}

const inForce = prepared('suspended_until', (db) =>
  db
    .select({ until: suspensions.endsAt })
    .from(suspensions)
    .where(
      and(
        eq(suspensions.personId, sql.placeholder('personId')),
        eq(suspensions.centreId, sql.placeholder('centreId')),
        gt(suspensions.endsAt, sql.placeholder('now')),
        lte(suspensions.startsAt, sql.placeholder('now')),
        isNull(suspensions.liftedAt),
      ),
    )
    .orderBy(desc(suspensions.endsAt))
    .limit(1),
)

/** Until when somebody may not book at a centre; null when they may. */
export async function until(
  db: Db,
  centreId: CentreId,
  personId: PersonId,
  now: Instant,
): Promise<Instant | null> {
  const [found] = await inForce(db, { personId, centreId, now })
  return found?.until ?? null
}

/** As `until`, of several people; who may book is not in it. */
export async function untilAmong(
  db: Db,
  centreId: CentreId,
  ids: PersonId[],
  now: Instant,
): Promise<Map<PersonId, Instant>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ personId: suspensions.personId, until: max(suspensions.endsAt) })
    .from(suspensions)
    .where(
      and(
        inArray(suspensions.personId, ids),
        eq(suspensions.centreId, centreId),
        gt(suspensions.endsAt, now),
        lte(suspensions.startsAt, now),
        isNull(suspensions.liftedAt),
      ),
    )
    .groupBy(suspensions.personId)
  return new Map(rows.map(({ personId, until }) => [personId, Number(until) as Instant]))
}

/** Every suspension of somebody at a centre, the last first. */
export const of = (db: Db, centreId: CentreId, personId: PersonId): Promise<Suspension[]> =>
  db
    .select(columns)
    .from(suspensions)
    .where(and(eq(suspensions.personId, personId), eq(suspensions.centreId, centreId)))
    .orderBy(desc(suspensions.startsAt), desc(suspensions.id))

/** Everybody who may not book at a centre now, who may soonest first. */
export const ofCentre = (db: Db, centreId: CentreId, now: Instant) =>
  db
    .select({
      until: suspensions.endsAt,
      person: {
        id: people.id,
        name: people.name,
        alias: people.alias,
        protectedIdentity: people.protectedIdentity,
      },
    })
    .from(suspensions)
    .innerJoin(people, eq(people.id, suspensions.personId))
    .where(
      and(
        eq(suspensions.centreId, centreId),
        gt(suspensions.endsAt, now),
        lte(suspensions.startsAt, now),
        isNull(suspensions.liftedAt),
      ),
    )
    .orderBy(suspensions.endsAt, suspensions.id)

/** When the bookings of a centre began to which somebody has not come since an instant. */
export async function missed(
  db: Db,
  centreId: CentreId,
  personId: PersonId,
  since: Instant,
): Promise<Instant[]> {
  const rows = await db
    .select({ start: bookings.startsAt })
    .from(bookings)
    .where(
      and(
        eq(bookings.personId, personId),
        eq(bookings.centreId, centreId),
        eq(bookings.state, 'no-show'),
        gt(bookings.startsAt, since),
      ),
    )
  return rows.map(({ start }) => start)
}

/** Writes a suspension. */
export async function add(tx: Db, { start, end, ...one }: Suspension, reason: string): Promise<void> {
  await tx.insert(suspensions).values({ ...one, startsAt: start, endsAt: end, reason })
}

/** Ends what keeps somebody from booking at a centre. */
export async function lift(tx: Db, ids: SuspensionId[], now: Instant): Promise<void> {
  await tx.update(suspensions).set({ liftedAt: now }).where(inArray(suspensions.id, ids))
}

/** Forgets a suspension that should never have been. */
export async function remove(tx: Db, id: SuspensionId): Promise<void> {
  await tx.delete(suspensions).where(eq(suspensions.id, id))
}
