import type { Db } from '#db/engine'
import * as keys from './key-store.server'
import type { SignedLink } from './link'
import * as mail from './mail-store.server'
import * as memberships from './membership-store.server'
import { nobodysHash } from './password.server'
import type { Person, PersonId } from './person'
import { digest } from './secret.server'
import * as store from './store.server'

/**
 * Closes an account for good in favour of another of the same person: everybody is signed out of it, keys, codes,
 * known browsers and a change of address are gone, and its address is free. Whoever had protected identity in
 * one of the two has it in the one that stays.
 */
export async function closeAccount(tx: Db, closed: Person, keptId: PersonId): Promise<void> {
  await store.close(tx, closed.id, keptId, nobodysHash)
  await keys.removeSessionsOf(tx, closed.id)
  await keys.removeTokensOf(tx, closed.id)
  await mail.removeCodes(tx, closed.id)
  await mail.removeDevices(tx, closed.id)
  await mail.removeAddressChange(tx, closed.id)
  if (closed.protectedIdentity) await store.protect(tx, keptId)
}

/** What a link is tied to that was mailed to somebody's address: with another address it is dead. */
export const addressMark = ({ email }: Pick<Person, 'email'>) => digest(email).slice(0, 20)

/** Was this link mailed to the address that somebody has, for this purpose of theirs? */
export const isMailedTo = (link: SignedLink<'merge-accounts'>, as: string, person: Pick<Person, 'email'>) =>
  link.id === `${as}-${addressMark(person)}`

/** Has somebody a role anywhere? */
export const hasRole = memberships.hasRole

/** The account that one was merged into; null when it was not. */
export const mergedInto = store.mergedInto
