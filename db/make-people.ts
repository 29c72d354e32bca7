import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { hourMs, type LocalDate, later } from '~/lib/time'
import type { Db } from './engine'
import { madeMoment, next, unlike } from './made'
import * as tables from './schema'

/** What everybody made here signs in with. */
export const madePassword = 'demo-larplats-1'

/** Argon2id of it, worked out once: hashing anew would take 30 ms a person. */
export const madePasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$oUuI0YZUCiLS7UAU97rf+Q$v9hWt6xHba+iWDKACG5YzPjnQfPwnclqMncvX5HS248'

/** A learner, who signs in with `madePassword`. */
export async function aPerson(db: Db, over: Partial<typeof tables.people.$inferSelect> = {}) {
  const number = next()
  const row: typeof tables.people.$inferSelect = {
    id: newId<'person'>(),
    email: `studerande-${unlike()}@larplats.example`,
    passwordHash: madePasswordHash,
    name: `Åsa Öhman ${number}`,
    alias: String(number),
    phone: null,
    municipalityCode: null,
    language: 'sv',
    protectedIdentity: false,
    emailConfirmedAt: madeMoment,
    reminder: 'day',
    createdAt: madeMoment,
    mergedInto: null,
    ...over,
  }
  await db.insert(tables.people).values(row)
  return row
}

/** Gives somebody a role at the place whose id is given; staff unless told otherwise. */
export async function aMembership(
  db: Db,
  over: Partial<typeof tables.memberships.$inferSelect> & { personId: PersonId },
) {
  const none = { centreId: null, universityId: null, networkId: null }
  const row = { id: newId<'membership'>(), role: 'staff' as const, ...none, createdAt: madeMoment, ...over }
  await db.insert(tables.memberships).values(row)
  return row
}

/** Lets somebody in where a centre's rules ask for approval. */
export async function anApproval(db: Db, row: typeof tables.approvedLearners.$inferSelect) {
  await db.insert(tables.approvedLearners).values(row)
  return row
}

/** A tag that was handed out, until the end of the autumn term. */
export async function aTag(
  db: Db,
  over: Partial<typeof tables.tags.$inferSelect> & { centreId: CentreId; personId: PersonId },
) {
  const row: typeof tables.tags.$inferSelect = {
    id: newId<'tag'>(),
    number: String(next()),
    issuedAt: madeMoment,
    expiresOn: '2027-01-17' as LocalDate,
    returnedAt: null,
    lostAt: null,
    revokedAt: null,
    ...over,
  }
  await db.insert(tables.tags).values(row)
  return row
}

/** A suspension that began a day before the clock of tests and lasts two weeks. */
export async function aSuspension(
  db: Db,
  over: Partial<typeof tables.suspensions.$inferSelect> & { centreId: CentreId; personId: PersonId },
) {
  const startsAt = over.startsAt ?? later(madeMoment, -24 * hourMs)
  const row: typeof tables.suspensions.$inferSelect = {
    id: newId<'suspension'>(),
    startsAt,
    endsAt: later(startsAt, 14 * 24 * hourMs),
    reason: '',
    liftedAt: null,
    ...over,
  }
  await db.insert(tables.suspensions).values(row)
  return row
}
