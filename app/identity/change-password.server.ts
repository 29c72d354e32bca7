import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import type { Busy, Refusal } from '~/lib/result'
import { personByPassword } from './credentials.server'
import type { PasswordChange } from './form'
import type { SessionKey } from './key'
import * as keys from './key-store.server'
import * as mail from './mail-store.server'
import { hashNewPassword } from './password.server'
import type { Learner } from './person'
import type { PasswordFault } from './rules'
import type { Caller } from './session.server'
import * as store from './store.server'

/**
 * Gives somebody another password, when they know the one they have. Signs them out everywhere but
 * here, and ends a change of address that is under way; API keys stay.
 * @returns ok; or `wrong-password`, or what is wrong with the new one, or `too-many`
 */
export async function changePassword(
  who: Learner,
  here: SessionKey,
  wish: PasswordChange,
  caller: Pick<Caller, 'address' | 'now'>,
): Promise<{ ok: true } | Refusal<PasswordFault | 'wrong-password'> | TooMany | Busy> {
  const known = await personByPassword({ email: who.email, password: wish.currentPassword }, caller)
  if (!known.ok) return known.because === 'too-many' ? known : { ok: false, because: 'wrong-password' }
  const after = await hashNewPassword(wish.newPassword, who.email)
  if (!after.ok) return after
  return write(async (tx) => {
    const changed = await store.changePassword(tx, who.id, known.passwordHash, after.passwordHash)
    if (!changed) return { ok: false as const, because: 'wrong-password' as const }
    await keys.removeSessionsOf(tx, who.id, here)
    await mail.removeAddressChange(tx, who.id)
    await note(tx, { fact: 'password-changed', subjectId: who.id, at: caller.now })
    return { ok: true as const }
  })
}
