import { read, write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import type { Busy, Refusal } from '~/lib/result'
import { arrive } from './arrive.server'
import { personByPassword } from './credentials.server'
import type { SignedLink } from './link'
import { confirmAddress } from './mail-steps.server'
import * as mail from './mail-store.server'
import type { Person, PersonId } from './person'
import { digest } from './secret.server'
import type { Caller } from './session.server'
import * as store from './store.server'

type Link = SignedLink<'confirm-address'>

/**
 * Whose address a mailed link confirms, and whether the browser is the one that the password was chosen in;
 * null when they are no more.
 */
export async function findByConfirmLink(
  link: Link,
  { browser }: Pick<Caller, 'browser'>,
): Promise<(Person & { knownHere: boolean }) | null> {
  const person = await store.findPerson(read(), link.subjectId as PersonId)
  if (!person) return null
  const knownHere = browser !== null && (await mail.isDevice(read(), person.id, digest(browser)))
  return { ...person, knownHere }
}

/**
 * Confirms an address by the link that was mailed there, and signs its reader in: they hold what the code in
 * the same mail would have opened. Works while the address is not confirmed, so once.
 * @param password what they say that they chose; null: in another browser than that one, the account has none
 * afterwards
 * @returns the `Set-Cookie`s of the session, and whether the password is gone; `wrong-credentials` or
 * `too-many`; `link-spent` when it is confirmed already; or `gone`
 */
export async function confirmByLink(
  link: Link,
  caller: Caller,
  password: string | null = null,
): Promise<
  | { ok: true; cookies: string[]; passwordGone: boolean }
  | Refusal<'link-spent' | 'gone'>
  | Refusal<'wrong-credentials'>
  | TooMany
  | Busy
> {
  const asked = await store.findPerson(read(), link.subjectId as PersonId)
  if (!asked) return { ok: false, because: 'gone' }
  if (password !== null) {
    const shown = await personByPassword({ email: asked.email, password }, caller)
    if (!shown.ok) return shown
  }
  const answer = await write(async (tx) => {
    const person = await store.findPerson(tx, link.subjectId as PersonId)
    if (!person) return { ok: false as const, because: 'gone' as const }
    const confirmed = await confirmAddress(tx, person.id, caller, password !== null)
    if (confirmed === 'unchanged' || !(await store.spendLink(tx, link.id, link.until))) {
      return { ok: false as const, because: 'link-spent' as const }
    }
    // The code in the same mail has done its work, too: who reads the mail later shall not come in by it.
    const newest = await mail.newestCode(tx, person.email)
    if (newest?.code.usedAt === null) await mail.spendCode(tx, newest.code.id, caller.now)
    return { ok: true as const, person, passwordGone: confirmed === 'without-password' }
  })
  if (!answer.ok) return answer
  return { ok: true, passwordGone: answer.passwordGone, cookies: await arrive(answer.person, caller) }
}
