import { and, eq, exists, gt, gte, inArray, isNull, lt, lte, ne, notExists, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { bookings, centres, outbox, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { dayMs, hourMs, type Instant, later } from '~/lib/time'
import type { Day } from './message'

/** The key under which a reminder is noted once: it tells of a booking and the time that it has. */
export const reminderKey = (id: string, start: Instant) => `reminder:${id}:${start}`

/** The key under which a centre's day list is noted once. */
export const dayListKey = (id: CentreId, { date }: Pick<Day, 'date'>) => `day-list:${id}:${date}`

const leadMs = sql`(case ${people.reminder} when 'day' then ${sql.raw(String(dayMs))} else ${sql.raw(String(2 * hourMs))} end)`
const remindAt = sql<Instant>`(${bookings.startsAt} - ${leadMs})`

const remindersDue = prepared('reminders_due', (db) =>
  db
    .select({ id: bookings.id, start: bookings.startsAt })
    .from(centres)
    // Centre by centre, so that the index leads to the bookings of the next day alone.
    .innerJoin(
      bookings,
      and(
        eq(bookings.centreId, centres.id),
        gt(bookings.startsAt, sql.placeholder('now')),
        lte(bookings.startsAt, sql.placeholder('tomorrow')),
      ),
    )
    .innerJoin(people, eq(people.id, bookings.personId))
    .where(
      and(
        eq(bookings.state, 'confirmed'),
        ne(people.reminder, 'none'),
        lte(remindAt, sql.placeholder('now')),
        gte(remindAt, bookings.createdAt),
        notExists(
          db
            .select({ id: outbox.id })
            .from(outbox)
            .where(eq(outbox.key, sql`'reminder:' || ${bookings.id} || ':' || ${bookings.startsAt}`)),
        ),
        // Whoever has moved it since then has just read about it.
        notExists(
          db
            .select({ id: outbox.id })
            .from(outbox)
            .where(
              and(
                or(isNull(outbox.toldAt), gt(outbox.toldAt, sql.placeholder('yesterday'))),
                eq(outbox.subjectId, bookings.id),
                eq(outbox.fact, 'moved'),
                gt(outbox.at, remindAt),
              ),
            ),
        ),
      ),
    )
    .limit(sql.placeholder('most')),
)

/** Bookings that their owners want to be reminded of by now, and have not been. One statement. */
export const remindable = (db: Db, now: Instant, most: number) =>
  remindersDue(db, { now, tomorrow: later(now, dayMs), yesterday: later(now, -dayMs), most })

/** The time zones that centres are in. */
export async function zones(db: Db): Promise<string[]> {
  const rows = await db.selectDistinct({ zone: centres.timeZone }).from(centres)
  return rows.map(({ zone }) => zone)
}

/**
 * Centres of a zone that had bookings of a day when its morning came, and have not been told of them.
 * @param morning when the list is made
 */
export async function listable(
  db: Db,
  zone: string,
  { start, end, date }: Day,
  morning: Instant,
): Promise<CentreId[]> {
  const ofDay = db
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        eq(bookings.centreId, centres.id),
        gte(bookings.startsAt, start),
        lt(bookings.startsAt, end),
        lte(bookings.createdAt, morning),
        inArray(bookings.state, ['confirmed', 'requested']),
      ),
    )
  const noted = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.key, sql`'day-list:' || ${centres.id} || ${`:${date}`}`))
  const rows = await db
    .select({ id: centres.id })
    .from(centres)
    .where(and(eq(centres.timeZone, zone), exists(ofDay), notExists(noted)))
  return rows.map(({ id }) => id)
}
