import { read, write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import { type InvitationId, invitationMs, isSentBy, logOf, workplaceOf } from './invitation'
import * as invitations from './invitation-store.server'
import { limits } from './limits.server'
import type { ExamOffice, Manager } from './membership'

/**
 * Has an invitation of one's own centre or university mailed once more; it can be accepted for as long again.
 * @returns ok; `not-there` when it is none of theirs, or answered; or `too-many`
 */
export async function resendInvitation(
  who: Manager | ExamOffice,
  id: InvitationId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-there'> | TooMany | Busy> {
  const few = await limits.invite.take(who.id)
  if (!few.ok) return few
  const found = await invitations.findInvitation(read(), id)
  const at = workplaceOf(who)
  if (!found || !isSentBy(found.invitation, at)) return { ok: false, because: 'not-there' }
  const bearable = await limits.inviteTo.take(found.invitation.email)
  if (!bearable.ok) return bearable
  return write(async (tx) => {
    const expiresAt = later(now, invitationMs)
    if (!(await invitations.changeOpen(tx, at, id, { expiresAt }))) {
      return { ok: false as const, because: 'not-there' as const }
    }
    await note(tx, { fact: 'invited', subjectId: id, at: now })
    const { email, expiresAt: before } = found.invitation
    const deed = { ...logOf(at), personId: who.id, at: now, subjectId: id }
    const change = { before: { expiresAt: before }, after: { email, expiresAt } }
    await logDeed(tx, { ...deed, ...change, action: 'resend-invitation' })
    return { ok: true as const }
  })
}
