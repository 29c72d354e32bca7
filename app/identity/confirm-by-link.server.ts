import { read, write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import { arrive } from './arrive.server'
import type { SignedLink } from './link'
import { confirmAddress } from './mail-steps.server'
import type { Person, PersonId } from './person'
import type { Caller } from './session.server'
import * as store from './store.server'

type Link = SignedLink<'confirm-address'>

/** Whose address a mailed link confirms; null when they are no more. */
export const findByConfirmLink = (link: Link): Promise<Person | null> =>
  store.findPerson(read(), link.subjectId as PersonId)

/**
 * Confirms an address by the link that was mailed there, and signs its reader in: they hold what the code in
 * the same mail would have opened. Works while the address is not confirmed, so once.
 * @returns the `Set-Cookie`s of the session; `link-spent` when it is confirmed already; or `gone`
 */
export async function confirmByLink(
  link: Link,
  caller: Caller,
): Promise<{ ok: true; cookies: string[] } | Refusal<'link-spent' | 'gone'> | Busy> {
  const answer = await write(async (tx) => {
    const person = await store.findPerson(tx, link.subjectId as PersonId)
    if (!person) return { ok: false as const, because: 'gone' as const }
    const confirmed = await confirmAddress(tx, person.id, caller.now)
    if (!confirmed || !(await store.spendLink(tx, link.id, link.until))) {
      return { ok: false as const, because: 'link-spent' as const }
    }
    return { ok: true as const, person }
  })
  return answer.ok ? { ok: true, cookies: await arrive(answer.person, caller) } : answer
}
