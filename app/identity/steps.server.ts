import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { type Id, newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Instant } from '~/lib/time'
import { limits } from './limits.server'
import type { LinkFacts } from './link'
import { hashNewPassword } from './password.server'
import type { Person, PersonId } from './person'
import { addressGroup } from './rules'
import { codeDigest } from './secret.server'
import * as store from './store.server'

/** Somebody who is to have an account. */
export interface NewAccount extends Omit<Person, 'id' | 'alias'> {
  passwordHash: string
}

/** Hashes a password that somebody chose, before the write; or says why it cannot be theirs. */
export const newPasswordHash = hashNewPassword

/** Makes an account; null when the e-mail has one. */
export async function addPerson(tx: Db, account: NewAccount, now: Instant): Promise<PersonId | null> {
  const id = newId<'person'>()
  const alias = `Studerande ${newReference().slice(0, 4)}`
  if (!(await store.addPerson(tx, { ...account, id, alias, createdAt: now }))) return null
  await note(tx, { fact: 'registered', subjectId: id, at: now })
  return id
}

/** Lets somebody answer for a centre. */
export const makeManager = (tx: Db, personId: PersonId, centreId: Id<'centre'>, now: Instant) =>
  store.addMembership(tx, { id: newId(), personId, role: 'manager', centreId, createdAt: now })

/** Lets somebody coordinate a network. */
export const makeCoordinator = (tx: Db, personId: PersonId, networkId: Id<'network'>, now: Instant) =>
  store.addMembership(tx, { id: newId(), personId, role: 'coordinator', networkId, createdAt: now })

/** Is there anybody with an account? Until there is, the product waits to be set up. */
export const isAnybody = store.isAnybody

/** Counts a try of the first-run code against the caller's address. */
export const tryFirstRunCode = (address: string) => limits.setUp.take(addressGroup(address))

/** Uses the first-run code up; false when it is another, or somebody was faster. */
export const spendFirstRunCode = (tx: Db, code: string) => store.takeFirstRunCode(tx, codeDigest(code))

/** The text of a signed link, for a mail. */
export { linkText } from './link.server'

/** Uses a signed link up; false when it has been used before. In the write of what the link does. */
export const spendLink = (tx: Db, { id, until }: LinkFacts) => store.spendLink(tx, id, until)

/** Has this link done its one thing? */
export const isSpent = (db: Db, { id }: LinkFacts) => store.isLinkSpent(db, id)

/** Somebody as messages to them need to know them; null when they are no more. */
export const findPerson = store.findPerson

/** How many people work at a centre, whatever they do there. */
export const countStaff = store.countStaff
