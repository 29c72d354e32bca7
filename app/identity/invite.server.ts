import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { newId } from '~/lib/id'
import type { Busy } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import type { InvitationForm } from './form'
import { invitationMs } from './invitation'
import * as invitations from './invitation-store.server'
import { limits } from './limits.server'
import type { Manager } from './membership'

/**
 * Invites whoever reads mail at an address to work at a centre. Whether they have an account is not told. An
 * unanswered invitation of the same address to the same role is taken back.
 * @returns ok, or `too-many`
 */
export async function invite(
  who: Manager,
  wish: InvitationForm,
  now: Instant,
): Promise<{ ok: true } | TooMany | Busy> {
  const few = await limits.invite.take(who.id)
  if (!few.ok) return few
  const bearable = await limits.inviteTo.take(wish.email)
  if (!bearable.ok) return bearable
  return write(async (tx) => {
    const invitation = {
      ...wish,
      id: newId<'invitation'>(),
      centreId: who.centreId,
      invitedBy: who.id,
      createdAt: now,
      expiresAt: later(now, invitationMs),
      acceptedAt: null,
      revokedAt: null,
    }
    await invitations.revokeEarlier(tx, invitation, now)
    await invitations.addInvitation(tx, invitation)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'invite',
      subjectId: invitation.id,
      after: { email: wish.email, role: wish.role },
    })
    await note(tx, { fact: 'invited', subjectId: invitation.id, at: now })
    return { ok: true as const }
  })
}
