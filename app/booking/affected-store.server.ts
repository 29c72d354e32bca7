import { and, asc, eq, gt, inArray, lt, notInArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, closures, holds, people, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { StandingBooking } from './affected'
import { type BookingId, overStates } from './booking'
import type { OwnBooking } from './limits'

const columns = {
  id: bookings.id,
  reference: bookings.reference,
  centreId: bookings.centreId,
  spaceId: bookings.spaceId,
  spaceName: spaces.name,
  holdId: bookings.holdId,
  start: bookings.startsAt,
  end: bookings.endsAt,
  whole: bookings.whole,
  places: bookings.places,
  lastNumbers: bookings.placeNumbers,
  numbers: holds.places,
  people: bookings.people,
  state: bookings.state,
  guestName: bookings.guestName,
  guestContact: bookings.guestContact,
  person: {
    id: people.id,
    name: people.name,
    alias: people.alias,
    protectedIdentity: people.protectedIdentity,
    municipalityCode: people.municipalityCode,
  },
}

const withWhose = (db: Db) =>
  db
    .select(columns)
    .from(bookings)
    .innerJoin(spaces, eq(spaces.id, bookings.spaceId))
    .leftJoin(people, eq(people.id, bookings.personId))
    .leftJoin(holds, eq(holds.id, bookings.holdId))

const isStanding = notInArray(bookings.state, [...overStates])

/** The live bookings of a centre that touch a span, by time. */
export async function during(db: Db, centreId: CentreId, { start, end }: Span): Promise<StandingBooking[]> {
  const rows = await withWhose(db)
    .where(
      and(
        eq(bookings.centreId, centreId),
        lt(bookings.startsAt, end),
        gt(bookings.endsAt, start),
        isStanding,
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
  return rows.map(({ lastNumbers, numbers, ...row }) => ({ ...row, placeNumbers: numbers ?? lastNumbers }))
}

/** Live bookings of a centre by their ids. */
export async function byIds(db: Db, centreId: CentreId, ids: BookingId[]): Promise<StandingBooking[]> {
  if (ids.length === 0) return []
  const rows = await withWhose(db)
    .where(and(eq(bookings.centreId, centreId), inArray(bookings.id, ids), isStanding))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
  return rows.map(({ lastNumbers, numbers, ...row }) => ({ ...row, placeNumbers: numbers ?? lastNumbers }))
}

/** The live bookings of these people at a centre that end after an instant. */
export async function ownOf(
  db: Db,
  centreId: CentreId,
  ids: PersonId[],
  since: Instant,
): Promise<(OwnBooking & { personId: PersonId })[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      id: bookings.id,
      personId: bookings.personId,
      spaceId: bookings.spaceId,
      start: bookings.startsAt,
      end: bookings.endsAt,
    })
    .from(bookings)
    .where(
      and(
        eq(bookings.centreId, centreId),
        inArray(bookings.personId, ids),
        gt(bookings.endsAt, since),
        isStanding,
      ),
    )
  return rows.flatMap(({ personId, ...row }) => (personId ? [{ ...row, personId }] : []))
}

/** Live bookings that have not ended, beside each closure of their centre that they touch. */
export async function besideClosures(db: Db, centreId: CentreId, now: Instant) {
  const rows = await db
    .select({
      closureId: closures.id,
      spaceId: bookings.spaceId,
      start: bookings.startsAt,
      end: bookings.endsAt,
      whole: bookings.whole,
      lastNumbers: bookings.placeNumbers,
      numbers: holds.places,
    })
    .from(closures)
    .innerJoin(
      bookings,
      and(
        eq(bookings.centreId, closures.centreId),
        lt(bookings.startsAt, closures.endsAt),
        gt(bookings.endsAt, closures.startsAt),
      ),
    )
    .leftJoin(holds, eq(holds.id, bookings.holdId))
    .where(
      and(eq(closures.centreId, centreId), gt(closures.endsAt, now), gt(bookings.endsAt, now), isStanding),
    )
  return rows.map(({ lastNumbers, numbers, ...row }) => ({ ...row, placeNumbers: numbers ?? lastNumbers }))
}

/** Whoever has a space whole has so many places of it. */
export async function resizeWhole(
  tx: Db,
  centreId: CentreId,
  spaceId: SpaceId,
  places: number,
  now: Instant,
) {
  await tx
    .update(bookings)
    .set({ places, placeNumbers: Array.from({ length: places }, (_, at) => at + 1) })
    .where(
      and(
        eq(bookings.centreId, centreId),
        eq(bookings.spaceId, spaceId),
        eq(bookings.whole, true),
        gt(bookings.endsAt, now),
        isStanding,
      ),
    )
}

/** Has anybody ever booked at a centre? */
export async function hasAny(db: Db, centreId: CentreId): Promise<boolean> {
  const found = await db
    .select({ id: bookings.id })
    .from(bookings)
    .where(eq(bookings.centreId, centreId))
    .limit(1)
  return found.length > 0
}
