import { read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Invitation, type InvitationId, mayAccept } from './invitation'
import * as invitations from './invitation-store.server'
import type { SignedLink } from './link'
import * as memberships from './membership-store.server'
import type { Learner, PersonId } from './person'
import * as store from './store.server'

type Link = SignedLink<'accept-invitation'>

/** What a mailed invitation is to, and whether it can still be accepted; null when there is none. */
export async function findByInvitationLink(link: Link, now: Instant) {
  const found = await invitations.findInvitation(read(), link.subjectId as InvitationId)
  if (!found) return null
  const hasAccount = (await store.findByEmail(read(), found.invitation.email)) !== null
  return { ...found, hasAccount, verdict: mayAccept(found.invitation, now) }
}

/**
 * Accepts an invitation with the account that one is signed in to, whatever its address: whoever holds the
 * link was invited.
 * @returns ok; `link-spent`, `link-expired`, or `gone` when it was taken back
 */
export function acceptInvitation(
  who: Learner,
  link: Link,
  now: Instant,
): Promise<{ ok: true } | Refusal<'link-spent' | 'link-expired' | 'gone'> | Busy> {
  return write(async (tx) => {
    const open = await openInvitation(tx, link, now)
    if (!open.ok) return open
    // The account may have been merged into another since the page was asked for.
    if (!(await store.findPerson(tx, who.id))) return { ok: false as const, because: 'gone' as const }
    await join(tx, who.id, open.invitation, now)
    return { ok: true as const }
  })
}

/** The invitation of a link, used up by this; or why it cannot be accepted. */
export async function openInvitation(
  tx: Db,
  link: Link,
  now: Instant,
): Promise<{ ok: true; invitation: Invitation } | Refusal<'link-spent' | 'link-expired' | 'gone'>> {
  const found = await invitations.findInvitation(tx, link.subjectId as InvitationId)
  if (!found) return { ok: false, because: 'gone' }
  const verdict = mayAccept(found.invitation, now)
  if (!verdict.ok) return verdict
  const first = await invitations.accept(tx, found.invitation.id, now)
  return first ? { ok: true, invitation: found.invitation } : { ok: false, because: 'link-spent' }
}

/** Lets somebody have the role; nothing happens when they have it. */
export async function join(tx: Db, personId: PersonId, invitation: Invitation, now: Instant) {
  const { centreId, universityId, role } = invitation
  if (await invitations.isMember(tx, invitation, personId, role)) return
  await memberships.addMembership(tx, { id: newId(), personId, role, centreId, universityId, createdAt: now })
}
