import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { invitations, memberships, outbox, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { textIn } from '~/i18n/text'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { aCaller, moment } from '../../scripts/testing/caller'
import { acceptInvitation, findByInvitationLink } from './accept-invitation.server'
import type { InvitationId, InvitedRole } from './invitation'
import { invite } from './invite.server'
import { joinByInvitation } from './join-by-invitation.server'
import { linkText, openLink } from './link.server'
import { listInvitations, listMembers } from './list.server'
import type { Manager } from './membership'
import type { Learner } from './person'
import { resendInvitation } from './resend-invitation.server'
import { revokeInvitation } from './revoke-invitation.server'
import { aliasText } from './shown-name'

const text = textIn('sv')

const learner = async () => (await change((tx) => aPerson(tx))) as unknown as Learner

/** Somebody who answers for a centre of their own. */
async function manager(): Promise<Manager> {
  const [person, centre] = await change(async (tx) => [await aPerson(tx), await aCentre(tx)] as const)
  await change((tx) => aMembership(tx, { personId: person.id, role: 'manager', centreId: centre.id }))
  return { ...person, centreId: centre.id, role: 'manager' } as unknown as Manager
}

const anAddress = () => `inbjuden-${newId()}@example.se`

async function invited(who: Manager, email = anAddress(), role: InvitedRole = 'staff') {
  expect(await invite(who, { email, role, language: 'sv' }, moment)).toEqual({ ok: true })
  const [found] = await listInvitations(who)
  if (!found) throw new Error('no invitation')
  return { ...found, link: linkTo(found.id) }
}

function linkTo(id: InvitationId) {
  const facts = { subjectId: id, id: newId<'link'>(), until: later(moment, 30 * dayMs) }
  const answer = openLink('accept-invitation', linkText('accept-invitation', facts, moment), moment)
  if (!answer.ok) throw new Error(answer.because)
  return answer.link
}

const rolesAt = async (centreId: CentreId, personId: string) =>
  (await read().select().from(memberships).where(eq(memberships.centreId, centreId)))
    .filter((one) => one.personId === personId)
    .map(({ role }) => role)

const invitedFacts = (id: string) => read().select().from(outbox).where(eq(outbox.subjectId, id))

const newcomer = { name: 'Ny Medarbetare', password: 'korta ord i rad', language: 'sv' as const }

test('one address is invited six times an hour, by new invitations and by old ones sent again', async () => {
  const [who, other] = [await manager(), await manager()]
  const email = anAddress()
  const { id } = await invited(who, email)
  const wish = { email, role: 'staff' as const, language: 'sv' as const }
  expect(await resendInvitation(who, id, moment)).toEqual({ ok: true })
  // Another centre's manager can neither send it nor use up its tries.
  for (let tries = 0; tries < 6; tries += 1) {
    expect(await resendInvitation(other, id, moment)).toEqual({ ok: false, because: 'not-there' })
  }
  for (let tries = 0; tries < 4; tries += 1) {
    expect(await invite(other, wish, moment)).toEqual({ ok: true })
  }
  expect(await invite(other, wish, moment)).toMatchObject({ because: 'too-many' })
  expect(await resendInvitation(who, id, moment)).toMatchObject({ because: 'too-many' })
  await invited(who)
})

test('an invitation is told, and accepted by whoever is signed in, once', async () => {
  const [who, guest, other] = [await manager(), await learner(), await learner()]
  const { id, link } = await invited(who)
  expect(await invitedFacts(id)).toMatchObject([{ fact: 'invited' }])
  const both = await Promise.all([
    acceptInvitation(guest, link, moment),
    acceptInvitation(other, linkTo(id), moment),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  const roles = [...(await rolesAt(who.centreId, guest.id)), ...(await rolesAt(who.centreId, other.id))]
  expect(roles).toEqual(['staff'])
  expect(await listInvitations(who)).toEqual([])
  expect(await listMembers(who, text)).toHaveLength(2)
})

test('whoever has the role already keeps it once', async () => {
  const [who, guest] = [await manager(), await learner()]
  for (let times = 0; times < 2; times += 1) {
    const { link } = await invited(who)
    expect(await acceptInvitation(guest, link, moment)).toEqual({ ok: true })
  }
  expect(await rolesAt(who.centreId, guest.id)).toEqual(['staff'])
})

test('somebody new gets an account whose address is confirmed', async () => {
  const who = await manager()
  const { email, link } = await invited(who, anAddress(), 'invigilator')
  expect(await findByInvitationLink(link, moment)).toMatchObject({ hasAccount: false, verdict: { ok: true } })
  const answer = await joinByInvitation(link, { email }, newcomer, aCaller())
  expect(answer).toMatchObject({ ok: true, cookies: [expect.any(String), expect.any(String)] })
  const [made] = await read().select().from(people).where(eq(people.email, email))
  expect(made).toMatchObject({ name: 'Ny Medarbetare', emailConfirmedAt: moment })
  expect(await rolesAt(who.centreId, made?.id ?? '')).toEqual(['invigilator'])
})

test('an address that has an account gets no second one, and its invitation still stands', async () => {
  const [who, guest] = [await manager(), await learner()]
  const { email, link } = await invited(who, guest.email)
  expect(await joinByInvitation(link, { email }, newcomer, aCaller())).toEqual({
    ok: false,
    because: 'email-taken',
  })
  expect(await acceptInvitation(guest, link, moment)).toEqual({ ok: true })
})

test('inviting says the same of an address with and without an account', async () => {
  const [who, guest] = [await manager(), await learner()]
  const wish = { role: 'staff' as const, language: 'sv' as const }
  const answers = [guest.email, anAddress()].map((email) => invite(who, { ...wish, email }, moment))
  expect(await Promise.all(answers)).toEqual([{ ok: true }, { ok: true }])
  const shown = (await listInvitations(who)).map((one) => Object.keys(one).sort())
  expect(shown[0]).toEqual(shown[1])
})

test('one that was taken back or has run out does nothing; sent again it counts anew', async () => {
  const [who, guest] = [await manager(), await learner()]
  const revoked = await invited(who)
  expect(await revokeInvitation(who, revoked.id, moment)).toEqual({ ok: true })
  expect(await acceptInvitation(guest, revoked.link, moment)).toEqual({ ok: false, because: 'gone' })
  expect(await resendInvitation(who, revoked.id, moment)).toEqual({ ok: false, because: 'not-there' })

  const { id, link } = await invited(who)
  const late = later(moment, 14 * dayMs)
  expect(await acceptInvitation(guest, link, late)).toEqual({ ok: false, because: 'link-expired' })
  expect(await resendInvitation(who, id, late)).toEqual({ ok: true })
  expect(await invitedFacts(id)).toHaveLength(2)
  expect(await acceptInvitation(guest, link, late)).toEqual({ ok: true })
})

test('a second invitation to the same takes the first one’s place', async () => {
  const [who, guest, email] = [await manager(), await learner(), anAddress()]
  const first = await invited(who, email)
  await invited(who, email)
  expect(await listInvitations(who)).toHaveLength(1)
  expect(await acceptInvitation(guest, first.link, moment)).toEqual({ ok: false, because: 'gone' })
})

test('another centre’s invitations are not there', async () => {
  const [who, other] = [await manager(), await manager()]
  const { id } = await invited(who)
  const notThere = { ok: false, because: 'not-there' }
  expect(await revokeInvitation(other, id, moment)).toEqual(notThere)
  expect(await resendInvitation(other, id, moment)).toEqual(notThere)
  expect(await listInvitations(other)).toEqual([])
  const [row] = await read().select().from(invitations).where(eq(invitations.id, id))
  expect(row?.revokedAt).toBeNull()
})

test('a member with protected identity is an alias without an address', async () => {
  const who = await manager()
  const hidden = await change((tx) => aPerson(tx, { protectedIdentity: true }))
  await change((tx) => aMembership(tx, { personId: hidden.id, centreId: who.centreId }))
  const shown = (await listMembers(who, text)).find(({ email }) => email === '')
  expect(shown).toEqual({ id: hidden.id, name: aliasText(hidden, text), email: '', roles: ['staff'] })
  expect(JSON.stringify(await listMembers(who, text))).not.toContain(hidden.name)
})
