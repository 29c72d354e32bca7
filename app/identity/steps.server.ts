import type { Db } from '#db/engine'
import { type Id, newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Instant } from '~/lib/time'
import * as firstRun from './first-run-store.server'
import { limits } from './limits.server'
import type { LinkFacts } from './link'
import { linkText } from './link.server'
import { standing } from './membership'
import * as memberships from './membership-store.server'
import { hashNewPassword } from './password.server'
import type { Person, PersonId } from './person'
import { resetMark } from './reset-mark.server'
import { addressGroup } from './rules'
import { codeDigest } from './secret.server'
import * as store from './store.server'

/** Somebody who is to have an account. */
export interface NewAccount extends Omit<Person, 'id' | 'alias' | 'createdAt'> {
  passwordHash: string
}

/** Hashes a password that somebody chose, before the write; or says why it cannot be theirs. */
export const newPasswordHash = hashNewPassword

/**
 * Makes an account unless the e-mail has one.
 * @returns whose the e-mail is, and whether the account is new
 */
export async function addPerson(
  tx: Db,
  account: NewAccount,
  now: Instant,
): Promise<{ id: PersonId; fresh: boolean }> {
  const id = newId<'person'>()
  const alias = newReference().slice(0, 4)
  const owner = await store.addPerson(tx, { ...account, id, alias, createdAt: now })
  return { id: owner, fresh: owner === id }
}

/** Lets somebody answer for a centre. */
export const makeManager = (tx: Db, personId: PersonId, centreId: Id<'centre'>, now: Instant) =>
  memberships.addMembership(tx, { id: newId(), personId, role: 'manager', centreId, createdAt: now })

/** Lets somebody coordinate a network. */
export const makeCoordinator = (tx: Db, personId: PersonId, networkId: Id<'network'>, now: Instant) =>
  memberships.addMembership(tx, { id: newId(), personId, role: 'coordinator', networkId, createdAt: now })

/** Is there anybody with an account? Until there is, the product waits to be set up. */
export const isAnybody = store.isAnybody

/** Counts a try of the first-run code against the caller's address. */
export const tryFirstRunCode = (address: string) => limits.setUp.take(addressGroup(address))

/** Uses the first-run code up; false when it is another, or somebody was faster. */
export const spendFirstRunCode = (tx: Db, code: string) => firstRun.takeFirstRunCode(tx, codeDigest(code))

/** The text of a signed link, for a mail. */
export { linkText }

/** Uses a signed link up; false when it has been used before. In the write of what the link does. */
export const spendLink = (tx: Db, { id, until }: LinkFacts) => store.spendLink(tx, id, until)

/** Secrets that nobody can guess, and what is kept of them. */
export { digest, newSecret } from './secret.server'

/** Does somebody work at this centre, as staff or as its manager? */
export const worksAt = async (db: Db, personId: PersonId, centreId: Id<'centre'>): Promise<boolean> =>
  (await memberships.roleAt(db, personId, 'centre', centreId, standing.staff)) !== null

/** Does somebody coordinate this network? */
export const coordinates = async (db: Db, personId: PersonId, networkId: Id<'network'>): Promise<boolean> =>
  (await memberships.roleAt(db, personId, 'network', networkId, standing.coordinator)) !== null

/**
 * Counts a letter of invitation that a manager has sent to an address: against both.
 * @returns `too-many` when one of them has had enough
 */
export async function mayInviteTo(by: PersonId, email: string) {
  const few = await limits.invite.take(by)
  return few.ok ? limits.inviteTo.take(email) : few
}

/** Whose account has this address; null when none has. */
export async function personByEmail(db: Db, email: string): Promise<PersonId | null> {
  return (await store.findByEmail(db, email.toLowerCase()))?.person.id ?? null
}

/** Who has shown that this address is theirs; null when nobody has. */
export async function confirmedByEmail(db: Db, email: string): Promise<Person | null> {
  const person = (await store.findByEmail(db, email))?.person
  return person?.emailConfirmedAt ? person : null
}

/** Somebody as messages to them need to know them; null when they are no more. */
export const findPerson = store.findPerson

/** How many people work at a centre, whatever they do there. */
export const countStaff = memberships.countStaff
/** Those of these people that there are. One statement. */
export const findPeople = store.existing

export { countOpen as countInvited, findInvitation, universityName } from './invitation-store.server'
export { codeDigits } from './link.server'
/** What mail about an account is written from. */
export { findAddressChange, isNewestCode } from './mail-store.server'

/** The text of a link to choose a new password; null when there is nobody. It dies with the password it is about. */
export async function resetLinkText(
  db: Db,
  personId: PersonId,
  { id, until }: Omit<LinkFacts, 'subjectId'>,
  now: Instant,
): Promise<string | null> {
  const mark = await resetMark(db, personId)
  return (
    mark && linkText('reset-password', { subjectId: personId, id: `${mark}-${id}` as typeof id, until }, now)
  )
}
/** Who works at centres, whatever their role there. One statement. */
export const workersAt = memberships.workersAt

/** How long before a booking somebody wants to be reminded, and the change of it. */
export const reminderOf = store.reminderOf
export const changeReminder = store.changeReminder
