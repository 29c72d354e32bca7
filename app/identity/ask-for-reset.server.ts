import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { newId } from '~/lib/id'
import type { Busy } from '~/lib/result'
import { limits } from './limits.server'
import { addressGroup } from './rules'
import type { Caller } from './session.server'
import * as store from './store.server'

/**
 * Has a link mailed by which its reader chooses a new password. Whether the address has an account is not told,
 * by answer or by time: a fact is noted in any case, and of nobody's nobody hears.
 * @returns ok in both cases, or `too-many`
 */
export async function askForReset(
  email: string,
  { address, now }: Pick<Caller, 'address' | 'now'>,
): Promise<{ ok: true } | TooMany | Busy> {
  const fromHere = await limits.mailFrom.take(addressGroup(address))
  if (!fromHere.ok) return fromHere
  const bearable = await limits.mailTo(email)
  if (!bearable.ok) return bearable
  return write(async (tx) => {
    const found = await store.findByEmail(tx, email)
    const subjectId = found?.person.id ?? newId<'person'>()
    await note(tx, { fact: 'password-forgotten', subjectId, at: now })
    return { ok: true as const }
  })
}
