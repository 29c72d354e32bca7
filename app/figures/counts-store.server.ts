import {
  and,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings } from '#db/schema'
import { type Instant, instant } from '~/lib/time'
import type { DayCounts, HeatGroup } from './figures'
import { inScope, type JoinedPlaces, literal, oneIf, type Scope, whoBooked } from './store.server'
import type { Offset } from './wall'

/** How the clocks of a scope go. */
export interface Clocked extends Scope {
  /** Of the span, first first. */
  offsets: readonly Offset[]
  joined: JoinedPlaces
}

/** What the wall clock shows, as ms since 1970 as if it were UTC. */
function wall(at: SQLWrapper, offsets: readonly Offset[]): SQL {
  const branches = offsets.map(({ ms }, index) => {
    const next = offsets[index + 1]
    return next ? sql`when ${at} < ${literal(next.from)} then ${literal(ms)}` : sql`else ${literal(ms)} end`
  })
  return sql`(${at} + case when ${at} is null then 0 ${sql.join(branches, sql` `)})`
}

/** Does the clock change between two moments? */
const crosses = (start: SQLWrapper, end: SQLWrapper, offsets: readonly Offset[]) =>
  sql`case ${sql.join(
    offsets
      .slice(1)
      .map(({ from }) => sql`when ${start} < ${literal(from)} and ${end} > ${literal(from)} then ${start}`),
    sql` `,
  )} end`

/** It stood: the place was theirs, whether they came or not. */
const stood = inArray(bookings.state, ['confirmed', 'no-show'])
/** An offer that lapsed or was turned down was nobody's booking: taking one counts its sequence up. */
const wasTaken = or(isNull(bookings.answerBy), gte(bookings.sequence, 2))

/** Whole rooms take all their places, joined ones those of all their parts. */
function placesTaken(joined: JoinedPlaces): SQL {
  if (joined.size === 0) return sql`${bookings.places}`
  const branches = [...joined].map(([id, places]) => sql`when ${id} then ${literal(places)}`)
  return sql`case ${bookings.spaceId} ${sql.join(branches, sql` `)} else ${bookings.places} end`
}

/** Bookings of a scope with their time cut to its span, and what each counts as. */
function seen(db: Db, scope: Clocked, now: Instant) {
  const { start, end } = scope.span
  const begins = gte(bookings.startsAt, start)
  const over = and(begins, stood, lte(bookings.endsAt, now))
  const cancelled = (by: 'learner' | 'centre') =>
    oneIf(and(begins, eq(bookings.state, 'cancelled'), wasTaken, eq(bookings.cancelledBy, by)))
  const came = and(over, isNotNull(bookings.checkedInAt))
  const missed = and(over, eq(bookings.state, 'no-show'))
  return db
    .select({
      id: bookings.id,
      spaceId: bookings.spaceId,
      from: sql<number>`case when ${lt(bookings.startsAt, start)} then ${literal(start)} else ${bookings.startsAt} end`.as(
        'from_at',
      ),
      to: sql<number>`case when ${bookings.endsAt} > ${literal(end)} then ${literal(end)} else ${bookings.endsAt} end`.as(
        'to_at',
      ),
      places: sql<number>`${placesTaken(scope.joined)}`.as('taken'),
      stood: oneIf(stood).as('stood'),
      booked: oneIf(and(begins, stood)).as('booked'),
      due: oneIf(over).as('due'),
      came: oneIf(came).as('came'),
      missed: oneIf(missed).as('missed'),
      missing: sql<string | null>`case when ${missed} then ${whoBooked} end`.as('missing'),
      byLearner: cancelled('learner').as('by_learner'),
      byCentre: cancelled('centre').as('by_centre'),
      declined: oneIf(and(begins, eq(bookings.state, 'declined'))).as('declined'),
      unanswered: oneIf(and(begins, eq(bookings.state, 'requested'))).as('unanswered'),
    })
    .from(bookings)
    .where(inScope(scope))
    .as('seen')
}

/** The same with what was booked in the room before, so that bookings beside each other count once. */
function besides(db: Db, scope: Clocked, now: Instant) {
  const one = seen(db, scope, now)
  return db
    .select({
      spaceId: one.spaceId,
      day: sql<number>`${wall(one.from, scope.offsets)} / 86400000`.as('day'),
      from: one.from,
      to: one.to,
      until: sql<number | null>`max(case when ${one.stood} = 1 then ${one.to} end) over (
        partition by ${one.spaceId} order by ${one.from}, ${one.id}
        rows between unbounded preceding and 1 preceding)`.as('until_at'),
      places: one.places,
      stood: one.stood,
      booked: one.booked,
      due: one.due,
      came: one.came,
      missed: one.missed,
      missing: one.missing,
      byLearner: one.byLearner,
      byCentre: one.byCentre,
      declined: one.declined,
      unanswered: one.unanswered,
    })
    .from(one)
    .as('besides')
}

