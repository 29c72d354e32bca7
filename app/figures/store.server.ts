import { and, eq, gt, gte, inArray, isNotNull, lt, min, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  bookings,
  closures,
  municipalities,
  people,
  refusals,
  spaceParts,
  spaces,
  staffLog,
  waits,
} from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import { overlaps, type Span } from '~/lib/span'
import { dayMs, type Instant, later } from '~/lib/time'
import type { FromMunicipality, Refused, ShutPlaces, Waited } from './figures'
import { waitStates } from './figures'

/** What figures are read of: centres whose clocks agree. */
export interface Scope {
  centreIds: CentreId[]
  span: Span
}

/** Written into the statement: a bound number may reach SQLite as a float, and a float divides otherwise. */
export const literal = (value: number) => sql.raw(String(Math.trunc(value)))

/** 1 when it is so, else 0. */
export const oneIf = (condition: SQL | undefined) => sql<number>`case when ${condition} then 1 else 0 end`

/** Bookings of a scope that touch its span. No booking is longer than a day. */
export const inScope = ({ centreIds, span }: Scope) =>
  and(
    inArray(bookings.centreId, centreIds),
    gt(bookings.startsAt, later(span.start, -2 * dayMs)),
    lt(bookings.startsAt, span.end),
    gt(bookings.endsAt, span.start),
  )

/** Spaces as they stand, in use or retired, with their parts and when staff added them. One statement. */
export async function spacesOf(db: Db, centreIds: CentreId[]) {
  const rows = await db
    .select({
      id: spaces.id,
      centreId: spaces.centreId,
      name: spaces.name,
      kind: spaces.kind,
      places: spaces.places,
      rules: spaces.rules,
      retiredAt: spaces.retiredAt,
      partId: spaceParts.partId,
      addedAt: sql<number | null>`(${db
        .select({ at: min(staffLog.at) })
        .from(staffLog)
        .where(and(eq(staffLog.subjectId, sql`${spaces.id}`), eq(staffLog.action, 'add-space')))})`,
      firstAt: sql<number | null>`(${db
        .select({ at: min(bookings.startsAt) })
        .from(bookings)
        .where(eq(bookings.spaceId, spaces.id))})`,
    })
    .from(spaces)
    .leftJoin(spaceParts, eq(spaceParts.spaceId, spaces.id))
    .where(inArray(spaces.centreId, centreIds))
    .orderBy(spaces.name, spaces.id)
  return rows.map((row) => ({ ...row, addedAt: moment(row.addedAt), firstAt: moment(row.firstAt) }))
}

/** PostgreSQL tells 64-bit numbers as texts. */
const moment = (value: number | string | null) => (value === null ? null : (Number(value) as Instant))

/** Places of spaces that were shut for a time in the span. One statement. */
export async function shutPlaces(db: Db, { centreIds, span }: Scope): Promise<ShutPlaces[]> {
  const rows = await db
    .select({
      spaceId: closures.spaceId,
      places: closures.places,
      start: closures.startsAt,
      end: closures.endsAt,
    })
    .from(closures)
    .where(and(inArray(closures.centreId, centreIds), isNotNull(closures.places)))
  return rows.flatMap(({ spaceId, places, start, end }) =>
    spaceId && places && overlaps({ start, end }, span)
      ? [{ spaceId, places: places.length, start, end }]
      : [],
  )
}

/** Where those who booked are registered. One statement. */
export async function fromMunicipalities(db: Db, scope: Scope): Promise<FromMunicipality[]> {
  const { start, end } = scope.span
  const each = db
    .select({
      personId: sql<string | null>`max(${bookings.personId})`.as('person'),
      begun: sql<number>`sum(${oneIf(gte(bookings.startsAt, start))})`.as('begun'),
      ms: sql<number>`sum((case when ${bookings.endsAt} > ${literal(end)} then ${literal(end)} else ${bookings.endsAt} end)
        - (case when ${bookings.startsAt} < ${literal(start)} then ${literal(start)} else ${bookings.startsAt} end))`.as(
        'ms',
      ),
    })
    .from(bookings)
    .where(and(inScope(scope), inArray(bookings.state, ['confirmed', 'no-show'])))
    .groupBy(whoBooked)
    .as('each')
  const guest = oneIf(sql`${each.personId} is null`)
  const rows = await db
    .select({
      code: municipalities.code,
      name: municipalities.name,
      guests: guest.mapWith(Number),
      people: sql<number>`count(*)`.mapWith(Number),
      bookings: sql<number>`sum(${each.begun})`.mapWith(Number),
      ms: sql<number>`sum(${each.ms})`.mapWith(Number),
    })
    .from(each)
    .leftJoin(people, eq(people.id, each.personId))
    .leftJoin(municipalities, eq(municipalities.code, people.municipalityCode))
    .groupBy(municipalities.code, municipalities.name, guest)
  return rows.map(({ ms, guests, ...row }) => ({ ...row, guests: guests === 1, minutes: ms / 60_000 }))
}

/** Whose booking it is, as a text: an account, or whom the desk wrote down. */
export const whoBooked = sql<string>`coalesce(${bookings.personId}, ${bookings.guestName} || ' ' || ${bookings.guestContact})`

const within = (column: typeof refusals.at | typeof waits.createdAt, { start, end }: Span) =>
  and(gte(column, start), lt(column, end))

/** What learners were refused in two spans, counted on the day of the attempt. One statement. */
export async function refused(db: Db, { centreIds, span }: Scope, against: Span): Promise<Refused[]> {
  const inSpan = oneIf(within(refusals.at, span))
  const inOther = oneIf(within(refusals.at, against))
  const rows = await db
    .select({
      because: refusals.because,
      spaceId: refusals.spaceId,
      current: sql<number>`sum(${inSpan})`.mapWith(Number),
      other: sql<number>`sum(${inOther})`.mapWith(Number),
    })
    .from(refusals)
    .where(
      and(inArray(refusals.centreId, centreIds), or(within(refusals.at, span), within(refusals.at, against))),
    )
    .groupBy(refusals.because, refusals.spaceId)
  return rows.flatMap(({ current, other, ...row }) => [
    { ...row, current: true, count: current },
    { ...row, current: false, count: other },
  ])
}

/** How the waits stand that began in two spans. One statement. */
export async function waited(db: Db, { centreIds, span }: Scope, against: Span): Promise<Waited[]> {
  const inSpan = oneIf(within(waits.createdAt, span))
  const inOther = oneIf(within(waits.createdAt, against))
  const rows = await db
    .select({
      state: waits.state,
      current: sql<number>`sum(${inSpan})`.mapWith(Number),
      other: sql<number>`sum(${inOther})`.mapWith(Number),
    })
    .from(waits)
    .where(
      and(
        inArray(waits.centreId, centreIds),
        inArray(waits.state, [...waitStates]),
        or(within(waits.createdAt, span), within(waits.createdAt, against)),
      ),
    )
    .groupBy(waits.state)
  return rows.flatMap(({ state, current, other }) => [
    { state, current: true, count: current },
    { state, current: false, count: other },
  ])
}

/** Joined spaces, and the places that one booking of each takes. */
export type JoinedPlaces = ReadonlyMap<SpaceId, number>
