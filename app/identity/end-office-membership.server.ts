import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { workplaceOf } from './invitation'
import * as invitations from './invitation-store.server'
import type { ExamOffice } from './membership'
import { mayEndOffice, type OfficeMemberRole } from './office-rules'
import type { PersonId } from './person'
import * as store from './store.server'

/**
 * Ends what somebody is at the university whose exams one answers for, and has them told; as `endMembership`.
 * @returns ok; `last-of-office`: somebody must answer for its exams; or `not-there`
 */
export function endOfficeMembership(
  who: ExamOffice,
  personId: PersonId,
  role: OfficeMemberRole,
  now: Instant,
): Promise<{ ok: true } | Refusal<'last-of-office' | 'not-there'> | Busy> {
  const at = workplaceOf(who)
  const { universityId } = who
  return write(async (tx) => {
    const members = await invitations.listMembers(tx, at)
    const known = members.map((one) => ({ personId: one.person.id, role: one.role }))
    const answer = mayEndOffice(who.role, known, personId, role)
    if (!answer.ok) return answer
    const person = await store.findPerson(tx, personId)
    await invitations.removeMembership(tx, at, personId, role)
    if (person && role === 'exam-office')
      await invitations.revokeEarlier(tx, at, { email: person.email, role }, now)
    const detail = { universityId, role }
    await note(tx, { fact: 'membership-ended', subjectId: personId, at: now, detail })
    await logDeed(tx, {
      universityId,
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
