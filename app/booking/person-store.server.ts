import { and, count, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, series, spaces, waits } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { type BookingId, overStates } from './booking'

const notOver = sql`${bookings.state} not in (${sql.join(
  overStates.map((state) => sql`${state}`),
  sql`, `,
)})`

/** The bookings of somebody at a centre, the last first, `most` of them. */
export const bookingsAt = (db: Db, centreId: CentreId, personId: PersonId, most: number) =>
  db
    .select({
      id: bookings.id,
      reference: bookings.reference,
      start: bookings.startsAt,
      end: bookings.endsAt,
      state: bookings.state,
      checkedInAt: bookings.checkedInAt,
      cancelledBy: bookings.cancelledBy,
      spaceName: spaces.name,
    })
    .from(bookings)
    .innerJoin(spaces, eq(spaces.id, bookings.spaceId))
    .where(and(eq(bookings.personId, personId), eq(bookings.centreId, centreId)))
    .orderBy(desc(bookings.startsAt), desc(bookings.id))
    .limit(most)

/** Where somebody waits at a centre, the soonest first. */
export const waitsAt = (db: Db, centreId: CentreId, personId: PersonId) =>
  db
    .select({
      id: waits.id,
      start: waits.startsAt,
      end: waits.endsAt,
      state: waits.state,
      kind: waits.kind,
      spaceName: spaces.name,
    })
    .from(waits)
    .leftJoin(spaces, eq(spaces.id, waits.spaceId))
    .where(
      and(
        eq(waits.personId, personId),
        eq(waits.centreId, centreId),
        inArray(waits.state, ['waiting', 'offered']),
      ),
    )
    .orderBy(waits.startsAt, waits.id)

/** The series of somebody at a centre that go on, by when they were made. */
export const seriesAt = (db: Db, centreId: CentreId, personId: PersonId) =>
  db
    .select({ id: series.id, title: series.title, pattern: series.pattern })
    .from(series)
    .where(and(eq(series.personId, personId), eq(series.centreId, centreId), isNull(series.endedAt)))
    .orderBy(series.createdAt, series.id)

/** The live bookings of somebody at a centre that have not ended, which a centre's people can be asked about. */
export const liveIdsAt = (db: Db, centreId: CentreId, personId: PersonId, now: Instant) =>
  db
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        eq(bookings.personId, personId),
        eq(bookings.centreId, centreId),
        gt(bookings.endsAt, now),
        notOver,
      ),
    )
    .then((rows) => rows.map(({ id }) => id))

/** A guest as staff wrote them down. */
export interface Guest {
  guestName: string
  guestContact: string
}

const isGuests = (table: typeof bookings | typeof series, centreId: CentreId, guest: Guest) =>
  and(
    eq(table.centreId, centreId),
    isNull(table.personId),
    // An organisation's are the organisation's, whoever its contact is.
    isNull(table.partnerId),
    eq(sql`lower(${table.guestName})`, guest.guestName.toLowerCase()),
    eq(sql`lower(${table.guestContact})`, guest.guestContact.toLowerCase()),
  )

/** How many bookings and series at a centre stand for a guest of this name and contact. */
export async function countOfGuest(db: Db, centreId: CentreId, guest: Guest) {
  const [booked] = await db
    .select({ many: count() })
    .from(bookings)
    .where(isGuests(bookings, centreId, guest))
  const [repeated] = await db
    .select({ many: count() })
    .from(series)
    .where(isGuests(series, centreId, guest))
  return { bookings: Number(booked?.many ?? 0), series: Number(repeated?.many ?? 0) }
}

/** Keys are somebody's own: what was booked again for nobody's account under one key gets another. */
async function keepKeysApart(tx: Db, centreId: CentreId, guest: Guest): Promise<void> {
  const rows = await tx
    .select({ id: bookings.id, key: bookings.idempotencyKey })
    .from(bookings)
    .where(isGuests(bookings, centreId, guest))
    .orderBy(bookings.createdAt, bookings.id)
  const seen = new Set<string>()
  for (const { id, key } of rows) {
    if (seen.has(key)) {
      const apart = { idempotencyKey: `${key}-${id}` }
      await tx.update(bookings).set(apart).where(eq(bookings.id, id))
    }
    seen.add(key)
  }
}

/** Makes what stands for a guest somebody's own. What was written down about the guest goes. */
export async function tie(
  tx: Db,
  centreId: CentreId,
  guest: Guest,
  personId: PersonId,
): Promise<{ bookings: { id: BookingId; state: string; end: Instant }[]; series: number }> {
  const theirs = { personId, guestName: '', guestContact: '' }
  await keepKeysApart(tx, centreId, guest)
  const tied = await tx
    .update(bookings)
    .set(theirs)
    .where(isGuests(bookings, centreId, guest))
    .returning({ id: bookings.id, state: bookings.state, end: bookings.endsAt })
  const repeated = await tx
    .update(series)
    .set(theirs)
    .where(isGuests(series, centreId, guest))
    .returning({ id: series.id })
  return { bookings: tied, series: repeated.length }
}
