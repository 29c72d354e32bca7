import { and, asc, eq, gt, inArray, lte, max, notInArray, sql } from 'drizzle-orm'
import { accountNow } from '#db/account-now.server'
import type { Db } from '#db/engine'
import type { FactName } from '#db/outbox.server'
import { bookings, centres, outbox, people, waits } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceKind } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { type BookingId, overStates } from './booking'
import type { OwnBooking } from './limits'
import { whoColumns } from './request-store.server'
import type { Wait, WaitId, WaitState } from './wait'

const columns = {
  id: waits.id,
  personId: waits.personId,
  centreId: waits.centreId,
  spaceId: waits.spaceId,
  kind: waits.kind,
  start: waits.startsAt,
  end: waits.endsAt,
  places: waits.places,
  whole: waits.whole,
  people: waits.people,
  state: waits.state,
  bookingId: waits.bookingId,
  createdAt: waits.createdAt,
}

const toWait = (row: Omit<Wait, 'kind'> & { kind: string | null }): Wait => ({
  ...row,
  kind: row.kind as SpaceKind | null,
})

const openStates: WaitState[] = ['waiting', 'offered']

/** Writes a place in the line. */
export async function add(tx: Db, { start, end, ...wait }: Wait, idempotencyKey: string): Promise<void> {
  const personId = accountNow(wait.personId)
  await tx.insert(waits).values({ ...wait, personId, startsAt: start, endsAt: end, idempotencyKey })
}

/** The place in a line that this person asked for under a key before; null when none. */
export async function findByKey(db: Db, personId: PersonId, key: string): Promise<Wait | null> {
  const [found] = await db
    .select(columns)
    .from(waits)
    .where(and(eq(waits.personId, personId), eq(waits.idempotencyKey, key)))
  return found ? toWait(found) : null
}

/** A place in a line of this person; null when there is none or it is somebody else's. */
export async function find(db: Db, personId: PersonId, id: WaitId): Promise<Wait | null> {
  const [found] = await db
    .select(columns)
    .from(waits)
    .where(and(eq(waits.id, id), eq(waits.personId, personId)))
  return found ? toWait(found) : null
}

/** Where a person stands in line, the soonest first. */
export async function openOf(db: Db, personId: PersonId): Promise<Wait[]> {
  const rows = await db
    .select(columns)
    .from(waits)
    .where(and(eq(waits.personId, personId), inArray(waits.state, openStates)))
    .orderBy(asc(waits.startsAt), asc(waits.id))
  return rows.map(toWait)
}

/** Everybody in the lines of these centres, first come first. One statement. */
export async function queues(db: Db, centreIds: CentreId[]): Promise<Wait[]> {
  if (centreIds.length === 0) return []
  const rows = await db
    .select(columns)
    .from(waits)
    .where(and(inArray(waits.centreId, centreIds), inArray(waits.state, openStates)))
    .orderBy(asc(waits.createdAt), asc(waits.id))
  return rows.map(toWait)
}

/** As `queues` for one centre, with who they are and until when an offer is open. One statement. */
export async function queueWithPeople(db: Db, centreId: CentreId) {
  const rows = await db
    .select({
      wait: columns,
      person: {
        ...whoColumns,
        municipalityCode: people.municipalityCode,
        emailConfirmedAt: people.emailConfirmedAt,
        createdAt: people.createdAt,
      },
      answerBy: bookings.answerBy,
    })
    .from(waits)
    .innerJoin(people, eq(people.id, waits.personId))
    .leftJoin(bookings, eq(bookings.id, waits.bookingId))
    .where(and(eq(waits.centreId, centreId), inArray(waits.state, openStates)))
    .orderBy(asc(waits.createdAt), asc(waits.id))
  return rows.map(({ wait, ...rest }) => ({ ...rest, wait: toWait(wait) }))
}

/** The centres where somebody waits for something that has not begun. Centre by centre, by the index. */
export async function centresWithWaits(db: Db, now: Instant): Promise<CentreId[]> {
  const rows = await db
    .selectDistinct({ id: centres.id })
    .from(centres)
    .innerJoin(waits, and(eq(waits.centreId, centres.id), eq(waits.state, 'waiting')))
    .where(gt(waits.startsAt, now))
  return rows.map(({ id }) => id)
}

