import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import { join, openInvitation } from './accept-invitation.server'
import { arrive } from './arrive.server'
import type { NewMemberForm } from './form'
import type { SignedLink } from './link'
import { hashNewPassword } from './password.server'
import type { Person } from './person'
import type { PasswordFault } from './rules'
import type { Caller } from './session.server'
import { addPerson } from './steps.server'

/**
 * Accepts an invitation with a new account, for somebody who has none. The invited address is theirs: the link
 * was mailed there.
 * @returns the `Set-Cookie`s of their session; `email-taken` when the address has an account, which its reader
 * may know; what is wrong with the password; `link-spent`, `link-expired` or `gone`
 */
export async function joinByInvitation(
  link: SignedLink<'accept-invitation'>,
  invited: { email: string },
  wish: NewMemberForm & Pick<Person, 'language'>,
  caller: Caller,
): Promise<
  | { ok: true; cookies: string[] }
  | Refusal<PasswordFault | 'email-taken' | 'link-spent' | 'link-expired' | 'gone'>
  | Busy
> {
  const { now } = caller
  const { name, password, language } = wish
  const hashed = await hashNewPassword(password, invited.email)
  if (!hashed.ok) return hashed
  const none = { phone: null, municipalityCode: null, protectedIdentity: false }
  const answer = await write(async (tx) => {
    const open = await openInvitation(tx, link, now)
    if (!open.ok) return open
    const account = { ...none, name, language, email: open.invitation.email, emailConfirmedAt: now }
    const { id, fresh } = await addPerson(tx, { ...account, passwordHash: hashed.passwordHash }, now)
    if (!fresh) return { ok: false as const, because: 'email-taken' as const }
    await join(tx, id, open.invitation, now)
    return { ok: true as const, id }
  })
  return answer.ok ? { ok: true, cookies: await arrive(answer, caller) } : answer
}
