import { and, asc, count, eq, gt, inArray, lt, min, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, people, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { type Booking, type BookingId, type BookingState, overStates } from './booking'
import { toBooking, withHold } from './store.server'

/** Requests of a centre and what staff want to know before they answer one. */

/** Who somebody is, as far as staff may see. */
export const whoColumns = {
  id: people.id,
  name: people.name,
  alias: people.alias,
  protectedIdentity: people.protectedIdentity,
}

/** A booking of this centre; null when there is none or it is another centre's. */
export async function findAt(db: Db, centreId: CentreId, id: BookingId): Promise<Booking | null> {
  const [found] = await withHold(db).where(and(eq(bookings.id, id), eq(bookings.centreId, centreId)))
  return found ? toBooking(found) : null
}

/** Requests of a centre that have not ended, those that have waited longest first. */
export const open = (db: Db, centreId: CentreId, now: Instant, most: number) =>
  db
    .select({
      id: bookings.id,
      reference: bookings.reference,
      start: bookings.startsAt,
      end: bookings.endsAt,
      spaceId: bookings.spaceId,
      spaceName: spaces.name,
      whole: bookings.whole,
      places: bookings.places,
      people: bookings.people,
      note: bookings.note,
      createdAt: bookings.createdAt,
      guestName: bookings.guestName,
      person: whoColumns,
    })
    .from(bookings)
    .innerJoin(spaces, eq(spaces.id, bookings.spaceId))
    .leftJoin(people, eq(people.id, bookings.personId))
    .where(and(eq(bookings.centreId, centreId), eq(bookings.state, 'requested'), gt(bookings.endsAt, now)))
    .orderBy(asc(bookings.createdAt), asc(bookings.id))
    .limit(most)

/** How many requests of a centre have not ended, and when the oldest was made. */
export async function countOpen(db: Db, centreId: CentreId, now: Instant) {
  const [row] = await db
    .select({ count: count(), oldest: min(bookings.createdAt) })
    .from(bookings)
    .where(and(eq(bookings.centreId, centreId), eq(bookings.state, 'requested'), gt(bookings.endsAt, now)))
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null }
}

/** What may matter to one request: spaces in a span, or somebody's own time. */
export type Around = Span & ({ spaceIds: SpaceId[] } | { personId: PersonId })

/** Live bookings of a centre around several requests. One statement. */
export async function around(db: Db, centreId: CentreId, wanted: Around[]) {
  if (wanted.length === 0) return []
  return db
    .select({
      id: bookings.id,
      start: bookings.startsAt,
      end: bookings.endsAt,
      spaceId: bookings.spaceId,
      spaceName: spaces.name,
      state: bookings.state,
      guestName: bookings.guestName,
      seriesId: bookings.seriesId,
      personId: bookings.personId,
      person: whoColumns,
    })
    .from(bookings)
    .innerJoin(spaces, eq(spaces.id, bookings.spaceId))
    .leftJoin(people, eq(people.id, bookings.personId))
    .where(
      and(
        eq(bookings.centreId, centreId),
        notInArray(bookings.state, [...overStates]),
        or(
          ...wanted.map((one) =>
            and(
              'spaceIds' in one
                ? inArray(bookings.spaceId, one.spaceIds)
                : eq(bookings.personId, one.personId),
              lt(bookings.startsAt, one.end),
              gt(bookings.endsAt, one.start),
            ),
          ),
        ),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
}

/** How these people's bookings at this centre that have begun or are over came out. One statement. */
export async function history(db: Db, centreId: CentreId, ids: PersonId[], now: Instant) {
  const told = new Map<PersonId, Partial<Record<BookingState, number>>>()
  if (ids.length === 0) return told
  const rows = await db
    .select({ personId: bookings.personId, state: bookings.state, count: count() })
    .from(bookings)
    .where(
      and(
        eq(bookings.centreId, centreId),
        inArray(bookings.personId, ids),
        or(lt(bookings.startsAt, now), inArray(bookings.state, [...overStates])),
      ),
    )
    .groupBy(bookings.personId, bookings.state)
  for (const { personId, state, count } of rows) {
    if (personId) told.set(personId, { ...told.get(personId), [state]: count })
  }
  return told
}

/** Makes a request a booking. */
export async function approve(tx: Db, id: BookingId): Promise<void> {
  await tx
    .update(bookings)
    .set({ state: 'confirmed', sequence: sql`${bookings.sequence} + 1` })
    .where(eq(bookings.id, id))
}

/** Says no to a request; `numbers` are the places it had. */
export async function decline(
  tx: Db,
  id: BookingId,
  { numbers, reason, now }: { numbers: number[]; reason: string; now: Instant },
): Promise<void> {
  await tx
    .update(bookings)
    .set({
      state: 'declined',
      reason,
      cancelledAt: now,
      cancelledBy: 'centre',
      placeNumbers: numbers,
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(eq(bookings.id, id))
}
