import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, notInArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, seriesGaps, series as table } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { dayMs, type Instant, type LocalDate, later } from '~/lib/time'
import { type Booking, type BookingId, overStates, type SeriesId } from './booking'
import type { Pattern, Series } from './series'
import { toBooking, withHold } from './store.server'

const toSeries = ({ createdBy: _by, ...row }: typeof table.$inferSelect): Series => row

/** Writes a series; false when it is there already. */
export async function add(tx: Db, row: typeof table.$inferInsert): Promise<boolean> {
  const added = await tx.insert(table).values(row).onConflictDoNothing().returning({ id: table.id })
  return added.length === 1
}

/** A series of this centre; null when there is none or it is another centre's. */
export async function find(db: Db, centreId: CentreId, id: SeriesId): Promise<Series | null> {
  const [found] = await db
    .select()
    .from(table)
    .where(and(eq(table.id, id), eq(table.centreId, centreId)))
  return found ? toSeries(found) : null
}

/** The series of a centre, the last made first. */
export async function ofCentre(db: Db, centreId: CentreId, most: number): Promise<Series[]> {
  const rows = await db
    .select()
    .from(table)
    .where(eq(table.centreId, centreId))
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(most)
  return rows.map(toSeries)
}

/** Changes when and where a series is. */
export async function change(
  tx: Db,
  id: SeriesId,
  to: { pattern?: Pattern; spaceId?: SpaceId; endedAt?: Instant | null },
): Promise<void> {
  await tx.update(table).set(to).where(eq(table.id, id))
}

const reach = ({ start, end }: Span) => ({ start: later(start, -dayMs), end: later(end, dayMs) })

/** The bookings of a series that begin in a span, the cancelled ones too. By the index of the centre's days. */
export async function bookingsOf(
  db: Db,
  { id, centreId }: Pick<Series, 'id' | 'centreId'>,
  span: Span,
): Promise<Booking[]> {
  const { start, end } = reach(span)
  const rows = await withHold(db)
    .where(
      and(
        eq(bookings.centreId, centreId),
        gt(bookings.startsAt, start),
        lt(bookings.startsAt, end),
        eq(bookings.seriesId, id),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.createdAt))
  return rows.map(toBooking)
}

/** Which of these keys this person's bookings have, wherever they are by now. */
export async function keysOf(db: Db, { personId }: Pick<Series, 'personId'>, keys: string[]) {
  if (!personId) return new Set<string>()
  const rows = await db
    .select({ key: bookings.idempotencyKey })
    .from(bookings)
    .where(and(eq(bookings.personId, personId), inArray(bookings.idempotencyKey, keys)))
  return new Set(rows.map(({ key }) => key))
}

/** The days of a series without a booking, and why. */
export async function gapsOf(db: Db, id: SeriesId): Promise<Map<LocalDate, string>> {
  const rows = await db.select().from(seriesGaps).where(eq(seriesGaps.seriesId, id))
  return new Map(rows.map(({ date, because }) => [date, because]))
}

/** Writes why a day of a series has no booking. */
export async function addGap(tx: Db, seriesId: SeriesId, date: LocalDate, because: string): Promise<void> {
  await tx
    .insert(seriesGaps)
    .values({ seriesId, date, because })
    .onConflictDoUpdate({ target: [seriesGaps.seriesId, seriesGaps.date], set: { because } })
}

/** A day of a series has a booking after all. */
export async function removeGap(tx: Db, id: SeriesId, date: LocalDate): Promise<void> {
  await tx.delete(seriesGaps).where(and(eq(seriesGaps.seriesId, id), eq(seriesGaps.date, date)))
}

/** Gives the days of a series from one on to another series. */
export async function split(tx: Db, from: Series, to: SeriesId, date: LocalDate, at: Instant): Promise<void> {
  await tx
    .update(seriesGaps)
    .set({ seriesId: to })
    .where(and(eq(seriesGaps.seriesId, from.id), gte(seriesGaps.date, date)))
  await tx
    .update(bookings)
    .set({ seriesId: to })
    .where(
      and(eq(bookings.centreId, from.centreId), gte(bookings.startsAt, at), eq(bookings.seriesId, from.id)),
    )
}

/** Live single bookings that stand in a series' way: they touch the span in one of these spaces. */
export async function inTheWay(
  db: Db,
  centreId: CentreId,
  spaceIds: SpaceId[],
  { start, end }: Span,
  now: Instant,
): Promise<Booking[]> {
  const rows = await withHold(db)
    .where(
      and(
        eq(bookings.centreId, centreId),
        inArray(bookings.spaceId, spaceIds),
        lt(bookings.startsAt, end),
        gt(bookings.endsAt, start),
        gt(bookings.startsAt, now),
        notInArray(bookings.state, [...overStates]),
        isNull(bookings.seriesId),
      ),
    )
    .orderBy(asc(bookings.createdAt))
  return rows.map(toBooking)
}

/** Writes what the centre says about a booking that it ended. */
export async function giveReason(tx: Db, id: BookingId, reason: string): Promise<void> {
  await tx.update(bookings).set({ reason }).where(eq(bookings.id, id))
}

/** A live booking of this centre; null when there is none, or no longer. */
export async function findLive(db: Db, centreId: CentreId, id: BookingId): Promise<Booking | null> {
  const [found] = await withHold(db).where(
    and(eq(bookings.id, id), eq(bookings.centreId, centreId), notInArray(bookings.state, [...overStates])),
  )
  return found ? toBooking(found) : null
}
