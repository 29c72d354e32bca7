import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aMembership, anApproval } from '#db/make-people'
import * as schema from '#db/schema'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { aPair, asked, bothLinks, linkOf, rowOf, said, text } from '../../scripts/testing/merge-scene'
import { aLearner, aPlace, aStaffAt, deedsAbout, factsAbout, make, now } from '../../scripts/testing/scene'
import { agreeToMerge } from './agree-to-merge.server'
import { askToMerge } from './ask-to-merge.server'
import { declineMerge } from './decline-merge.server'
import { findDuplicate } from './find-duplicate.server'
import { findMergeByLink } from './find-merge.server'
import { listMerges } from './list-merges.server'
import { sweepPeople } from './sweep.server'

test('one yes, said twice, is one yes; the page tells each of the other what it may', async () => {
  const pair = await aPair({ closed: { email: `eva-${newId()}@example.org` } })
  const { staff, kept, closed, centre } = pair
  const [keptLink, closedLink] = await bothLinks(pair)
  const shown = { state: 'open', works: false, agreed: false, centre: { id: centre.id } }
  expect(await findMergeByLink(keptLink, now)).toMatchObject({ ...shown, side: 'kept', own: kept.email })
  const page = JSON.stringify(await findMergeByLink(keptLink, now))
  expect(page).toMatch(/e….@example\.org/)
  for (const secret of [closed.email, closed.name, closed.id]) expect(page).not.toContain(secret)
  for (const at of [now, later(now, 1)])
    expect(await agreeToMerge(closedLink, at)).toEqual({ ok: true, merged: false })
  expect(await findMergeByLink(closedLink, now)).toMatchObject({ side: 'closed', agreed: true })
  expect(await findMergeByLink(keptLink, now)).toMatchObject({ agreed: false })
  expect(await listMerges(staff, closed.id, now, text)).toMatchObject([
    { state: 'open', yes: 1, isKept: false, other: { id: kept.id, who: `Kajsa Ek (${kept.email})` } },
  ])
  expect((await rowOf(closed))?.mergedInto).toBeNull()
})

test('of somebody with protected identity the other is shown nothing', async () => {
  const pair = await aPair({ kept: { protectedIdentity: true } })
  const [, closedLink] = await bothLinks(pair)
  expect(await findMergeByLink(closedLink, now)).toMatchObject({ other: null })
})

test('one no ends it, also after the other’s yes; both stay as they are', async () => {
  const pair = await aPair()
  const [kept, closed] = await bothLinks(pair)
  await agreeToMerge(kept, now)
  expect(await declineMerge(closed, now)).toEqual({ ok: true })
  expect(said(await agreeToMerge(closed, now))).toBe('declined')
  expect(said(await agreeToMerge(kept, now))).toBe('declined')
  expect(said(await declineMerge(kept, now))).toBe('gone')
  expect(await findMergeByLink(kept, now)).toEqual({ state: 'over' })
  expect((await rowOf(pair.closed))?.mergedInto).toBeNull()
  expect(await listMerges(pair.staff, pair.kept.id, now, text)).toMatchObject([{ state: 'declined' }])
})

test('after seven days it is over, and after two months forgotten', async () => {
  const pair = await aPair()
  const [kept, closed] = await bothLinks(pair)
  await agreeToMerge(kept, now)
  const late = later(now, 7 * dayMs)
  expect(said(await agreeToMerge(closed, late))).toBe('expired')
  expect(await findMergeByLink(closed, late)).toEqual({ state: 'over' })
  expect((await rowOf(pair.closed))?.mergedInto).toBeNull()
  const count = async () => (await listMerges(pair.staff, pair.kept.id, late, text)).map(({ state }) => state)
  await sweepPeople(later(late, 59 * dayMs))
  expect(await count()).toEqual(['expired'])
  await sweepPeople(later(late, 61 * dayMs))
  expect(await count()).toEqual([])
})

