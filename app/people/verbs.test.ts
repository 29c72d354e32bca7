import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aBooking, aWait } from '#db/make-bookings'
import { anApproval, aSuspension, aTag } from '#db/make-people'
import { approvedLearners } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { dayMs, later } from '~/lib/time'
import { day } from '../../scripts/testing/made'
import { aLearner, aPlace, aRoomAt, aStaffAt, deedsAbout, make, now } from '../../scripts/testing/scene'
import { approveByEmail } from './approve-by-email.server'
import { findPeople } from './find-people.server'
import { issueTag } from './issue-tag.server'
import { listApproved } from './list-approved.server'
import { listTags } from './list-tags.server'
import { markTag } from './mark-tag.server'

const text = textIn('sv')
const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

/** A centre with a room, its staff, and somebody who has booked there. */
async function aCentreOf(over: Parameters<typeof aLearner>[0] = {}) {
  const centre = await aPlace()
  const room = await aRoomAt({}, { centreId: centre.id })
  const [staff, who] = [await aStaffAt(centre.id), await aLearner(over)]
  await make((tx) =>
    aBooking(tx, {
      spaceId: room.id,
      personId: who.id,
      startsAt: later(now, -dayMs),
      endsAt: later(now, -dayMs + 3_600_000),
    }),
  )
  return { centre, room, staff, who }
}

const suspend = (centreId: CentreId, { id: personId }: Learner) =>
  make((tx) => aSuspension(tx, { centreId, personId }))

test('the register has whoever booked, waits, is approved, has a tag or is suspended here, and nobody else', async () => {
  const { centre, room, staff, who } = await aCentreOf({ name: 'Registrerad Ett' })
  const [waits, approved, tagged, suspended, none] = [
    await aLearner({ name: 'Registrerad Två' }),
    await aLearner({ name: 'Registrerad Tre' }),
    await aLearner({ name: 'Registrerad Fyra' }),
    await aLearner({ name: 'Registrerad Fem' }),
    await aLearner({ name: 'Registrerad Sex' }),
  ]
  const elsewhere = await aCentreOf({ name: 'Registrerad Annanstans' })
  await make(async (tx) => {
    await aWait(tx, { personId: waits.id, spaceId: room.id })
    await anApproval(tx, { centreId: centre.id, personId: approved.id })
    await aTag(tx, { number: 'A1', centreId: centre.id, personId: tagged.id })
  })
  await suspend(centre.id, suspended)
  const names = async (question: string) =>
    (await findPeople(staff, question, now, text))?.people.map((one) => one.who)
  const all = ['Registrerad Ett', 'Registrerad Fem', 'Registrerad Fyra', 'Registrerad Tre', 'Registrerad Två']
  expect((await names('registrerad'))?.sort()).toEqual(all)
  expect(await names('')).toEqual(['Registrerad Ett'])
  expect(await names('tva reg')).toEqual(['Registrerad Två'])
  expect(await names('a1')).toEqual(['Registrerad Fyra'])
  expect(await names(who.email.toUpperCase())).toEqual(['Registrerad Ett'])
  expect(await names(none.email)).toEqual([])
  expect(await names(elsewhere.who.email)).toEqual([])
  expect((await findPeople(staff, '', now, text))?.suspended).toMatchObject([{ who: 'Registrerad Fem' }])
})

test('somebody with protected identity is an alias, and is not found by their name', async () => {
  const { staff, who } = await aCentreOf({ name: 'Hemlig Namnsson', protectedIdentity: true })
  expect((await findPeople(staff, 'hemlig', now, text))?.people).toEqual([])
  const found = await findPeople(staff, who.alias, now, text)
  expect(found?.people).toEqual([{ id: who.id, who: `Studerande ${who.alias}`, email: '' }])
})

