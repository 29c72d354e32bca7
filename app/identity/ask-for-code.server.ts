import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { newId } from '~/lib/id'
import type { Busy } from '~/lib/result'
import { limits } from './limits.server'
import { issueCode } from './mail-steps.server'
import { addressGroup } from './rules'
import type { Caller } from './session.server'
import * as store from './store.server'

/**
 * Has a code mailed that signs its reader in and confirms the address. Whether the address has an account is
 * not told, by answer or by time: a fact is noted in any case, and of nobody's nobody hears.
 * @returns ok in both cases, or `too-many`
 */
export async function askForCode(
  email: string,
  { address, now }: Pick<Caller, 'address' | 'now'>,
): Promise<{ ok: true } | TooMany | Busy> {
  const fromHere = await limits.mailFrom.take(addressGroup(address))
  if (!fromHere.ok) return fromHere
  const bearable = await limits.mailTo(email)
  if (!bearable.ok) return bearable
  return write(async (tx) => {
    const found = await store.findByEmail(tx, email)
    if (!found) {
      // As many statements as for somebody.
      await store.isAnybody(tx)
      await note(tx, { fact: 'code-wanted', subjectId: newId<'person'>(), at: now, detail: {} })
      return { ok: true as const }
    }
    const { id, emailConfirmedAt } = found.person
    const purpose = emailConfirmedAt === null ? 'confirm-address' : 'sign-in'
    const codeId = await issueCode(tx, id, purpose, now)
    await note(tx, { fact: 'code-wanted', subjectId: id, at: now, detail: { codeId, purpose } })
    return { ok: true as const }
  })
}
