import { and, desc, eq, exists, gt, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { approvedLearners, bookings, people, series, suspensions, tags, waits } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { dayMs, type Instant, later } from '~/lib/time'

const columns = {
  id: people.id,
  email: people.email,
  name: people.name,
  alias: people.alias,
  protectedIdentity: people.protectedIdentity,
}

const one = sql<number>`1`

const isIn = (db: Db, centreId: CentreId) => ({
  bookings: exists(
    db
      .select({ one })
      .from(bookings)
      .where(and(eq(bookings.personId, people.id), eq(bookings.centreId, centreId))),
  ),
  series: exists(
    db
      .select({ one })
      .from(series)
      .where(and(eq(series.personId, people.id), eq(series.centreId, centreId))),
  ),
  waits: exists(
    db
      .select({ one })
      .from(waits)
      .where(and(eq(waits.personId, people.id), eq(waits.centreId, centreId))),
  ),
  tags: exists(
    db
      .select({ one })
      .from(tags)
      .where(and(eq(tags.personId, people.id), eq(tags.centreId, centreId))),
  ),
  suspensions: exists(
    db
      .select({ one })
      .from(suspensions)
      .where(and(eq(suspensions.personId, people.id), eq(suspensions.centreId, centreId))),
  ),
  approved: exists(
    db
      .select({ one })
      .from(approvedLearners)
      .where(and(eq(approvedLearners.personId, people.id), eq(approvedLearners.centreId, centreId))),
  ),
})

/** Whom a centre knows: who has booked there, waits, is approved, has or had a tag, or is or was suspended. */
const isKnown = (db: Db, centreId: CentreId) => or(...Object.values(isIn(db, centreId)))

/** Somebody whom a centre knows, and how to reach them; null for everybody else. */
export async function find(db: Db, centreId: CentreId, id: PersonId) {
  const known = isIn(db, centreId)
  const [found] = await db
    .select({
      ...columns,
      phone: people.phone,
      municipalityCode: people.municipalityCode,
      approved: sql<boolean | number>`${known.approved}`,
      hasBooked: sql<boolean | number>`${known.bookings}`,
    })
    .from(people)
    .where(and(eq(people.id, id), isKnown(db, centreId)))
  if (!found) return null
  // SQLite says 1.
  return { ...found, approved: !!found.approved, hasBooked: !!found.hasBooked }
}

/** Somebody whom a centre knows, by their address in small letters. */
export const byEmail = (db: Db, centreId: CentreId, email: string) =>
  db
    .select(columns)
    .from(people)
    .where(and(eq(people.email, email), isKnown(db, centreId)))

/** Everybody who has, or had, a tag of this number at a centre. */
export const byTag = (db: Db, centreId: CentreId, number: string) =>
  db
    .selectDistinct(columns)
    .from(tags)
    .innerJoin(people, eq(people.id, tags.personId))
    .where(and(eq(tags.centreId, centreId), eq(tags.number, number)))

/** Everybody whom a centre knows, by name. */
export const all = (db: Db, centreId: CentreId) =>
  db.select(columns).from(people).where(isKnown(db, centreId)).orderBy(people.name, people.id)

const latelyDays = 30

/** Whose bookings began last, each once, the last first. */
export async function lately(db: Db, centreId: CentreId, now: Instant, most: number) {
  const last = db
    .select({ personId: bookings.personId, at: sql<Instant>`max(${bookings.startsAt})`.as('at') })
    .from(bookings)
    .where(
      and(
        eq(bookings.centreId, centreId),
        gt(bookings.startsAt, later(now, -latelyDays * dayMs)),
        lte(bookings.startsAt, now),
      ),
    )
    .groupBy(bookings.personId)
    .as('last')
  return db
    .select(columns)
    .from(last)
    .innerJoin(people, eq(people.id, last.personId))
    .orderBy(desc(last.at), people.id)
    .limit(most)
}
