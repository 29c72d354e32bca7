import { arrive } from './arrive.server'
import { personByPassword } from './credentials.server'
import type { Credentials } from './form'
import type { Caller } from './session.server'

/**
 * Signs somebody in by e-mail and password.
 * @returns the person and the `Set-Cookie`s of their new session; or `wrong-credentials`, the same
 * for a wrong password and an e-mail nobody has; or `too-many`
 */
export async function signIn(wish: Credentials, caller: Caller) {
  const known = await personByPassword(wish, caller)
  if (!known.ok) return known
  return { ok: true as const, person: known.person, cookies: await arrive(known.person, caller) }
}
