import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { municipalities, people, spentLinks } from '#db/schema'
import type { Instant } from '~/lib/time'
import type { Details } from './form'
import type { Person, PersonId, Reminder } from './person'

/** What a person consists of, for queries that join people. */
export const personColumns = {
  id: people.id,
  email: people.email,
  name: people.name,
  alias: people.alias,
  phone: people.phone,
  municipalityCode: people.municipalityCode,
  language: people.language,
  protectedIdentity: people.protectedIdentity,
  emailConfirmedAt: people.emailConfirmedAt,
  createdAt: people.createdAt,
}

/** A person to be written. */
export interface NewPerson extends Person {
  passwordHash: string
}

/**
 * Writes a person unless their e-mail is taken. Either way a row is written, so that the answer
 * takes the same time.
 * @returns who has the e-mail now: this person when it was free
 */
export async function addPerson(tx: Db, person: NewPerson): Promise<PersonId> {
  const [kept] = await tx
    .insert(people)
    .values(person)
    .onConflictDoUpdate({ target: people.email, set: { email: sql`excluded.email` } })
    .returning({ id: people.id })
  return kept?.id ?? person.id
}

const byEmail = prepared('person_by_email', (db) =>
  db
    .select({ person: personColumns, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.email, sql.placeholder('email'))),
)

/** The person with this e-mail and the hash of their password; null when there is none. */
export async function findByEmail(db: Db, email: string) {
  const [found] = await byEmail(db, { email })
  return found ?? null
}

/** A person by their id; null when there is none, also when the account was merged into another. */
export async function findPerson(db: Db, id: PersonId): Promise<Person | null> {
  const [found] = await db
    .select(personColumns)
    .from(people)
    .where(and(eq(people.id, id), isNull(people.mergedInto)))
  return found ?? null
}

/** Which of these are people; an account that was merged into another is none. */
export async function existing(db: Db, ids: PersonId[]): Promise<Map<PersonId, Person>> {
  const rows = await db
    .select(personColumns)
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.mergedInto)))
  return new Map(rows.map((one) => [one.id, one]))
}

/** The hash of a person's password; null when there is no such person. */
export async function passwordHashOf(db: Db, id: PersonId): Promise<string | null> {
  const [found] = await db.select({ hash: people.passwordHash }).from(people).where(eq(people.id, id))
  return found?.hash ?? null
}

/** Writes down that somebody has shown that the address is theirs; false when they had before. */
export async function confirmEmail(tx: Db, id: PersonId, now: Instant): Promise<boolean> {
  const changed = await tx
    .update(people)
    .set({ emailConfirmedAt: now })
    .where(and(eq(people.id, id), isNull(people.emailConfirmedAt)))
    .returning({ id: people.id })
  return changed.length > 0
}

/** Gives somebody an address that they have shown to be theirs. It must be free. */
export async function changeEmail(tx: Db, id: PersonId, email: string, now: Instant): Promise<void> {
  await tx.update(people).set({ email, emailConfirmedAt: now }).where(eq(people.id, id))
}

/** Writes down that a link was used; false when it was already. Forgotten when it would have run out anyway. */
export async function spendLink(tx: Db, id: string, until: Instant): Promise<boolean> {
  return (await tx.insert(spentLinks).values({ id, until }).onConflictDoNothing().returning()).length === 1
}

/** Changes what somebody may change about themselves. */
export async function changeDetails(tx: Db, id: PersonId, details: Details): Promise<void> {
  await tx.update(people).set(details).where(eq(people.id, id))
}

/** Changes the language somebody reads in. */
export async function changeLanguage(tx: Db, id: PersonId, language: Person['language']): Promise<void> {
  await tx.update(people).set({ language }).where(eq(people.id, id))
}

/** Puts another hash in the place of the one that was checked; false when it is there no more. */
export async function changePassword(tx: Db, id: PersonId, before: string, after: string): Promise<boolean> {
  const changed = await tx
    .update(people)
    .set({ passwordHash: after })
    .where(and(eq(people.id, id), eq(people.passwordHash, before)))
    .returning({ id: people.id })
  return changed.length > 0
}

/** Leaves somebody without a password: they sign in by codes until they choose one. */
export async function removePassword(tx: Db, id: PersonId, nobodysHash: string): Promise<void> {
  await tx.update(people).set({ passwordHash: nobodysHash }).where(eq(people.id, id))
}

/** How long before a booking somebody wants to be reminded. */
export async function reminderOf(db: Db, id: PersonId): Promise<Reminder> {
  const [found] = await db.select({ reminder: people.reminder }).from(people).where(eq(people.id, id))
  return found?.reminder ?? 'none'
}

/** Changes how long before a booking somebody wants to be reminded. */
export async function changeReminder(tx: Db, id: PersonId, reminder: Reminder): Promise<void> {
  await tx.update(people).set({ reminder }).where(eq(people.id, id))
}

/**
 * Closes an account that was merged into another: its address is free, what was told about itself is forgotten,
 * and nobody signs in to it. The name stays, for what its owner once did as staff.
 */
export async function close(tx: Db, id: PersonId, into: PersonId, nobodysHash: string): Promise<void> {
  await tx
    .update(people)
    .set({
      mergedInto: into,
      // No address: nobody can type it, and nothing is mailed there.
      email: `merged:${id}`,
      emailConfirmedAt: null,
      passwordHash: nobodysHash,
      phone: null,
      municipalityCode: null,
    })
    .where(eq(people.id, id))
  // What once led to the account that is closed leads on.
  await tx.update(people).set({ mergedInto: into }).where(eq(people.mergedInto, id))
}

/** Hides somebody's name, as of somebody with protected identity. */
export async function protect(tx: Db, id: PersonId): Promise<void> {
  await tx.update(people).set({ protectedIdentity: true }).where(eq(people.id, id))
}

/** The account that one was merged into; null when it was not. */
export async function mergedInto(db: Db, id: PersonId): Promise<PersonId | null> {
  const [found] = await db.select({ into: people.mergedInto }).from(people).where(eq(people.id, id))
  return found?.into ?? null
}

/** Is there anybody? */
export async function isAnybody(db: Db): Promise<boolean> {
  return (await db.select({ id: people.id }).from(people).limit(1)).length > 0
}

/** Is this the code of a municipality that the database knows? To tell none is fine. */
export async function isMunicipality(db: Db, code: string | null): Promise<boolean> {
  if (code === null) return true
  const found = await db
    .select({ code: municipalities.code })
    .from(municipalities)
    .where(eq(municipalities.code, code))
  return found.length > 0
}
