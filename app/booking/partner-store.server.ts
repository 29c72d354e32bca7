import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, centres, partnerSpaces, partners, people, series } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import { dayMs, type Instant, later } from '~/lib/time'
import { type Booking, overStates, type PartnerId } from './booking'
import type { Partner, PartnerBounds } from './partner'
import type { Series } from './series'
import { toBooking, withHold } from './store.server'

/** A partner with one of its spaces, if it has any. */
interface Joined {
  partner: typeof partners.$inferSelect
  spaceId: SpaceId | null
}

/** Partners, each with all of its spaces, in the order of the rows. */
function together(rows: Joined[]): Partner[] {
  const found = new Map<PartnerId, Partner>()
  for (const { partner, spaceId } of rows) {
    const known = found.get(partner.id) ?? {
      ...partner,
      bounds: partner.bounds as unknown as PartnerBounds,
      spaceIds: [],
    }
    found.set(partner.id, spaceId === null ? known : { ...known, spaceIds: [...known.spaceIds, spaceId] })
  }
  return [...found.values()]
}

/** Partners beside their spaces, to be narrowed down and read by `together`. */
const withSpaces = (db: Db) =>
  db
    .select({ partner: partners, spaceId: partnerSpaces.spaceId })
    .from(partners)
    .leftJoin(partnerSpaces, eq(partnerSpaces.partnerId, partners.id))

const inOrder = [asc(partners.name), asc(partners.id), asc(partnerSpaces.spaceId)]

/** The partners of a centre, by name. */
export async function ofCentre(db: Db, centreId: CentreId): Promise<Partner[]> {
  return together(
    await withSpaces(db)
      .where(eq(partners.centreId, centreId))
      .orderBy(...inOrder),
  )
}

/** A partner of this centre; null when there is none or it is another centre's. */
export async function find(db: Db, centreId: CentreId, id: PartnerId): Promise<Partner | null> {
  const rows = await withSpaces(db)
    .where(and(eq(partners.id, id), eq(partners.centreId, centreId)))
    .orderBy(...inOrder)
  return together(rows)[0] ?? null
}

/** A partner, for telling its contact or for a booking of it; null when there is none. */
export async function findAny(db: Db, id: PartnerId): Promise<Partner | null> {
  const rows = await withSpaces(db)
    .where(eq(partners.id, id))
    .orderBy(...inOrder)
  return together(rows)[0] ?? null
}

/** Whoever has confirmed the contact's address as theirs acts for a partner: from then on, and no longer. */
const actsFor = (personId: PersonId) => and(eq(people.id, personId), isNotNull(people.emailConfirmedAt))

/** The partners for which somebody acts, by name, ended ones too. */
export async function actedFor(db: Db, personId: PersonId): Promise<Partner[]> {
  const rows = await withSpaces(db)
    .innerJoin(people, eq(people.email, partners.contactEmail))
    .where(actsFor(personId))
    .orderBy(...inOrder)
  return together(rows)
}

/** A partner for which somebody acts; null when there is none or they do not. */
export async function findActedFor(db: Db, personId: PersonId, id: PartnerId): Promise<Partner | null> {
  const rows = await withSpaces(db)
    .innerJoin(people, eq(people.email, partners.contactEmail))
    .where(and(actsFor(personId), eq(partners.id, id)))
    .orderBy(...inOrder)
  return together(rows)[0] ?? null
}

/** The names of the partners for which somebody may book a space. One statement. */
export const actedForAt = (db: Db, personId: PersonId, spaceId: SpaceId) =>
  db
    .select({ id: partners.id, name: partners.name })
    .from(partners)
    .innerJoin(people, eq(people.email, partners.contactEmail))
    .innerJoin(partnerSpaces, eq(partnerSpaces.partnerId, partners.id))
    .where(and(actsFor(personId), eq(partnerSpaces.spaceId, spaceId), isNull(partners.endedAt)))
    .orderBy(asc(partners.name), asc(partners.id))

