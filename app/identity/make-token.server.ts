import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { TokenId } from './key'
import * as keys from './key-store.server'
import { limits } from './limits.server'
import type { Learner } from './person'
import { addressGroup, mayMakeToken } from './rules'
import { digest, newSecret } from './secret.server'
import type { Caller } from './session.server'

/**
 * Makes an API key, which acts for its owner.
 * @returns the key, this once: only its digest is kept; or `tokens-full`, or `too-many`
 */
export async function makeToken(
  who: Learner,
  name: string,
  { address, now }: Pick<Caller, 'address' | 'now'>,
): Promise<{ ok: true; id: TokenId; token: string } | Refusal<'tokens-full'> | TooMany | Busy> {
  const fromHere = await limits.tokenAddress.take(addressGroup(address))
  if (!fromHere.ok) return fromHere
  const forAccount = await limits.tokenAccount.take(who.id)
  if (!forAccount.ok) return forAccount
  const token = `lp_${newSecret()}`
  return write(async (tx) => {
    const room = mayMakeToken(await keys.countTokens(tx, who.id))
    if (!room.ok) return room
    const id = newId<'token'>()
    await keys.addToken(tx, { id, personId: who.id, name, hash: digest(token), createdAt: now })
    await note(tx, { fact: 'token-made', subjectId: who.id, at: now, detail: { name } })
    return { ok: true as const, id, token }
  })
}
