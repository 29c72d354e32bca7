import { read, write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import * as keys from './key-store.server'
import type { SignedLink } from './link'
import { confirmAddress } from './mail-steps.server'
import * as mail from './mail-store.server'
import { hashNewPassword } from './password.server'
import type { Person, PersonId } from './person'
import { resetMark } from './reset-mark.server'
import type { PasswordFault } from './rules'
import * as store from './store.server'

type Link = SignedLink<'reset-password'>

/** Is the link about the password and the address as they are? */
const isCurrent = (link: Link, mark: string | null) => mark !== null && link.id.startsWith(`${mark}-`)

/** Whose password a mailed link changes; null when it has been used, or password or address are others by now. */
export async function findByResetLink(link: Link): Promise<Person | null> {
  const id = link.subjectId as PersonId
  return isCurrent(link, await resetMark(read(), id)) ? store.findPerson(read(), id) : null
}

/**
 * Gives somebody the password they chose through a mailed link, which also shows that the address is theirs.
 * Signs them out everywhere; every reset link, code and change of address that is under way is dead. API keys stay, unless the address
 * was not confirmed before.
 * @returns the address to sign in with; what is wrong with the password; or `link-spent`
 */
export async function resetByLink(
  link: Link,
  newPassword: string,
  now: Instant,
): Promise<{ ok: true; email: string } | Refusal<PasswordFault | 'link-spent'> | Busy> {
  const person = await findByResetLink(link)
  if (!person) return { ok: false, because: 'link-spent' }
  const hashed = await hashNewPassword(newPassword, person.email)
  if (!hashed.ok) return hashed
  return write(async (tx) => {
    const before = await store.passwordHashOf(tx, person.id)
    if (before === null || !isCurrent(link, await resetMark(tx, person.id))) {
      return { ok: false as const, because: 'link-spent' as const }
    }
    await store.changePassword(tx, person.id, before, hashed.passwordHash)
    await confirmAddress(tx, person.id, { now, browser: null }, true)
    await keys.removeSessionsOf(tx, person.id)
    await mail.removeCodes(tx, person.id)
    await mail.removeAddressChange(tx, person.id)
    await note(tx, { fact: 'password-changed', subjectId: person.id, at: now })
    return { ok: true as const, email: person.email }
  })
}
