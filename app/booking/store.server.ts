import { and, eq, exists, isNotNull, or, sql } from 'drizzle-orm'
import { accountNow } from '#db/account-now.server'
import type { Db } from '#db/engine'
import { prepared, row } from '#db/prepared.server'
import { bookings, holds, partners, people } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId, BookingState } from './booking'

const columns = {
  id: bookings.id,
  reference: bookings.reference,
  personId: bookings.personId,
  centreId: bookings.centreId,
  spaceId: bookings.spaceId,
  holdId: bookings.holdId,
  start: bookings.startsAt,
  end: bookings.endsAt,
  whole: bookings.whole,
  places: bookings.places,
  lastNumbers: bookings.placeNumbers,
  numbers: holds.places,
  people: bookings.people,
  note: bookings.note,
  state: bookings.state,
  wish: bookings.wish,
  createdAt: bookings.createdAt,
  cancelledAt: bookings.cancelledAt,
  cancelledBy: bookings.cancelledBy,
  checkedInAt: bookings.checkedInAt,
  checkedInBy: bookings.checkedInBy,
  guestName: bookings.guestName,
  guestContact: bookings.guestContact,
  bookedBy: bookings.bookedBy,
  overrideReason: bookings.overrideReason,
  staffNote: bookings.staffNote,
  seriesId: bookings.seriesId,
  partnerId: bookings.partnerId,
  reason: bookings.reason,
  answerBy: bookings.answerBy,
  sequence: bookings.sequence,
}

type Row = Omit<Booking, 'placeNumbers'> & { lastNumbers: number[]; numbers: number[] | null; wish: string }

/** While it holds places the hold knows their numbers; afterwards the booking remembers the last ones. */
export const toBooking = ({ lastNumbers, numbers, wish: _wish, ...booking }: Row): Booking => ({
  ...booking,
  placeNumbers: numbers ?? lastNumbers,
})

/** Bookings with what they hold, to be narrowed down and read by `toBooking`. */
export const withHold = (db: Db) =>
  db.select(columns).from(bookings).leftJoin(holds, eq(holds.id, bookings.holdId))

const byKey = prepared('booking_by_key', (db) =>
  withHold(db).where(
    and(
      eq(bookings.personId, sql.placeholder('personId')),
      eq(bookings.idempotencyKey, sql.placeholder('key')),
    ),
  ),
)

/** The booking that this person made under a key before, and what was wished for; null when none. */
export async function findByKey(db: Db, personId: PersonId, key: string) {
  const [found] = await byKey(db, { personId, key })
  return found ? { booking: toBooking(found), wish: found.wish } : null
}

/** Is it of an organisation for which whoever asks acts just now? */
const isTheirPartners = (db: Db) =>
  exists(
    db
      .select({ id: partners.id })
      .from(partners)
      .innerJoin(people, eq(people.email, partners.contactEmail))
      .where(
        and(
          eq(partners.id, bookings.partnerId),
          eq(people.id, sql.placeholder('personId')),
          isNotNull(people.emailConfirmedAt),
        ),
      ),
  )

const byId = prepared('booking_by_id', (db) =>
  withHold(db).where(
    and(
      eq(bookings.id, sql.placeholder('id')),
      or(eq(bookings.personId, sql.placeholder('personId')), isTheirPartners(db)),
    ),
  ),
)

/**
 * A booking of this person, or of an organisation for which they act; null when there is none or it is
 * somebody else's.
 */
export async function find(db: Db, personId: PersonId, id: BookingId): Promise<Booking | null> {
  const [found] = await byId(db, { personId, id })
  return found ? toBooking(found) : null
}

/** Anybody's booking, for telling its owner about it; null when there is none. */
export async function findAnybodys(db: Db, id: BookingId): Promise<Booking | null> {
  const [found] = await withHold(db).where(eq(bookings.id, id))
  return found ? toBooking(found) : null
}

const insert = prepared('booking_add', (db) =>
  db
    .insert(bookings)
    .values({
      ...row(
        'id',
        'reference',
        'centreId',
        'spaceId',
        'holdId',
        'startsAt',
        'endsAt',
        'whole',
        'places',
        'placeNumbers',
        'people',
        'note',
        'state',
        'idempotencyKey',
        'wish',
        'createdAt',
        'sequence',
        'guestName',
        'guestContact',
        'bookedBy',
        'overrideReason',
        'staffNote',
        'checkedInAt',
        'checkedInBy',
        'answerBy',
        'seriesId',
        'partnerId',
      ),
      personId: accountNow(sql.placeholder('personId')),
    })
    .onConflictDoNothing()
    .returning({ id: bookings.id }),
)

/** Writes a booking. False when its reference is somebody else's: try another. */
export async function add(tx: Db, booking: Booking, idempotencyKey: string, wish: string): Promise<boolean> {
  const { start: startsAt, end: endsAt, ...rest } = booking
  return (await insert(tx, { ...rest, startsAt, endsAt, idempotencyKey, wish })).length === 1
}

/** Ends a booking, which remembers the places it had. */
export async function cancel(
  tx: Db,
  { id, placeNumbers }: Pick<Booking, 'id' | 'placeNumbers'>,
  by: Booking['cancelledBy'],
  reason: string,
  now: Instant,
): Promise<void> {
  await tx
    .update(bookings)
    .set({
      state: 'cancelled',
      cancelledAt: now,
      cancelledBy: by,
      placeNumbers,
      reason,
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(eq(bookings.id, id))
}

/** Makes an offer the learner's, or a request of theirs. */
export async function take(tx: Db, id: BookingId, state: 'confirmed' | 'requested'): Promise<void> {
  await tx
    .update(bookings)
    .set({ state, sequence: sql`${bookings.sequence} + 1` })
    .where(eq(bookings.id, id))
}

/** Puts a booking where its new hold is. */
export async function change(
  tx: Db,
  {
    id,
    ...booking
  }: Pick<
    Booking,
    'id' | 'centreId' | 'spaceId' | 'holdId' | 'start' | 'end' | 'whole' | 'places' | 'people' | 'sequence'
  > & {
    state: BookingState
  },
): Promise<void> {
  const { start: startsAt, end: endsAt, ...rest } = booking
  await tx
    .update(bookings)
    .set({ ...rest, startsAt, endsAt })
    .where(eq(bookings.id, id))
}
