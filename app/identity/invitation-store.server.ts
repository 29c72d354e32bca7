import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, invitations, memberships, people } from '#db/schema'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { Invitation, InvitationId, InvitedRole } from './invitation'
import type { PersonId } from './person'
import { personColumns } from './store.server'

const open = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))

/** How many invitations of a centre nobody has answered. */
export const countOpen = (db: Db, centreId: Id<'centre'>): Promise<number> =>
  db.$count(invitations, and(eq(invitations.centreId, centreId), open))

/** Writes an invitation. */
export async function addInvitation(tx: Db, invitation: Invitation): Promise<void> {
  await tx.insert(invitations).values(invitation)
}

/** Takes back what a centre has sent to an address before and nobody has answered. */
export async function revokeEarlier(
  tx: Db,
  { centreId, email, role }: Pick<Invitation, 'centreId' | 'email' | 'role'>,
  now: Instant,
): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(eq(invitations.centreId, centreId), eq(invitations.email, email), eq(invitations.role, role), open),
    )
}

/** An invitation with the names that its letter says; null when there is none. */
export async function findInvitation(db: Db, id: InvitationId) {
  const [found] = await db
    .select({ invitation: invitations, centreName: centres.name, inviter: personColumns })
    .from(invitations)
    .innerJoin(centres, eq(centres.id, invitations.centreId))
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(eq(invitations.id, id))
  return found ?? null
}

/** A centre's invitations that nobody has answered or taken back, also such as have run out; latest first. */
export function listOpen(db: Db, centreId: Id<'centre'>): Promise<Invitation[]> {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.centreId, centreId), open))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
}

/** Changes an unanswered invitation of this centre; false when there is no such one. */
export async function changeOpen(
  tx: Db,
  centreId: Id<'centre'>,
  id: InvitationId,
  change: Partial<Pick<Invitation, 'revokedAt' | 'expiresAt'>>,
): Promise<boolean> {
  const changed = await tx
    .update(invitations)
    .set(change)
    .where(and(eq(invitations.id, id), eq(invitations.centreId, centreId), open))
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

/** Does this person hold the role at the centre? */
export async function isMember(
  db: Db,
  { personId, centreId, role }: { personId: PersonId; centreId: Id<'centre'>; role: InvitedRole },
): Promise<boolean> {
  const found = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(eq(memberships.personId, personId), eq(memberships.centreId, centreId), eq(memberships.role, role)),
    )
  return found.length > 0
}

/** Everybody who works at a centre, with each of their roles there, by name. */
export function listMembers(db: Db, centreId: Id<'centre'>) {
  return db
    .select({ role: memberships.role, person: personColumns })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.centreId, centreId))
    .orderBy(asc(people.name), asc(people.id), asc(memberships.role))
}

/** What a centre is called; null when there is none. */
export async function centreName(db: Db, centreId: Id<'centre'>): Promise<string | null> {
  const [found] = await db.select({ name: centres.name }).from(centres).where(eq(centres.id, centreId))
  return found?.name ?? null
}
