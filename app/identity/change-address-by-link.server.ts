import { read, write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import type { Id } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { SignedLink } from './link'
import * as mail from './mail-store.server'
import * as store from './store.server'

type Link = SignedLink<'change-address'>

/** The address that a mailed link changes to; null when that has been done, or another is wanted by now. */
export async function findByAddressLink(link: Link): Promise<{ email: string } | null> {
  return mail.findAddressChange(read(), link.subjectId as Id<'address-change'>)
}

/**
 * Gives somebody the address to which the link was mailed, and has the old one told. Codes that were mailed to
 * the old one are dead.
 * @returns the address; or `gone` when the link has been used, another change has taken its place, or somebody
 * has the address by now
 */
export function changeAddressByLink(
  link: Link,
  now: Instant,
): Promise<{ ok: true; email: string } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const gone = { ok: false as const, because: 'gone' as const }
    const change = await mail.findAddressChange(tx, link.subjectId as Id<'address-change'>)
    if (!change || !(await mail.takeAddressChange(tx, change.id))) return gone
    const person = await store.findPerson(tx, change.personId)
    if (!person || change.ownerId) return gone
    await store.changeEmail(tx, person.id, change.email, now)
    await mail.removeCodes(tx, person.id)
    await note(tx, { fact: 'address-changed', subjectId: person.id, at: now, detail: { from: person.email } })
    return { ok: true as const, email: change.email }
  })
}
