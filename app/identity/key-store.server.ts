import { and, type Column, count, desc, eq, gt, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared, row } from '#db/prepared.server'
import { examInvigilators, memberships, people, sessions, tokens } from '#db/schema'
import type { Instant } from '~/lib/time'
import type { SessionKey, TokenId } from './key'
import type { PersonId } from './person'
import { personColumns } from './store.server'

/** What somebody does besides studying, each as a number of places. */
const dutiesOf = (personId: Column | SQL) => ({
  works: sql<number>`(select count(*) from ${memberships} where ${memberships.personId} = ${personId} and ${memberships.role} in ('staff', 'manager'))`,
  worksAtUniversity: sql<number>`(select count(*) from ${memberships} where ${memberships.personId} = ${personId} and ${memberships.role} in ('editor', 'exam-office'))`,
  invigilates: sql<number>`(select count(*) from ${memberships} where ${memberships.personId} = ${personId} and ${memberships.role} = 'invigilator') + (select count(*) from ${examInvigilators} where ${examInvigilators.personId} = ${personId} and ${examInvigilators.endedAt} is null)`,
})

const sessionWithPerson = prepared('session_with_person', (db) =>
  db
    .select({
      expiresAt: sessions.expiresAt,
      device: sessions.device,
      person: personColumns,
      ...dutiesOf(sessions.personId),
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    // A session that began while its account was merged into another is none.
    .where(and(eq(sessions.id, sql.placeholder('key')), isNull(people.mergedInto))),
)

/** A session and whose it is; null when there is none, also when it has run out but is still there. */
export async function findSession(db: Db, key: SessionKey) {
  const [found] = await sessionWithPerson(db, { key })
  return found ?? null
}

const personsDuties = prepared('persons_duties', (db) =>
  db
    .select(dutiesOf(sql`${sql.placeholder('personId')}`))
    .from(people)
    .where(eq(people.id, sql.placeholder('personId'))),
)

/** What somebody does besides studying: a person who has no session yet. */
export async function findDuties(db: Db, personId: PersonId) {
  const [found] = await personsDuties(db, { personId })
  return found ?? null
}

const insertSession = prepared('session_add', (db) =>
  db.insert(sessions).values(row('id', 'personId', 'expiresAt', 'createdAt', 'device')),
)

/** Writes a session. */
export async function addSession(
  tx: Db,
  session: { id: SessionKey; personId: PersonId; expiresAt: Instant; createdAt: Instant; device: string },
): Promise<void> {
  await insertSession(tx, session)
}

/** Lets a session run out later. */
export async function prolongSession(tx: Db, key: SessionKey, expiresAt: Instant): Promise<void> {
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, key))
}

/** Ends a session. */
export async function removeSession(tx: Db, key: SessionKey): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, key))
}

/** Ends every session of a person, or every one but `kept`. */
export async function removeSessionsOf(tx: Db, personId: PersonId, kept?: SessionKey): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), kept ? ne(sessions.id, kept) : undefined))
}

/** Sweeps away sessions that have run out, of one person or of all. */
export async function removeExpired(tx: Db, now: Instant, personId?: PersonId): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(lte(sessions.expiresAt, now), personId ? eq(sessions.personId, personId) : undefined))
}

/** A person's sessions that have not run out, latest first. */
export function listSessions(db: Db, personId: PersonId, now: Instant) {
  return db
    .select({
      key: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
}

const tokenPerson = prepared('person_by_token', (db) =>
  db
    .select({ person: personColumns })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(and(eq(tokens.hash, sql.placeholder('hash')), isNull(people.mergedInto))),
)

/** Whose API key has this digest; null when nobody's. */
export async function findByToken(db: Db, hash: string) {
  const [found] = await tokenPerson(db, { hash })
  return found?.person ?? null
}

/** How many API keys a person has. */
export async function countTokens(db: Db, personId: PersonId): Promise<number> {
  const [counted] = await db.select({ tokens: count() }).from(tokens).where(eq(tokens.personId, personId))
  return counted?.tokens ?? 0
}

/** Writes an API key. */
export async function addToken(
  tx: Db,
  token: { id: TokenId; personId: PersonId; name: string; hash: string; createdAt: Instant },
): Promise<void> {
  await tx.insert(tokens).values(token)
}

/** Deletes one of a person's own API keys; false when they have no such one. */
export async function removeToken(tx: Db, personId: PersonId, id: TokenId): Promise<boolean> {
  const removed = await tx
    .delete(tokens)
    .where(and(eq(tokens.id, id), eq(tokens.personId, personId)))
    .returning({ id: tokens.id })
  return removed.length > 0
}

/** Deletes every API key of a person. */
export async function removeTokensOf(tx: Db, personId: PersonId): Promise<void> {
  await tx.delete(tokens).where(eq(tokens.personId, personId))
}

/** A person's API keys, latest first. */
export function listTokens(db: Db, personId: PersonId) {
  return db
    .select({ id: tokens.id, name: tokens.name, createdAt: tokens.createdAt })
    .from(tokens)
    .where(eq(tokens.personId, personId))
    .orderBy(desc(tokens.createdAt), desc(tokens.id))
}
