import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type InvitedRole, workplaceOf } from './invitation'
import * as invitations from './invitation-store.server'
import type { Manager } from './membership'
import * as memberships from './membership-store.server'
import type { PersonId } from './person'
import * as store from './store.server'

/**
 * Ends what somebody is at the centre that one answers for, and has them told. The desk is closed to them at
 * once: every page of it asks anew who they are; they stay signed in to the rest. An invitation to the same
 * that they have not answered is taken back.
 * @returns ok; `last-manager`: somebody must answer for the centre; or `not-there` when they are not that
 */
export function endMembership(
  who: Manager,
  personId: PersonId,
  role: InvitedRole,
  now: Instant,
): Promise<{ ok: true } | Refusal<'last-manager' | 'not-there'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const at = workplaceOf(who)
    const person = await store.findPerson(tx, personId)
    const managers = role === 'manager' ? await memberships.managersOf(tx, centreId) : []
    const isLast = managers.length === 1 && managers[0] === personId
    if (isLast) return { ok: false, because: 'last-manager' } as const
    const ended = person && (await invitations.removeMembership(tx, at, personId, role))
    if (!ended) return { ok: false, because: 'not-there' } as const
    await invitations.revokeEarlier(tx, at, { email: person.email, role }, now)
    await note(tx, { fact: 'membership-ended', subjectId: personId, at: now, detail: { centreId, role } })
    await logDeed(tx, {
      centreId,
      personId: who.id,
      at: now,
      action: 'end-membership',
      subjectId: personId,
      before: { role },
      after: { role: null },
    })
    return { ok: true } as const
  })
}
