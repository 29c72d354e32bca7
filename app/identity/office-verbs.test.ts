import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { memberships, outbox, universityLog } from '#db/schema'
import { textIn } from '~/i18n/text'
import { type Id, newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { aCaller, asking, moment, signedIn } from '../../scripts/testing/caller'
import { acceptInvitation, findByInvitationLink } from './accept-invitation.server'
import { endOfficeMembership } from './end-office-membership.server'
import { requireExamOffice } from './guard.server'
import type { InvitationId } from './invitation'
import { invite } from './invite.server'
import { joinByInvitation } from './join-by-invitation.server'
import { linkText, openLink } from './link.server'
import { listInvitations, listMembers } from './list.server'
import type { ExamOffice } from './membership'
import type { Learner } from './person'
import { resendInvitation } from './resend-invitation.server'
import { revokeInvitation } from './revoke-invitation.server'

const text = textIn('sv')
const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

/** A university with so many who answer for its exams. */
const anOffice = (size = 1) =>
  change(async (tx) => {
    const { id: universityId } = await aUniversity(tx)
    const all: ExamOffice[] = []
    while (all.length < size) {
      const person = await aPerson(tx)
      await aMembership(tx, { personId: person.id, role: 'exam-office', universityId })
      all.push({ ...person, universityId, role: 'exam-office' } as unknown as ExamOffice)
    }
    return { universityId, all, head: all[0] as ExamOffice }
  })

async function invited(who: ExamOffice) {
  const email = `inbjuden-${newId()}@larosate.example`
  expect(await invite(who, { email, role: 'exam-office', language: 'sv' }, moment)).toEqual({ ok: true })
  const [found] = await listInvitations(who)
  if (!found) throw new Error('no invitation')
  return { email, id: found.id, link: linkTo(found.id) }
}

function linkTo(id: InvitationId) {
  const facts = { subjectId: id, id: newId<'link'>(), until: later(moment, 30 * dayMs) }
  const answer = openLink('accept-invitation', linkText('accept-invitation', facts, moment), moment)
  if (!answer.ok) throw new Error(answer.because)
  return answer.link
}

const rolesAt = async (universityId: Id<'university'>) =>
  (await read().select().from(memberships).where(eq(memberships.universityId, universityId))).map(
    ({ role }) => role,
  )
const logOf = (universityId: Id<'university'>) =>
  read()
    .select()
    .from(universityLog)
    .where(eq(universityLog.universityId, universityId))
    .orderBy(universityLog.id)

test('a colleague is invited to the university, with an account or without, and answers for its exams', async () => {
  const { head, universityId } = await anOffice()
  const guest = (await change((tx) => aPerson(tx))) as unknown as Learner
  const first = await invited(head)
  expect(await findByInvitationLink(first.link, moment)).toMatchObject({ verdict: { ok: true } })
  expect(await acceptInvitation(guest, first.link, moment)).toEqual({ ok: true })
  const { id } = await signedIn(guest.email)
  const own = asking({ id, path: '/larosaten' })
  expect(await requireExamOffice(...own, universityId)).toMatchObject({ id: guest.id })
  const second = await invited(head)
  const newcomer = { name: 'Ny Kollega', password: 'korta ord i rad', language: 'sv' as const }
  const joined = await joinByInvitation(second.link, { email: second.email }, newcomer, aCaller())
  expect(joined).toMatchObject({ ok: true })
  expect(await rolesAt(universityId)).toEqual(['exam-office', 'exam-office', 'exam-office'])
  expect((await listMembers(head, text)).map(({ name }) => name)).toContain('Ny Kollega')
  expect((await logOf(universityId)).map(({ action }) => action)).toEqual(['invite', 'invite'])
})

test('another university has no part in it', async () => {
  const [here, there] = [await anOffice(2), await anOffice()]
  const { id } = await invited(here.head)
  const colleague = here.all[1] as ExamOffice
  expect(said(await revokeInvitation(there.head, id, moment))).toBe('not-there')
  expect(said(await resendInvitation(there.head, id, moment))).toBe('not-there')
  expect(said(await endOfficeMembership(there.head, colleague.id, 'exam-office', moment))).toBe('not-there')
  expect(await listInvitations(there.head)).toEqual([])
  expect((await listMembers(there.head, text)).map((one) => one.id)).toEqual([there.head.id])
  expect(await rolesAt(here.universityId)).toHaveLength(2)
  expect(await logOf(there.universityId)).toEqual([])
})

test('who is ended is told and shut out at once, and an invitation to the same is taken back', async () => {
  const { head, all, universityId } = await anOffice(2)
  const colleague = all[1] as ExamOffice
  await invite(head, { email: colleague.email, role: 'exam-office', language: 'sv' }, moment)
  const { id } = await signedIn(colleague.email)
  expect(said(await endOfficeMembership(head, colleague.id, 'exam-office', moment))).toBe('yes')
  const asked = asking({ id, path: '/larosaten' })
  await expect(requireExamOffice(...asked, universityId)).rejects.toMatchObject({ status: 404 })
  expect(await listInvitations(head)).toEqual([])
  const told = await read().select().from(outbox).where(eq(outbox.subjectId, colleague.id))
  expect(told).toMatchObject([{ fact: 'membership-ended', detail: { universityId, role: 'exam-office' } }])
  expect(await logOf(universityId)).toMatchObject([
    { action: 'invite' },
    { action: 'end-membership', subjectId: colleague.id, before: { role: 'exam-office' } },
  ])
  expect(said(await endOfficeMembership(head, head.id, 'exam-office', moment))).toBe('last-of-office')
})

test('two who end each other at once: one of them stays', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { universityId, all } = await anOffice(2)
    const [a, b] = all as [ExamOffice, ExamOffice]
    const answers = await Promise.all([
      endOfficeMembership(a, b.id, 'exam-office', moment),
      endOfficeMembership(b, a.id, 'exam-office', moment),
    ])
    expect(answers.map(said).sort()).toEqual(['last-of-office', 'yes'])
    expect(await rolesAt(universityId)).toHaveLength(1)
  }
})
