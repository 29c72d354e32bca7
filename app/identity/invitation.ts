import type { Id } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant } from '~/lib/time'
import type { PersonId } from './person'

export type InvitationId = Id<'invitation'>

/** What somebody may be invited to be at a centre. */
export const invitedRoles = ['staff', 'manager', 'invigilator'] as const
export type InvitedRole = (typeof invitedRoles)[number]

/** So long an invitation can be accepted; sending it again begins anew. */
export const invitationMs = 14 * dayMs

/** Somebody asked by mail to work at a centre. */
export interface Invitation {
  id: InvitationId
  centreId: Id<'centre'>
  email: string
  role: InvitedRole
  language: 'sv' | 'en'
  invitedBy: PersonId
  createdAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  revokedAt: Instant | null
}

/** May it be accepted? Once, in its time, and while the centre stands by it. */
export function mayAccept(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Instant,
): { ok: true } | Refusal<'link-spent' | 'gone' | 'link-expired'> {
  if (acceptedAt !== null) return { ok: false, because: 'link-spent' }
  if (revokedAt !== null) return { ok: false, because: 'gone' }
  return now < expiresAt ? { ok: true } : { ok: false, because: 'link-expired' }
}
