import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Registration } from './form'
import { limits } from './limits.server'
import { issueCode } from './mail-steps.server'
import { hashNewPassword } from './password.server'
import type { Person } from './person'
import { addressGroup, type PasswordFault } from './rules'
import type { Caller } from './session.server'
import { addPerson } from './steps.server'
import * as store from './store.server'

/**
 * Makes an account unless the e-mail has one, and has a mail sent there: with a code and a link that confirm
 * it, or that there is an account already. Which of the two is not told, by answer or by time
 * (docs/decisions/0015).
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
  const bearable = await limits.mailTo(about.email)
  if (!bearable.ok) return bearable
  const none = { phone: null, protectedIdentity: false, emailConfirmedAt: null }
  const account = { ...about, ...none, passwordHash: hashed.passwordHash }
  return write(async (tx) => {
    // The first account is the administrator's: whoever came before would close the set-up for good.
    if (!(await store.isAnybody(tx))) return { ok: false as const, because: 'not-set-up' as const }
    if (!(await store.isMunicipality(tx, about.municipalityCode))) {
      return { ok: false as const, because: 'unknown-municipality' as const }
    }
    const { id, fresh } = await addPerson(tx, account, now)
    // As many statements either way: their number can be seen from outside (Server-Timing).
    const codeId = fresh ? await issueCode(tx, id, 'confirm-address', now) : await store.isAnybody(tx)
    const fact = fresh ? 'registered' : 'registered-again'
    await note(tx, { fact, subjectId: id, at: now, detail: fresh ? { codeId } : {} })
    return { ok: true as const }
  })
}
