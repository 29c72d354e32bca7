import { and, asc, desc, eq, gt, inArray, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { bookings } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { type Booking, type BookingId, overStates } from './booking'
import type { OwnBooking } from './limits'
import { toBooking, withHold } from './store.server'

const ofPerson = prepared('booking_own', (db) =>
  db
    .select({ id: bookings.id, spaceId: bookings.spaceId, start: bookings.startsAt, end: bookings.endsAt })
    .from(bookings)
    .where(
      and(
        eq(bookings.personId, sql.placeholder('personId')),
        gt(bookings.endsAt, sql.placeholder('since')),
        eq(bookings.centreId, sql.placeholder('centreId')),
        notInArray(bookings.state, [...overStates]),
      ),
    ),
)

/** A person's live bookings at a centre that end after an instant. */
export const own = (db: Db, personId: PersonId, centreId: CentreId, since: Instant): Promise<OwnBooking[]> =>
  ofPerson(db, { personId, centreId, since })

/** The ids of a person's live bookings that have not ended, at every centre. */
export async function liveIds(db: Db, personId: PersonId, now: Instant): Promise<BookingId[]> {
  const rows = await db
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        eq(bookings.personId, personId),
        gt(bookings.endsAt, now),
        notInArray(bookings.state, [...overStates]),
      ),
    )
  return rows.map(({ id }) => id)
}

/** A person's live bookings that have not ended, first first. */
export async function coming(db: Db, personId: PersonId, now: Instant, most: number): Promise<Booking[]> {
  const rows = await withHold(db)
    .where(
      and(
        eq(bookings.personId, personId),
        gt(bookings.endsAt, now),
        notInArray(bookings.state, [...overStates]),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(most)
  return rows.map(toBooking)
}

/** A person's live bookings that overlap a span, wherever they are, first first. */
export async function during(db: Db, personId: PersonId, span: Span, most: number): Promise<Booking[]> {
  const rows = await withHold(db)
    .where(
      and(
        eq(bookings.personId, personId),
        gt(bookings.endsAt, span.start),
        lt(bookings.startsAt, span.end),
        notInArray(bookings.state, [...overStates]),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(most)
  return rows.map(toBooking)
}

/** A person's bookings that have ended or were cancelled, last first. */
export async function past(db: Db, personId: PersonId, now: Instant, most: number): Promise<Booking[]> {
  const rows = await withHold(db)
    .where(
      and(
        eq(bookings.personId, personId),
        or(lte(bookings.endsAt, now), inArray(bookings.state, [...overStates])),
      ),
    )
    .orderBy(desc(bookings.startsAt), desc(bookings.id))
    .limit(most)
  return rows.map(toBooking)
}

/** Where a page of bookings goes on: after the one with this start and id. */
export interface Cursor {
  start: Instant
  id: string
}

/** A person's bookings that end after `from`, by start; `most` of them after the cursor. */
export async function page(db: Db, personId: PersonId, from: Instant, after: Cursor | null, most: number) {
  const rows = await withHold(db)
    .where(
      and(
        eq(bookings.personId, personId),
        gt(bookings.endsAt, from),
        after ? sql`(${bookings.startsAt}, ${bookings.id}) > (${after.start}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(most)
  return rows.map(toBooking)
}