/** Bookings of partners that touch a span, cancelled ones too. One statement. */
export function bookedIn(db: Db, ids: PartnerId[], { start, end }: Span) {
  return db
    .select({
      id: bookings.id,
      partnerId: bookings.partnerId,
      spaceId: bookings.spaceId,
      start: bookings.startsAt,
      end: bookings.endsAt,
      state: bookings.state,
      cancelledAt: bookings.cancelledAt,
      cancelledBy: bookings.cancelledBy,
    })
    .from(bookings)
    .where(
      and(
        inArray(bookings.partnerId, ids),
        lt(bookings.startsAt, end),
        gt(bookings.endsAt, start),
        // No booking is longer than a day: the index need not be read from its beginning.
        gt(bookings.startsAt, later(start, -2 * dayMs)),
      ),
    )
}

/** Live bookings of partners that have not ended, by time. One statement. */
export async function coming(db: Db, ids: PartnerId[], now: Instant, most: number): Promise<Booking[]> {
  if (ids.length === 0) return []
  const rows = await withHold(db)
    .where(
      and(
        inArray(bookings.partnerId, ids),
        gt(bookings.endsAt, now),
        notInArray(bookings.state, [...overStates]),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(most)
  return rows.map(toBooking)
}

/** The series of partners that go on, the last made last. One statement. */
export async function seriesOf(db: Db, ids: PartnerId[]): Promise<Series[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(series)
    .where(and(inArray(series.partnerId, ids), isNull(series.endedAt)))
    .orderBy(asc(series.createdAt), asc(series.id))
  return rows.map(({ createdBy: _by, ...row }) => row)
}

/** What the centres of partners are called, and the zones of their clocks. One statement. */
export async function centresOf(db: Db, ids: CentreId[]) {
  if (ids.length === 0) return new Map<CentreId, { id: CentreId; name: string; timeZone: string }>()
  const rows = await db
    .select({ id: centres.id, name: centres.name, timeZone: centres.timeZone })
    .from(centres)
    .where(inArray(centres.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

const toRow = ({ spaceIds: _spaces, bounds, ...row }: Partner): typeof partners.$inferInsert => ({
  ...row,
  bounds: { ...bounds },
})

/** Writes a new partner and its spaces. */
export async function add(tx: Db, partner: Partner): Promise<void> {
  await tx.insert(partners).values(toRow(partner))
  await setSpaces(tx, partner)
}

/** Writes a partner as it is by now, and what its coming bookings and series say of it. */
export async function change(tx: Db, partner: Partner, now: Instant): Promise<void> {
  const { id, name, contactEmail } = partner
  await tx.update(partners).set(toRow(partner)).where(eq(partners.id, id))
  await setSpaces(tx, partner)
  const called = { guestName: name, guestContact: contactEmail }
  await tx
    .update(bookings)
    .set(called)
    .where(and(eq(bookings.partnerId, id), gt(bookings.endsAt, now)))
  await tx.update(series).set(called).where(eq(series.partnerId, id))
}

async function setSpaces(tx: Db, { id, spaceIds }: Pick<Partner, 'id' | 'spaceIds'>) {
  await tx.delete(partnerSpaces).where(eq(partnerSpaces.partnerId, id))
  if (spaceIds.length > 0) {
    await tx.insert(partnerSpaces).values(spaceIds.map((spaceId) => ({ partnerId: id, spaceId })))
  }
}

/** Is there a partner of this name that has not ended, besides this one? */
export async function isNamed(db: Db, centreId: CentreId, name: string, id: PartnerId): Promise<boolean> {
  const rows = await db
    .select({ id: partners.id })
    .from(partners)
    .where(and(eq(partners.centreId, centreId), eq(partners.name, name), isNull(partners.endedAt)))
  return rows.some((row) => row.id !== id)
}
