import { and, asc, eq, gt, inArray, lt, notInArray, or } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, centres, people, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { overStates } from './booking'

/** Whose bookings a calendar shows. */
export type Whose = { personId: PersonId } | { centreId: CentreId } | { spaceId: SpaceId }

const columns = {
  id: bookings.id,
  reference: bookings.reference,
  start: bookings.startsAt,
  end: bookings.endsAt,
  state: bookings.state,
  sequence: bookings.sequence,
  createdAt: bookings.createdAt,
  cancelledAt: bookings.cancelledAt,
  spaceName: spaces.name,
  centreName: centres.name,
  address: centres.address,
  town: centres.town,
  timeZone: centres.timeZone,
  /** Of a booking that the desk made for somebody without an account. */
  guestName: bookings.guestName,
  person: { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity },
}

/** Live bookings that end after an instant, with the names that a calendar says; oldest first. One statement. */
export const forCalendar = (db: Db, whose: Whose, since: Instant, most: number) =>
  withNames(db)
    .where(and(of(whose), gt(bookings.endsAt, since), notInArray(bookings.state, [...overStates])))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(most)

const withNames = (db: Db) =>
  db
    .select(columns)
    .from(bookings)
    .innerJoin(spaces, eq(spaces.id, bookings.spaceId))
    .innerJoin(centres, eq(centres.id, bookings.centreId))
    .leftJoin(people, eq(people.id, bookings.personId))

function of(whose: Whose) {
  if ('personId' in whose) return eq(bookings.personId, whose.personId)
  return 'centreId' in whose ? eq(bookings.centreId, whose.centreId) : eq(bookings.spaceId, whose.spaceId)
}

/** Somebody's time that is wanted by something else. */
export interface Place extends Span {
  spaceIds: SpaceId[]
}

/** Live bookings of a centre that meet any of these, oldest first. One statement. */
export async function meeting(db: Db, centreId: CentreId, places: readonly Place[], most: number) {
  if (places.length === 0) return []
  return db
    .select({ ...columns, spaceId: bookings.spaceId })
    .from(bookings)
    .innerJoin(spaces, eq(spaces.id, bookings.spaceId))
    .innerJoin(centres, eq(centres.id, bookings.centreId))
    .leftJoin(people, eq(people.id, bookings.personId))
    .where(
      and(
        eq(bookings.centreId, centreId),
        notInArray(bookings.state, [...overStates]),
        or(
          ...places.map(({ spaceIds, start, end }) =>
            and(inArray(bookings.spaceId, spaceIds), lt(bookings.startsAt, end), gt(bookings.endsAt, start)),
          ),
        ),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(most)
}

/** A booking with its names, as a calendar reads it. */
export type Listed = Awaited<ReturnType<typeof forCalendar>>[number]
