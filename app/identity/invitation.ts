import type { Id } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant } from '~/lib/time'
import type { ExamOffice, Manager } from './membership'
import type { PersonId } from './person'

export type InvitationId = Id<'invitation'>

/** What somebody may be invited to be at a centre. */
export const invitedRoles = ['staff', 'manager', 'invigilator'] as const
export type InvitedRole = (typeof invitedRoles)[number]

/** What somebody may be invited to be at a university. */
export type OfficeRole = 'exam-office'

/** Is an invitation this workplace's? */
export const isSentBy = (invitation: Workplace, { centreId, universityId }: Workplace): boolean =>
  invitation.centreId === centreId && invitation.universityId === universityId

/** So long an invitation can be accepted; sending it again begins anew. */
export const invitationMs = 14 * dayMs

/** Where somebody works: at a centre or a university. */
export type Workplace =
  | { centreId: Id<'centre'>; universityId: null }
  | { centreId: null; universityId: Id<'university'> }

/** Where somebody who may invite others works. */
export const workplaceOf = (who: Manager | ExamOffice): Workplace =>
  'universityId' in who
    ? { centreId: null, universityId: who.universityId }
    : { centreId: who.centreId, universityId: null }

/** Whose log a deed there stands in. */
export const logOf = ({ centreId, universityId }: Workplace) =>
  centreId === null ? { universityId } : { centreId }

/** Somebody asked by mail to work at a centre or a university. */
export type Invitation = Workplace & {
  id: InvitationId
  email: string
  role: InvitedRole | OfficeRole
  language: 'sv' | 'en'
  invitedBy: PersonId
  createdAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  revokedAt: Instant | null
}

/** May it be accepted? Once, in its time, and while whoever has sent it stands by it. */
export function mayAccept(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Instant,
): { ok: true } | Refusal<'link-spent' | 'gone' | 'link-expired'> {
  if (acceptedAt !== null) return { ok: false, because: 'link-spent' }
  if (revokedAt !== null) return { ok: false, because: 'gone' }
  return now < expiresAt ? { ok: true } : { ok: false, because: 'link-expired' }
}