/** Writes that somebody has been offered a booking; false when they no longer wait. */
export async function offer(tx: Db, id: WaitId, bookingId: BookingId): Promise<boolean> {
  const changed = await tx
    .update(waits)
    .set({ state: 'offered', bookingId })
    .where(and(eq(waits.id, id), eq(waits.state, 'waiting')))
    .returning({ id: waits.id })
  return changed.length === 1
}

/** Ends a place in a line. */
export async function end(tx: Db, id: WaitId, state: WaitState): Promise<void> {
  await tx.update(waits).set({ state }).where(eq(waits.id, id))
}

/** What became of the offer of whoever waited for it; nothing where nobody did. */
export async function settle(tx: Db, bookingId: BookingId, state: WaitState): Promise<void> {
  await tx
    .update(waits)
    .set({ state })
    .where(
      and(
        eq(waits.state, 'offered'),
        eq(waits.bookingId, bookingId),
        // By the index: the booking knows whose it is.
        sql`${waits.personId} = (select ${bookings.personId} from ${bookings} where ${bookings.id} = ${bookingId})`,
      ),
    )
}

/** Ends the wait of those whose time has come without an offer. */
export async function passAll(tx: Db, now: Instant): Promise<void> {
  await tx
    .update(waits)
    .set({ state: 'passed' })
    .where(
      and(
        inArray(waits.centreId, tx.select({ id: centres.id }).from(centres)),
        eq(waits.state, 'waiting'),
        lte(waits.startsAt, now),
      ),
    )
}

/** Is there anybody whose time has come without an offer? */
export async function isAnyPassed(db: Db, now: Instant): Promise<boolean> {
  const rows = await db
    .select({ id: waits.id })
    .from(centres)
    .innerJoin(waits, and(eq(waits.centreId, centres.id), eq(waits.state, 'waiting')))
    .where(lte(waits.startsAt, now))
    .limit(1)
  return rows.length > 0
}

/** The live bookings of several people at a centre that end after an instant. One statement. */
export async function ownOf(db: Db, centreId: CentreId, ids: PersonId[], since: Instant) {
  const rows = await db
    .select({
      personId: bookings.personId,
      id: bookings.id,
      spaceId: bookings.spaceId,
      start: bookings.startsAt,
      end: bookings.endsAt,
    })
    .from(bookings)
    .where(
      and(
        inArray(bookings.personId, ids),
        gt(bookings.endsAt, since),
        eq(bookings.centreId, centreId),
        notInArray(bookings.state, [...overStates]),
      ),
    )
  const own = new Map<string, OwnBooking[]>()
  for (const { personId, ...one } of rows) {
    if (personId) own.set(personId, [...(own.get(personId) ?? []), one])
  }
  return own
}

/** The number of the last fact that was noted; 0: none. */
export async function newestFact(db: Db): Promise<number> {
  const [found] = await db.select({ id: max(outbox.id) }).from(outbox)
  return Number(found?.id ?? 0)
}

/** Facts after which something may be free. */
const freeing: FactName[] = [
  'declined',
  'moved',
  'cancelled',
  'cancelled-by-centre',
  'offer-declined',
  'offer-lapsed',
  'released',
]

/** The centres where something may have become free, by the facts after one up to another. One statement. */
export async function freedSince(db: Db, since: number, until: number): Promise<Set<CentreId>> {
  const rows = await db
    .selectDistinct({ centreId: bookings.centreId })
    .from(outbox)
    .innerJoin(bookings, eq(sql`${bookings.id}`, outbox.subjectId))
    .where(and(gt(outbox.id, since), lte(outbox.id, until), inArray(outbox.fact, freeing)))
  return new Set(rows.map(({ centreId }) => centreId))
}

/** The live bookings of several people that have not ended, anywhere. One statement. */
export async function liveIdsOf(db: Db, ids: PersonId[], now: Instant): Promise<Map<string, BookingId[]>> {
  const live = new Map<string, BookingId[]>()
  if (ids.length === 0) return live
  const rows = await db
    .select({ personId: bookings.personId, id: bookings.id })
    .from(bookings)
    .where(
      and(
        inArray(bookings.personId, ids),
        gt(bookings.endsAt, now),
        notInArray(bookings.state, [...overStates]),
      ),
    )
  for (const { personId, id } of rows) {
    if (personId) live.set(personId, [...(live.get(personId) ?? []), id])
  }
  return live
}