test('by an address: who has confirmed it is approved, others not, and the answer is the same', async () => {
  const { centre, staff } = await aCentreOf()
  const [who, unconfirmed] = [await aLearner(), await aLearner({ emailConfirmedAt: null })]
  const answers = [
    await approveByEmail(staff, who.email, now),
    await approveByEmail(staff, who.email, now),
    await approveByEmail(staff, unconfirmed.email, now),
    await approveByEmail(staff, 'ingen@larplats.example', now),
  ]
  expect(answers).toEqual(Array(4).fill({ ok: true }))
  const rows = await read().select().from(approvedLearners)
  expect(rows.filter(({ centreId }) => centreId === centre.id)).toMatchObject([{ personId: who.id }])
  expect(await deedsAbout(who.id)).toMatchObject([{ action: 'approve-learner', personId: staff.id }])
  expect((await listApproved(staff, text))?.people).toMatchObject([{ id: who.id, email: who.email }])
})

test('a tag is handed out, lost, revoked and found again; the log has each step', async () => {
  const { staff, who } = await aCentreOf()
  const wish = { number: '4711', expiresOn: day('2027-01-17') }
  const issued = await issueTag(staff, who.id, wish, now)
  if (!issued.ok) throw new Error(issued.because)
  const { id } = issued.tag
  const deed = (what: 'return-tag' | 'lose-tag' | 'revoke-tag') => markTag(staff, id, what, now).then(said)
  expect(said(await issueTag(staff, who.id, wish, now))).toBe('tag-held')
  expect(await deed('lose-tag')).toBe('yes')
  expect(await deed('lose-tag')).toBe('lost-already')
  expect((await listTags(staff, now, text))?.tags).toMatchObject([{ id, state: 'lost', revoke: 'lost' }])
  expect(await deed('revoke-tag')).toBe('yes')
  expect((await listTags(staff, now, text))?.tags).toMatchObject([{ id, state: 'revoked', revoke: null }])
  expect(said(await issueTag(staff, who.id, wish, now))).toBe('yes')
  expect(await deed('return-tag')).toBe('yes')
  expect((await listTags(staff, now, text))?.tags).toHaveLength(1)
  expect(await deedsAbout(who.id)).toMatchObject([
    { action: 'issue-tag', after: { tag: '4711', expiresOn: '2027-01-17' } },
    { action: 'lose-tag', before: { tagState: 'out' }, after: { tagState: 'lost' } },
    { action: 'revoke-tag', after: { tagState: 'revoked' } },
    { action: 'issue-tag' },
    { action: 'return-tag', after: { tagState: 'returned' } },
  ])
})

test('what is to be revoked: lost, expired, or of somebody suspended', async () => {
  const { centre, staff, who } = await aCentreOf()
  const wish = (number: string, until: string) => ({ number, expiresOn: day(until) })
  await issueTag(staff, who.id, wish('1', '2026-09-01'), now)
  await issueTag(staff, who.id, wish('2', '2027-01-17'), now)
  const why = async (at = now) =>
    (await listTags(staff, at, text))?.tags.map(({ number, revoke }) => `${number} ${revoke}`)
  expect(await why()).toEqual(['1 null', '2 null'])
  expect(await why(later(now, dayMs))).toEqual(['1 expired', '2 null'])
  await suspend(centre.id, who)
  expect(await why()).toEqual(['1 suspended', '2 suspended'])
})

test('another centre’s staff issue and mark nothing; the same number is another tag there', async () => {
  const [here, there] = [await aCentreOf(), await aCentreOf()]
  const wish = { number: '9', expiresOn: day('2027-01-17') }
  const issued = await issueTag(here.staff, here.who.id, wish, now)
  if (!issued.ok) throw new Error(issued.because)
  expect(said(await issueTag(there.staff, here.who.id, wish, now))).toBe('gone')
  expect(said(await markTag(there.staff, issued.tag.id, 'return-tag', now))).toBe('gone')
  expect(said(await issueTag(there.staff, there.who.id, wish, now))).toBe('yes')
})

test('one number issued by two at once: one has it, the other is told', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { centre, staff, who } = await aCentreOf()
    const other = await aStaffAt(centre.id)
    const wish = { number: 'B2', expiresOn: day('2027-01-17') }
    const answers = await Promise.all([
      issueTag(staff, who.id, wish, now),
      issueTag(other, who.id, wish, now),
    ])
    expect(answers.map(said).sort()).toEqual(['tag-held', 'yes'])
  }
})
