import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { newId } from '~/lib/id'
import type { Busy } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import { type Invitation, invitationMs, logOf, workplaceOf } from './invitation'
import * as invitations from './invitation-store.server'
import { limits } from './limits.server'
import type { ExamOffice, Manager } from './membership'

/**
 * Invites whoever reads mail at an address to work where one answers: at a centre, or at a university's exam office. Whether they have an account is not told. An
 * unanswered invitation of the same address to the same role is taken back.
 * @returns ok, or `too-many`
 */
export async function invite(
  who: Manager | ExamOffice,
  wish: Pick<Invitation, 'email' | 'role' | 'language'>,
  now: Instant,
): Promise<{ ok: true } | TooMany | Busy> {
  const few = await limits.invite.take(who.id)
  if (!few.ok) return few
  const bearable = await limits.inviteTo.take(wish.email)
  if (!bearable.ok) return bearable
  const at = workplaceOf(who)
  return write(async (tx) => {
    const invitation = {
      ...wish,
      ...at,
      id: newId<'invitation'>(),
      invitedBy: who.id,
      createdAt: now,
      expiresAt: later(now, invitationMs),
      acceptedAt: null,
      revokedAt: null,
    }
    await invitations.revokeEarlier(tx, at, invitation, now)
    await invitations.addInvitation(tx, invitation)
    await logDeed(tx, {
      ...logOf(at),
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
