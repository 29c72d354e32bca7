import { and, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { bookings, centres, partners } from '#db/schema'
import { dayMs, type Instant, later } from '~/lib/time'
import type { BookingId } from './booking'

/** What is read of bookings for those who are to be told of them. */

/**
 * Whose each of these bookings is, at which centre, when it begins and until when an offer is open. Of an
 * organisation's: the address of its contact as it is by now.
 */
export async function owners(db: Db, ids: string[]) {
  const rows = await db
    .select({
      id: bookings.id,
      personId: bookings.personId,
      address: partners.contactEmail,
      centreId: bookings.centreId,
      start: bookings.startsAt,
      answerBy: bookings.answerBy,
    })
    .from(bookings)
    .leftJoin(partners, eq(partners.id, bookings.partnerId))
    .where(inArray(bookings.id, ids as BookingId[]))
  return new Map<string, Omit<(typeof rows)[number], 'id'>>(rows.map(({ id, ...owner }) => [id, owner]))
}

const offersFrom = prepared('booking_offers', (db) =>
  db
    .select({
      id: bookings.id,
      state: bookings.state,
      start: bookings.startsAt,
      answerBy: bookings.answerBy,
    })
    .from(centres)
    .innerJoin(
      bookings,
      and(eq(bookings.centreId, centres.id), gt(bookings.startsAt, sql.placeholder('from'))),
    )
    .where(
      and(
        eq(bookings.state, 'offered'),
        or(lte(bookings.answerBy, sql.placeholder('now')), lte(bookings.startsAt, sql.placeholder('now'))),
      ),
    )
    .limit(100),
)

/** Offers whose time may have run out. Centre by centre, so that the index passes over all that is past. */
export const openOffers = (db: Db, now: Instant) => offersFrom(db, { from: later(now, -7 * dayMs), now })
