import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, invitations, memberships, people, universities } from '#db/schema'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { Invitation, InvitationId, Workplace } from './invitation'
import type { PersonId, Role } from './person'
import { personColumns } from './store.server'

/** Of this centre or university. */
const sentBy = ({ centreId, universityId }: Workplace) =>
  centreId === null ? eq(invitations.universityId, universityId) : eq(invitations.centreId, centreId)
const worksAt = ({ centreId, universityId }: Workplace) =>
  centreId === null ? eq(memberships.universityId, universityId) : eq(memberships.centreId, centreId)

const open = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))

/** How many invitations of a centre nobody has answered. */
export const countOpen = (db: Db, centreId: Id<'centre'>): Promise<number> =>
  db.$count(invitations, and(eq(invitations.centreId, centreId), open))

/** Writes an invitation. */
export async function addInvitation(tx: Db, invitation: Invitation): Promise<void> {
  await tx.insert(invitations).values(invitation)
}

/** Takes back what a workplace has sent to an address before and nobody has answered. */
export async function revokeEarlier(
  tx: Db,
  at: Workplace,
  { email, role }: Pick<Invitation, 'email' | 'role'>,
  now: Instant,
): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(sentBy(at), eq(invitations.email, email), eq(invitations.role, role), open))
}

/** An invitation with the names that its letter says; null when there is none. */
export async function findInvitation(db: Db, id: InvitationId) {
  const [found] = await db
    .select({
      invitation: invitations,
      where: sql<string>`coalesce(${centres.name}, ${universities.name})`,
      inviter: personColumns,
    })
    .from(invitations)
    .leftJoin(centres, eq(centres.id, invitations.centreId))
    .leftJoin(universities, eq(universities.id, invitations.universityId))
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(eq(invitations.id, id))
  return found ? { ...found, invitation: found.invitation as Invitation } : null
}

/** A workplace's invitations that nobody has answered or taken back, also such as have run out; latest first. */
export async function listOpen(db: Db, at: Workplace): Promise<Invitation[]> {
  const rows = await db
    .select()
    .from(invitations)
    .where(and(sentBy(at), open))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
  return rows as Invitation[]
}

/** Changes an unanswered invitation of this workplace; false when there is no such one. */
export async function changeOpen(
  tx: Db,
  at: Workplace,
  id: InvitationId,
  change: Partial<Pick<Invitation, 'revokedAt' | 'expiresAt'>>,
): Promise<boolean> {
  const changed = await tx
    .update(invitations)
    .set(change)
    .where(and(eq(invitations.id, id), sentBy(at), open))
    .returning({ id: invitations.id })
  return changed.length > 0
}

/** Writes down that an invitation was accepted; false when somebody was faster, or it was taken back. */
export async function accept(tx: Db, id: InvitationId, now: Instant): Promise<boolean> {
  const changed = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(and(eq(invitations.id, id), open))
    .returning({ id: invitations.id })
  return changed.length > 0
}

/** Does this person hold the role there? */
export async function isMember(db: Db, at: Workplace, personId: PersonId, role: Role): Promise<boolean> {
  const found = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), worksAt(at), eq(memberships.role, role)))
  return found.length > 0
}

/** Everybody who works there, with each of their roles, by name. */
export function listMembers(db: Db, at: Workplace) {
  return db
    .select({ role: memberships.role, person: personColumns })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(worksAt(at))
    .orderBy(asc(people.name), asc(people.id), asc(memberships.role))
}

/** Takes a role there from somebody; false when they do not have it. */
export async function removeMembership(
  tx: Db,
  at: Workplace,
  personId: PersonId,
  role: Role,
): Promise<boolean> {
  const removed = await tx
    .delete(memberships)
    .where(and(eq(memberships.personId, personId), worksAt(at), eq(memberships.role, role)))
    .returning({ id: memberships.id })
  return removed.length > 0
}

/** What a university is called; null when there is none. */
export async function universityName(db: Db, id: Id<'university'>): Promise<string | null> {
  const [found] = await db
    .select({ name: universities.name })
    .from(universities)
    .where(eq(universities.id, id))
  return found?.name ?? null
}

/** What a centre is called; null when there is none. */
export async function centreName(db: Db, centreId: Id<'centre'>): Promise<string | null> {
  const [found] = await db.select({ name: centres.name }).from(centres).where(eq(centres.id, centreId))
  return found?.name ?? null
}
