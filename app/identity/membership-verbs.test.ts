import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { invitations, memberships, outbox, staffLog } from '#db/schema'
import type { Id } from '~/lib/id'
import { asking, moment, signedIn } from '../../scripts/testing/caller'
import { endMembership } from './end-membership.server'
import { requireStaff, visitor } from './guard.server'
import { invite } from './invite.server'
import type { Manager } from './membership'

const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

/** A centre with so many managers, and somebody of its staff. */
const aTeam = (managers = 1) =>
  change(async (tx) => {
    const { id: centreId } = await aCentre(tx)
    const heads: Manager[] = []
    while (heads.length < managers) {
      const person = await aPerson(tx)
      await aMembership(tx, { personId: person.id, role: 'manager', centreId })
      heads.push({ ...person, centreId, role: 'manager' } as unknown as Manager)
    }
    const staff = await aPerson(tx)
    await aMembership(tx, { personId: staff.id, role: 'staff', centreId })
    return { centreId, heads, head: heads[0] as Manager, staff }
  })

const rolesAt = async (centreId: Id<'centre'>) =>
  (await read().select().from(memberships)).filter((one) => one.centreId === centreId).map(({ role }) => role)

test('the desk is closed at once, the session goes on, it is told and logged', async () => {
  const { centreId, head, staff } = await aTeam()
  const { id } = await signedIn(staff.email)
  const desk = (path: string) => requireStaff(...asking({ id, path }), centreId)
  expect(await desk('/personal')).toMatchObject({ id: staff.id })
  expect(said(await endMembership(head, staff.id, 'staff', moment))).toBe('yes')
  await expect(desk('/personal')).rejects.toMatchObject({ status: 404 })
  expect(await visitor(...asking({ id }))).toMatchObject({ id: staff.id })
  const facts = (await read().select().from(outbox)).filter(({ subjectId }) => subjectId === staff.id)
  expect(facts).toMatchObject([{ fact: 'membership-ended', detail: { centreId, role: 'staff' } }])
  const log = (await read().select().from(staffLog)).filter((one) => one.centreId === centreId)
  expect(log).toMatchObject([{ action: 'end-membership', before: { role: 'staff' }, subjectId: staff.id }])
  expect(said(await endMembership(head, staff.id, 'staff', moment))).toBe('not-there')
})

test('the last manager stays; of two either may go, also by themselves', async () => {
  const { centreId, head, staff } = await aTeam()
  expect(said(await endMembership(head, head.id, 'manager', moment))).toBe('last-manager')
  expect(said(await endMembership(head, staff.id, 'manager', moment))).toBe('not-there')
  const two = await aTeam(2)
  expect(said(await endMembership(two.head, two.head.id, 'manager', moment))).toBe('yes')
  expect(await rolesAt(centreId)).toContain('manager')
  expect(await rolesAt(two.centreId)).toContain('manager')
})

test('two managers who end each other at once: one of them stays', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { centreId, heads } = await aTeam(2)
    const [a, b] = heads as [Manager, Manager]
    const answers = await Promise.all([
      endMembership(a, b.id, 'manager', moment),
      endMembership(b, a.id, 'manager', moment),
    ])
    expect(answers.map(said).sort()).toEqual(['last-manager', 'yes'])
    expect((await rolesAt(centreId)).filter((role) => role === 'manager')).toHaveLength(1)
  }
})

test('nobody of another centre is ended, and an invitation to the same is taken back', async () => {
  const [here, there] = [await aTeam(), await aTeam()]
  expect(said(await endMembership(here.head, there.staff.id, 'staff', moment))).toBe('not-there')
  await invite(here.head, { email: here.staff.email, role: 'staff', language: 'sv' }, moment)
  await invite(here.head, { email: here.staff.email, role: 'invigilator', language: 'sv' }, moment)
  await endMembership(here.head, here.staff.id, 'staff', moment)
  const open = (await read().select().from(invitations)).filter(
    ({ centreId, revokedAt }) => centreId === here.centreId && revokedAt === null,
  )
  expect(open).toMatchObject([{ role: 'invigilator' }])
})
