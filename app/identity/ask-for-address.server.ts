import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { personByPassword } from './credentials.server'
import type { AddressForm } from './form'
import { limits } from './limits.server'
import * as mail from './mail-store.server'
import type { Learner } from './person'
import { addressGroup } from './rules'
import type { Caller } from './session.server'

/**
 * Has a link mailed to the address that somebody wants to have; the link makes the change. Whether the address
 * has an account is not told: whoever reads mail there gets to know.
 * @returns ok; `wrong-password`; `same-address`; or `too-many`
 */
export async function askForAddress(
  who: Learner,
  { email, currentPassword }: AddressForm,
  caller: Pick<Caller, 'address' | 'now'>,
): Promise<{ ok: true } | Refusal<'wrong-password' | 'same-address'> | TooMany | Busy> {
  if (email === who.email) return { ok: false, because: 'same-address' }
  const known = await personByPassword({ email: who.email, password: currentPassword }, caller)
  if (!known.ok) return known.because === 'too-many' ? known : { ok: false, because: 'wrong-password' }
  const fromHere = await limits.mailFrom.take(addressGroup(caller.address))
  if (!fromHere.ok) return fromHere
  const bearable = await limits.mailTo(email)
  if (!bearable.ok) return bearable
  return write(async (tx) => {
    const change = { id: newId<'address-change'>(), personId: who.id, email, createdAt: caller.now }
    await mail.putAddressChange(tx, change)
    await note(tx, { fact: 'address-change-wanted', subjectId: change.id, at: caller.now })
    return { ok: true as const }
  })
}
