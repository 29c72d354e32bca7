import { read } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import type { Refusal } from '~/lib/result'
import type { Credentials } from './form'
import { limits } from './limits.server'
import { matchesPassword } from './password.server'
import type { Person } from './person'
import { addressGroup, passwordLength } from './rules'
import type { Caller } from './session.server'
import * as store from './store.server'

/**
 * Who has this e-mail and this password. Counts the try against the caller's address and the
 * account. Takes the same time and says the same whether the e-mail has an account or not.
 * @returns the person and the hash that matched; or `wrong-credentials`, or `too-many`
 */
export async function personByPassword(
  { email, password }: Credentials,
  { address }: Pick<Caller, 'address'>,
): Promise<{ ok: true; person: Person; passwordHash: string } | Refusal<'wrong-credentials'> | TooMany> {
  const fromHere = await limits.signInAddress.take(addressGroup(address))
  if (!fromHere.ok) return fromHere
  const forAccount = await limits.signInAccount.take(email)
  if (!forAccount.ok) return forAccount
  const found = await store.findByEmail(read(), email)
  // Nobody has so long a password: hashing it would only cost.
  const matches =
    password.length <= passwordLength.most && (await matchesPassword(found?.passwordHash ?? null, password))
  if (!found || !matches) return { ok: false, because: 'wrong-credentials' }
  await limits.signInAccount.forget(email)
  return { ok: true, ...found }
}
