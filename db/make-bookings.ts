import type { PartnerBounds } from '~/booking/partner'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import { hourMs, type LocalDate, later } from '~/lib/time'
import { allPlaces, type BookingRow, holdingRows, lowestFree, placed, unchanged } from './booking-rows'
import type { Db } from './engine'
import { madeDate, madeMoment, next, unlike } from './made'
import { aSpace } from './make'
import { aPerson } from './make-people'
import * as tables from './schema'

/**
 * A booking with its hold and claims. A space and a person are made where none is given; unless told
 * otherwise it is for two hours, and takes the lowest places that are free.
 * @throws when the places are taken: the claims collide
 */
export async function aBooking(db: Db, wanted: Partial<BookingRow> = {}) {
  const spaceId = wanted.spaceId ?? (await aSpace(db)).id
  const { space, leaves, bufferMinutes } = await placed(db, spaceId)
  const startsAt = wanted.startsAt ?? madeMoment
  const span = { startsAt, endsAt: wanted.endsAt ?? later(startsAt, 2 * hourMs) }
  const whole = wanted.whole ?? space.bookable === 'whole'
  const state = wanted.state ?? 'confirmed'
  const over = state === 'cancelled' || state === 'declined'
  const placeNumbers =
    wanted.placeNumbers ??
    (whole ? allPlaces(space.places) : await lowestFree(db, space, span, bufferMinutes, wanted.places ?? 1))
  const row: BookingRow = {
    id: newId<'booking'>(),
    reference: newReference(),
    personId: wanted.personId ?? (await aPerson(db)).id,
    centreId: space.centreId,
    spaceId,
    holdId: over || state === 'no-show' ? null : newId<'hold'>(),
    ...span,
    whole,
    places: placeNumbers.length,
    placeNumbers,
    people: placeNumbers.length,
    note: '',
    state,
    idempotencyKey: newId(),
    wish: '',
    createdAt: later(startsAt, -24 * hourMs),
    ...unchanged,
    cancelledAt: over ? later(startsAt, -hourMs) : null,
    cancelledBy: state === 'cancelled' ? 'learner' : null,
    ...wanted,
  }
  const held = holdingRows(row, leaves, bufferMinutes)
  if (held.holds.length > 0) await db.insert(tables.holds).values(held.holds)
  if (held.claims.length > 0) await db.insert(tables.claims).values(held.claims)
  await db.insert(tables.bookings).values(row)
  return row
}

/** Somebody who waits for two hours of a space, which is given. */
export async function aWait(
  db: Db,
  over: Partial<typeof tables.waits.$inferSelect> & { personId: PersonId; spaceId: SpaceId },
) {
  const { space } = await placed(db, over.spaceId)
  const startsAt = over.startsAt ?? later(madeMoment, 24 * hourMs)
  const row: typeof tables.waits.$inferSelect = {
    id: newId<'wait'>(),
    centreId: space.centreId,
    kind: null,
    startsAt,
    endsAt: later(startsAt, 2 * hourMs),
    places: 1,
    whole: space.bookable === 'whole',
    people: 1,
    state: 'waiting',
    bookingId: null,
    createdAt: madeMoment,
    idempotencyKey: newId(),
    ...over,
  }
  await db.insert(tables.waits).values(row)
  return row
}

/** Bounds as broad as they can be: ten hours a week, any day and hour, a year ahead. */
const madeBounds = {
  minutesPerWeek: 600,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  untilMinute: 1440,
  daysAhead: 365,
  from: madeDate,
  until: null,
  approval: false,
  language: 'sv',
} satisfies PartnerBounds

/** Another organisation that may book the spaces that are given, whoever has its contact's address. */
export async function aPartner(
  db: Db,
  {
    spaceIds,
    bounds = {},
    ...over
  }: Partial<Omit<typeof tables.partners.$inferSelect, 'bounds'>> & {
    centreId: CentreId
    spaceIds: SpaceId[]
    bounds?: Partial<PartnerBounds>
  },
) {
  const row = {
    id: newId<'partner'>(),
    name: `Exempelskolan ${next()}`,
    contactName: 'Ulla Exempel',
    contactEmail: `kontakt-${unlike()}@larplats.example`,
    createdAt: madeMoment,
    endedAt: null,
    ...over,
    bounds: { ...madeBounds, ...bounds },
  }
  await db.insert(tables.partners).values(row)
  await db.insert(tables.partnerSpaces).values(spaceIds.map((spaceId) => ({ partnerId: row.id, spaceId })))
  return row
}

/** A series on Tuesdays 12–13 in September 2026 that has no booking: all its days are gaps. */
export async function aSeries(
  db: Db,
  over: Partial<typeof tables.series.$inferSelect> & { spaceId: SpaceId },
) {
  const { space } = await placed(db, over.spaceId)
  const dates = ['2026-09-08', '2026-09-15', '2026-09-22'] as LocalDate[]
  const row: typeof tables.series.$inferSelect = {
    id: newId<'series'>(),
    centreId: space.centreId,
    personId: null,
    guestName: 'Studiegruppen',
    guestContact: '070-000 00 00',
    title: 'Statistik A',
    pattern: {
      weekdays: [2],
      everyWeeks: 1,
      startMinute: 12 * 60,
      endMinute: 13 * 60,
      from: dates[0] as LocalDate,
      until: dates[2] as LocalDate,
    },
    places: 1,
    whole: true,
    people: 4,
    first: false,
    createdBy: null,
    partnerId: null,
    createdAt: madeMoment,
    endedAt: null,
    ...over,
  }
  await db.insert(tables.series).values(row)
  await db
    .insert(tables.seriesGaps)
    .values(dates.map((date) => ({ seriesId: row.id, date, because: 'taken' })))
  return row
}
