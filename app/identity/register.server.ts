import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Registration } from './form'
import { limits } from './limits.server'
import { hashNewPassword } from './password.server'
import type { Person } from './person'
import { addressGroup, type PasswordFault } from './rules'
import type { Caller } from './session.server'
import { addPerson } from './steps.server'
import * as store from './store.server'

/**
 * Makes an account unless the e-mail has one. Whether it had is not told, by answer or by time
 * (docs/decisions/0003).
 * @returns ok in both cases; or why the wish itself cannot be, or `too-many`
 */
export async function register(
  wish: Registration & Pick<Person, 'language'>,
  { address, now }: Pick<Caller, 'address' | 'now'>,
): Promise<{ ok: true } | Refusal<PasswordFault | 'unknown-municipality' | 'not-set-up'> | TooMany | Busy> {
  const few = await limits.register.take(addressGroup(address))
  if (!few.ok) return few
  const { password, ...about } = wish
  const hashed = await hashNewPassword(password, about.email)
  if (!hashed.ok) return hashed
  const account = { ...about, phone: null, protectedIdentity: false, passwordHash: hashed.passwordHash }
  return write(async (tx) => {
    // The first account is the administrator's: whoever came before would close the set-up for good.
    if (!(await store.isAnybody(tx))) return { ok: false as const, because: 'not-set-up' as const }
    if (!(await store.isMunicipality(tx, about.municipalityCode))) {
      return { ok: false as const, because: 'unknown-municipality' as const }
    }
    const fresh = await addPerson(tx, account, now)
    // As many statements either way: their number can be seen from outside (Server-Timing).
    if (!fresh) await store.isAnybody(tx)
    return { ok: true as const }
  })
}