const sum = (value: SQLWrapper) => sql<number>`sum(${value})`.mapWith(Number)

/**
 * The counts of each space on each day that has any. One statement.
 * @param now what ends later is not over yet
 */
export async function byDay(db: Db, scope: Clocked, now: Instant): Promise<DayCounts[]> {
  const one = besides(db, scope, now)
  const length = sql`${one.stood} * (${one.to} - ${one.from})`
  const alone = sql`case when ${one.until} is null or ${one.until} <= ${one.from} then ${one.to} - ${one.from}
    when ${one.until} >= ${one.to} then 0 else ${one.to} - ${one.until} end`
  const rows = await db
    .select({
      spaceId: one.spaceId,
      day: sql<number>`${one.day}`.mapWith(Number),
      booked: sum(one.booked),
      ms: sum(length),
      placeMs: sum(sql`${length} * ${one.places}`),
      roomMs: sum(sql`${one.stood} * (${alone})`),
      due: sum(one.due),
      came: sum(one.came),
      cameMs: sum(sql`${one.came} * (${one.to} - ${one.from})`),
      missed: sum(one.missed),
      missedOne: sql<string | null>`min(${one.missing})`,
      missedOther: sql<string | null>`max(${one.missing})`,
      cancelledByLearner: sum(one.byLearner),
      cancelledByCentre: sum(one.byCentre),
      declined: sum(one.declined),
      unanswered: sum(one.unanswered),
    })
    .from(one)
    .groupBy(one.spaceId, sql`${one.day}`)
  return rows.map(({ ms, placeMs, roomMs, cameMs, ...row }) => ({
    ...row,
    made: row.booked + row.cancelledByLearner + row.cancelledByCentre,
    minutes: ms / 60_000,
    placeMinutes: placeMs / 60_000,
    roomMinutes: roomMs / 60_000,
    cameMinutes: cameMs / 60_000,
  }))
}

/** What stood, by the minute of the week at which it begins and its length. One statement. */
export async function byMinuteOfWeek(db: Db, scope: Clocked): Promise<HeatGroup[]> {
  const { start, end } = scope.span
  const one = db
    .select({
      from: sql<number>`case when ${lt(bookings.startsAt, start)} then ${literal(start)} else ${bookings.startsAt} end`.as(
        'from_at',
      ),
      to: sql<number>`case when ${bookings.endsAt} > ${literal(end)} then ${literal(end)} else ${bookings.endsAt} end`.as(
        'to_at',
      ),
      places: sql<number>`${placesTaken(scope.joined)}`.as('taken'),
      who: sql<string>`${whoBooked}`.as('who'),
    })
    .from(bookings)
    .where(and(inScope(scope), stood))
    .as('one')
  const timed = db
    .select({
      // 1 January 1970 was a Thursday: three days more and the week begins on Monday.
      minute: sql<number>`(${wall(one.from, scope.offsets)} / 60000 + 4320) % 10080`.as('minute_of_week'),
      length: sql<number>`(${one.to} - ${one.from}) / 60000`.as('minutes'),
      start: sql<
        number | null
      >`${scope.offsets.length > 1 ? crosses(one.from, one.to, scope.offsets) : sql`null`}`.as('crossing'),
      places: one.places,
      who: one.who,
    })
    .from(one)
    .as('timed')
  const rows = await db
    .select({
      minuteOfWeek: sql<number>`${timed.minute}`.mapWith(Number),
      length: sql<number>`${timed.length}`.mapWith(Number),
      start: sql<number | string | null>`${timed.start}`,
      places: sum(timed.places),
      people: sql<number>`count(distinct ${timed.who})`.mapWith(Number),
      one: sql<string>`min(${timed.who})`,
      other: sql<string>`max(${timed.who})`,
    })
    .from(timed)
    .groupBy(sql`${timed.minute}`, sql`${timed.length}`, sql`${timed.start}`)
  return rows.map(({ start: at, ...row }) => ({ ...row, start: at === null ? null : instant(Number(at)) }))
}
