import { and, asc, eq, gt, lt, ne } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, holds, people, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Span } from '~/lib/span'
import { dayMs, later } from '~/lib/time'

/** The bookings of a centre that touch a span and have not been cancelled, by time. */
export async function ofDay(db: Db, centreId: CentreId, { start, end }: Span) {
  const rows = await db
    .select({
      id: bookings.id,
      reference: bookings.reference,
      start: bookings.startsAt,
      end: bookings.endsAt,
      bookedBy: bookings.bookedBy,
      spaceId: bookings.spaceId,
      spaceName: spaces.name,
      whole: bookings.whole,
      people: bookings.people,
      lastNumbers: bookings.placeNumbers,
      numbers: holds.places,
      state: bookings.state,
      note: bookings.note,
      staffNote: bookings.staffNote,
      checkedInAt: bookings.checkedInAt,
      guestName: bookings.guestName,
      guestContact: bookings.guestContact,
      person: {
        id: people.id,
        name: people.name,
        alias: people.alias,
        protectedIdentity: people.protectedIdentity,
      },
    })
    .from(bookings)
    .innerJoin(spaces, eq(spaces.id, bookings.spaceId))
    .leftJoin(people, eq(people.id, bookings.personId))
    .leftJoin(holds, eq(holds.id, bookings.holdId))
    .where(
      and(
        eq(bookings.centreId, centreId),
        lt(bookings.startsAt, end),
        gt(bookings.endsAt, start),
        // No booking is longer than a day: the index need not be read from its beginning.
        gt(bookings.startsAt, later(start, -2 * dayMs)),
        ne(bookings.state, 'cancelled'),
        ne(bookings.state, 'declined'),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(spaces.name), asc(bookings.reference))
  return rows.map(({ lastNumbers, numbers, ...row }) => ({ ...row, placeNumbers: numbers ?? lastNumbers }))
}
