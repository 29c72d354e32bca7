import { read } from '#db/connect.server'
import type { Text } from '~/i18n/text'
import type { Instant } from '~/lib/time'
import { workplaceOf } from './invitation'
import * as invitations from './invitation-store.server'
import type { SessionKey, SignedIn, Token } from './key'
import * as keys from './key-store.server'
import type { ExamOffice, Manager } from './membership'
import * as memberships from './membership-store.server'
import type { Learner, PersonId, Role } from './person'
import { aliasText, shownName } from './shown-name'
import * as store from './store.server'

/** Where somebody is signed in: here first, then the latest. */
export async function listSessions(who: Learner, here: SessionKey, now: Instant): Promise<SignedIn[]> {
  const found = await keys.listSessions(read(), who.id, now)
  return found
    .map(({ key, device, createdAt }) => ({ device, since: createdAt, here: key === here }))
    .sort((a, b) => Number(b.here) - Number(a.here))
}

/** Somebody's API keys, latest first. */
export const listTokens = (who: Learner): Promise<Token[]> => keys.listTokens(read(), who.id)

/** Somebody who works at a centre or a university, as those who answer for it see them. */
export interface Member {
  id: PersonId
  name: string
  /** Empty for somebody with protected identity. */
  email: string
  roles: Role[]
}

/**
 * Everybody who works where somebody answers for it, by name.
 * @param text whoever reads it, in whose language an alias is said
 */
export async function listMembers(who: Manager | ExamOffice, text: Text): Promise<Member[]> {
  const members = new Map<string, Member>()
  for (const { role, person } of await invitations.listMembers(read(), workplaceOf(who))) {
    const name = shownName(person, 'staff', text) ?? aliasText(person, text)
    const email = person.protectedIdentity ? '' : person.email
    const known = members.get(person.id) ?? { id: person.id, name, email, roles: [] }
    members.set(person.id, { ...known, roles: [...known.roles, role] })
  }
  return [...members.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** Invitations of one's centre or university that nobody has answered, latest first. */
export const listInvitations = (who: Manager | ExamOffice) => invitations.listOpen(read(), workplaceOf(who))

/** What the centre that somebody answers for is called. */
export const ownCentreName = async ({ centreId }: Manager) =>
  (await invitations.centreName(read(), centreId)) ?? ''

/** The roles somebody holds, each with the name of its centre, university or network. */
export const listRoles = (who: Learner): Promise<{ role: Role; where: string }[]> =>
  memberships.rolesOf(read(), who.id)

/** The centres that somebody works at, by name, with their role there. */
export const listWorkplaces = (who: Learner) => memberships.workplacesOf(read(), who.id)

/** The universities whose exams somebody answers for, by name. */
export const listOffices = (who: Learner) => memberships.officesOf(read(), who.id)

/** The networks that somebody coordinates, by name. */
export const listNetworks = (who: Learner) => memberships.networksOf(read(), who.id)

/** Does the installation wait to be set up? Only while nobody has an account. */
export const waitsForSetUp = async (): Promise<boolean> => !(await store.isAnybody(read()))
