import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Registration } from './form'
import { limits } from './limits.server'
import { issueCode } from './mail-steps.server'
import * as mail from './mail-store.server'
import { hashNewPassword } from './password.server'
import type { Person } from './person'
import { addressGroup, type PasswordFault } from './rules'
import { digest, newSecret } from './secret.server'
import { type Caller, deviceCookie } from './session.server'
import { addPerson } from './steps.server'
import * as store from './store.server'

/**
 * Makes an account unless the e-mail has one, and has a mail sent there: with a code and a link that confirm
 * it, or that there is an account already. Which of the two is not told, by answer or by time
 * (docs/decisions/0015).
 * The browser is remembered: who confirms the address in it knows the password that was chosen.
 * @returns in both cases the `Set-Cookie` of the browser; or why the wish itself cannot be, or `too-many`
 */
export async function register(
  wish: Registration & Pick<Person, 'language'>,
  { address, now, browser, secure }: Pick<Caller, 'address' | 'now' | 'browser' | 'secure'>,
): Promise<
  | { ok: true; cookie: string }
  | Refusal<PasswordFault | 'unknown-municipality' | 'not-set-up'>
  | TooMany
  | Busy
> {
  const few = await limits.register.take(addressGroup(address))
  if (!few.ok) return few
  const { password, ...about } = wish
  const hashed = await hashNewPassword(password, about.email)
  if (!hashed.ok) return hashed
  const bearable = await limits.mailTo(about.email)
  if (!bearable.ok) return bearable
  const none = { phone: null, protectedIdentity: false, emailConfirmedAt: null }
  const account = { ...about, ...none, passwordHash: hashed.passwordHash }
  const secret = browser ?? newSecret()
  return write(async (tx) => {
    // The first account is the administrator's: whoever came before would close the set-up for good.
    if (!(await store.isAnybody(tx))) return { ok: false as const, because: 'not-set-up' as const }
    if (!(await store.isMunicipality(tx, about.municipalityCode))) {
      return { ok: false as const, because: 'unknown-municipality' as const }
    }
    const { id, fresh } = await addPerson(tx, account, now)
    // As many statements either way: their number can be seen from outside (Server-Timing).
    const codeId = fresh ? await issueCode(tx, id, 'confirm-address', now) : await store.isAnybody(tx)
    if (fresh) await mail.addDevice(tx, { personId: id, hash: digest(secret), createdAt: now })
    else for (let statement = 0; statement < 2; statement += 1) await store.isAnybody(tx)
    const fact = fresh ? 'registered' : 'registered-again'
    await note(tx, { fact, subjectId: id, at: now, detail: fresh ? { codeId } : {} })
    return { ok: true as const, cookie: deviceCookie(secret, secure) }
  })
}
