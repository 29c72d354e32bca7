import type { Refusal } from '~/lib/result'
import { standing } from './membership'
import type { PersonId, Role } from './person'

/** What somebody may be at a university. */
export const officeRoles = standing.examOffice
export type OfficeMemberRole = (typeof officeRoles)[number]

/** Which roles may somebody with this one end? An editor stands above the exam office, and is ended by editors. */
export const endableBy = (role: Role): readonly OfficeMemberRole[] =>
  role === 'editor' ? officeRoles : ['exam-office']

/**
 * May somebody of a university's exam office end what somebody is there?
 * @param members everybody there, with each of their roles
 * @returns `last-of-office`: somebody must answer for its exams; `not-there` when they are not that, or it is not theirs to end
 */
export function mayEndOffice(
  by: Role,
  members: readonly { personId: PersonId; role: Role }[],
  personId: PersonId,
  role: OfficeMemberRole,
): { ok: true } | Refusal<'last-of-office' | 'not-there'> {
  const isThere = members.some((one) => one.personId === personId && one.role === role)
  if (!isThere || !endableBy(by).includes(role)) return { ok: false, because: 'not-there' }
  const left = members.filter((one) => one.personId !== personId || one.role !== role)
  const isCared = left.some((one) => officeRoles.some((known) => known === one.role))
  return isCared ? { ok: true } : { ok: false, because: 'last-of-office' }
}
