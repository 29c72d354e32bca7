import { and, desc, eq, exists, gt, max } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { bookings, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { dayMs, type Instant, later } from '~/lib/time'

/** Who has not booked for so long is found by their whole e-mail only. */
const rememberedDays = 400

const columns = {
  id: people.id,
  email: people.email,
  name: people.name,
  alias: people.alias,
  municipalityCode: people.municipalityCode,
  protectedIdentity: people.protectedIdentity,
}

const hasBookedAt = (db: Db, centreId: CentreId) =>
  exists(
    db
      .select({ id: bookings.id })
      .from(bookings)
      .where(and(eq(bookings.personId, people.id), eq(bookings.centreId, centreId))),
  )

/** Somebody who has booked at this centre; null for everybody else. */
export async function findKnown(db: Db, centreId: CentreId, id: PersonId) {
  const [found] = await db
    .select(columns)
    .from(people)
    .where(and(eq(people.id, id), hasBookedAt(db, centreId)))
  return found ?? null
}

/** As `findKnown`, by their e-mail, in small letters. */
export async function findKnownByEmail(db: Db, centreId: CentreId, email: string) {
  const [found] = await db
    .select(columns)
    .from(people)
    .where(and(eq(people.email, email), hasBookedAt(db, centreId)))
  return found ?? null
}

/** Everybody who has booked at this centre lately, who came last first. */
export async function listKnown(db: Db, centreId: CentreId, now: Instant) {
  const lately = db
    .select({ personId: bookings.personId, last: max(bookings.startsAt).as('last') })
    .from(bookings)
    .where(and(eq(bookings.centreId, centreId), gt(bookings.startsAt, later(now, -rememberedDays * dayMs))))
    .groupBy(bookings.personId)
    .as('lately')
  return db
    .select(columns)
    .from(lately)
    .innerJoin(people, eq(people.id, lately.personId))
    .orderBy(desc(lately.last), people.id)
}
