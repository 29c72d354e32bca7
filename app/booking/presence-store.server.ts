import {
  aliasedTable,
  and,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  min,
  or,
  sql,
} from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { bookings, centres } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { dayMs, type Instant, later } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { toBooking, withHold } from './store.server'

const atCentre = prepared('booking_at_centre', (db) =>
  withHold(db).where(
    and(eq(bookings.id, sql.placeholder('id')), eq(bookings.centreId, sql.placeholder('centreId'))),
  ),
)

/** A booking at this centre; null when there is none or it is at another. */
export async function findAt(db: Db, centreId: CentreId, id: BookingId): Promise<Booking | null> {
  const [found] = await atCentre(db, { id, centreId })
  return found ? toBooking(found) : null
}

/** A booking at this centre, and what was wished for when it was made. */
export async function findWithWish(db: Db, centreId: CentreId, id: BookingId) {
  const [found] = await atCentre(db, { id, centreId })
  return found ? { booking: toBooking(found), wish: found.wish } : null
}

/** A booking of this space or centre by the code that people read; null when there is none here. */
export async function findByReference(db: Db, place: string, reference: string): Promise<Booking | null> {
  const [found] = await withHold(db).where(and(eq(bookings.reference, reference), isAt(place)))
  return found ? toBooking(found) : null
}

const isAt = (place: string) =>
  or(eq(bookings.spaceId, place as Booking['spaceId']), eq(bookings.centreId, place as CentreId))

/** Somebody's booking of this space or centre; null when it is not theirs or not here. */
export async function findOfPersonAt(db: Db, personId: PersonId, place: string, id: BookingId) {
  const [found] = await withHold(db).where(
    and(eq(bookings.id, id), eq(bookings.personId, personId), isAt(place)),
  )
  return found ? toBooking(found) : null
}

/** Somebody's bookings of this space or centre that touch a span, by start. */
export async function ofPersonAt(db: Db, personId: PersonId, place: string, from: Instant, until: Instant) {
  const rows = await withHold(db)
    .where(
      and(
        eq(bookings.personId, personId),
        gt(bookings.endsAt, from),
        lte(bookings.startsAt, until),
        inArray(bookings.state, ['confirmed', 'no-show', 'requested']),
        isAt(place),
      ),
    )
    .orderBy(bookings.startsAt)
  return rows.map(toBooking)
}

/** Says how somebody stands, and what their booking holds. */
export async function mark(
  tx: Db,
  {
    id,
    state,
    checkedInAt,
    checkedInBy,
    holdId,
    placeNumbers,
  }: Pick<Booking, 'id' | 'state' | 'checkedInAt' | 'checkedInBy' | 'holdId' | 'placeNumbers'>,
): Promise<void> {
  await tx
    .update(bookings)
    .set({ state, checkedInAt, checkedInBy, holdId, placeNumbers })
    .where(eq(bookings.id, id))
}

/** What staff wrote about a booking for themselves. */
export async function changeNote(tx: Db, id: BookingId, staffNote: string): Promise<void> {
  await tx.update(bookings).set({ staffNote }).where(eq(bookings.id, id))
}

/** Starts so that a booking may be under way at a moment, or have ended a while ago. */
const since = (column: typeof bookings.startsAt, now: Instant) =>
  and(gt(column, later(now, -dayMs)), lte(column, now))

/**
 * Bookings of the last day that have begun and to which nobody has come, at centres that have checked
 * somebody in meanwhile. One statement, whatever the number of centres.
 */
export function unattended(db: Db, now: Instant) {
  const other = aliasedTable(bookings, 'other')
  const atWork = db
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.centreId, centres.id), since(other.startsAt, now), isNotNull(other.checkedInAt)))
  return db
    .select({
      id: bookings.id,
      centreId: bookings.centreId,
      spaceId: bookings.spaceId,
      start: bookings.startsAt,
      end: bookings.endsAt,
    })
    .from(centres)
    .innerJoin(bookings, and(eq(bookings.centreId, centres.id), since(bookings.startsAt, now)))
    .where(and(exists(atWork), eq(bookings.state, 'confirmed'), isNull(bookings.checkedInAt)))
    .orderBy(bookings.startsAt)
}

/** When the first one was checked in at a centre since an instant; null: nobody has been. */
export async function firstCheckIn(db: Db, centreId: CentreId, since: Instant): Promise<Instant | null> {
  const [found] = await db
    .select({ at: min(bookings.checkedInAt) })
    .from(bookings)
    .where(
      and(
        eq(bookings.centreId, centreId),
        gt(bookings.startsAt, later(since, -dayMs)),
        lte(bookings.startsAt, later(since, 2 * dayMs)),
        gte(bookings.checkedInAt, since),
      ),
    )
  return found?.at == null ? null : (Number(found.at) as Instant)
}
