import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { InvitationId } from './invitation'
import * as invitations from './invitation-store.server'
import type { Manager } from './membership'

/**
 * Takes back an invitation of one's own centre: its link does nothing from now on.
 * @returns ok, or `not-there` when it is none of this centre's, or answered
 */
export function revokeInvitation(
  who: Manager,
  id: InvitationId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-there'> | Busy> {
  return write(async (tx) => {
    const revoked = await invitations.changeOpen(tx, who.centreId, id, { revokedAt: now })
    if (!revoked) return { ok: false as const, because: 'not-there' as const }
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    const { email, role } = (await invitations.findInvitation(tx, id))?.invitation ?? {}
    await logDeed(tx, { ...deed, action: 'revoke-invitation', before: { email, role } })
    return { ok: true as const }
  })
}