test('a link counts for the side and the address that it was mailed to, and for no other', async () => {
  const pair = await aPair()
  const merge = await asked(pair)
  const wrong = [
    linkOf(merge, 'closed', pair.kept),
    linkOf(merge, 'kept', pair.closed),
    linkOf({ ...merge, id: newId() }, 'kept', pair.kept),
  ]
  for (const link of wrong) {
    expect(said(await agreeToMerge(link, now))).toBe('gone')
    expect(said(await declineMerge(link, now))).toBe('gone')
    expect(await findMergeByLink(link, now)).toBeNull()
  }
  const link = linkOf(merge, 'kept', pair.kept)
  const row = eq(schema.people.id, pair.kept.id)
  const email = `ny-${newId()}@larplats.example`
  await change((tx) =>
    tx
      .update(schema.people)
      .set({ email })
      .where(row)
      .then(() => undefined),
  )
  expect(said(await agreeToMerge(link, now))).toBe('gone')
})

test('an account with a role is not closed; the other owner hears nothing of it', async () => {
  const pair = await aPair()
  const [kept, closed] = await bothLinks(pair)
  const there = await aPlace()
  await agreeToMerge(closed, now)
  await make((tx) => aMembership(tx, { personId: pair.closed.id, role: 'manager', centreId: there.id }))
  expect(await agreeToMerge(kept, now)).toEqual({ ok: true, merged: false })
  expect(await findMergeByLink(kept, now)).toEqual({ state: 'over' })
  expect((await rowOf(pair.closed))?.mergedInto).toBeNull()

  const again = await aPair()
  await make((tx) => aMembership(tx, { personId: again.closed.id, role: 'staff', centreId: there.id }))
  const [, theirs] = await bothLinks(again)
  expect(await findMergeByLink(theirs, now)).toMatchObject({ state: 'open', works: true })
  expect(said(await agreeToMerge(theirs, now))).toBe('works')
})

test('staff ask about two whom their centre knows, once at a time, and not too often', async () => {
  const pair = await aPair()
  const { staff, kept, closed, centre } = pair
  const ask = (keptId: PersonId, closedId: PersonId, who: Staff = staff) =>
    askToMerge(who, { keptId, closedId }, now).then(said)
  const [stranger, unconfirmed] = [await aLearner(), await aLearner({ emailConfirmedAt: null })]
  await make((tx) => anApproval(tx, { centreId: centre.id, personId: unconfirmed.id }))
  const elsewhere = await aStaffAt((await aPlace()).id)
  expect(await ask(kept.id, stranger.id)).toBe('gone')
  expect(await ask(kept.id, newId())).toBe('gone')
  expect(await ask(kept.id, closed.id, elsewhere)).toBe('gone')
  expect(await ask(kept.id, kept.id)).toBe('same-account')
  expect(await ask(kept.id, unconfirmed.id)).toBe('unconfirmed')
  const plain = { question: '', picked: closed.id }
  expect(await findDuplicate(staff, kept.id, plain, now, text)).toMatchObject({ other: { id: closed.id } })
  expect(await findDuplicate(staff, kept.id, { ...plain, picked: stranger.id }, now, text)).toBeNull()
  expect(await findDuplicate(elsewhere, kept.id, plain, now, text)).toBeNull()
  const sought = await findDuplicate(staff, kept.id, { question: 'kajsa', picked: null }, now, text)
  expect(sought?.found.map(({ id }) => id)).toEqual([closed.id])
  // Three times a week: each is turned down.
  for (let round = 0; round < 3; round += 1) {
    const [link] = await bothLinks(pair)
    expect(await ask(closed.id, kept.id)).toBe('asked-already')
    await declineMerge(link, now)
  }
  expect(await ask(kept.id, closed.id)).toBe('too-many')
  expect(await deedsAbout(kept.id)).toHaveLength(3)
})

test('a yes and a no at once: one of them counts, whole', async () => {
  for (let round = 0; round < 6; round += 1) {
    const pair = await aPair()
    const [kept, closed] = await bothLinks(pair)
    await agreeToMerge(kept, now)
    const deeds = [() => agreeToMerge(closed, now), () => declineMerge(kept, now)]
    const order = round % 2 === 0 ? deeds : deeds.reverse()
    const answers = await Promise.all(order.map((deed) => deed()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const isMerged = answers.some((one) => one.ok && 'merged' in one)
    expect((await rowOf(pair.closed))?.mergedInto).toBe(isMerged ? pair.kept.id : null)
    expect(await factsAbout(pair.kept.id)).toEqual(isMerged ? ['accounts-merged'] : [])
  }
})
