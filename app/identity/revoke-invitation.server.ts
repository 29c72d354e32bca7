import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type InvitationId, logOf, workplaceOf } from './invitation'
import * as invitations from './invitation-store.server'
import type { ExamOffice, Manager } from './membership'

/**
 * Takes back an invitation of one's own centre or university: its link does nothing from now on.
 * @returns ok, or `not-there` when it is none of theirs, or answered
 */
export function revokeInvitation(
  who: Manager | ExamOffice,
  id: InvitationId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-there'> | Busy> {
  const at = workplaceOf(who)
  return write(async (tx) => {
    const revoked = await invitations.changeOpen(tx, at, id, { revokedAt: now })
    if (!revoked) return { ok: false as const, because: 'not-there' as const }
    const deed = { ...logOf(at), personId: who.id, at: now, subjectId: id }
    const { email, role } = (await invitations.findInvitation(tx, id))?.invitation ?? {}
    await logDeed(tx, { ...deed, action: 'revoke-invitation', before: { email, role } })
    return { ok: true as const }
  })
}
