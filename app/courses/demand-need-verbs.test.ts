import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aCentre } from '#db/make'
import { aNeed } from '#db/make-demand'
import { employerNeeds, staffLog } from '#db/schema'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { aScene, freshDemand, nurse, openedLink } from '../../scripts/testing/demand-scene'
import { factsAbout, make, now } from '../../scripts/testing/scene'
import type { NeedId } from './demand'
import { confirmNeed, needByLink, removeNeed } from './demand-need-link.server'
import { findNeed, needsToModerate, shownNeeds } from './demand-need-list.server'
import { moderateNeed } from './demand-need-moderate.server'
import { registerNeed } from './demand-need-register.server'
import { sweepDemand } from './demand-nightly.server'

freshDemand()

const needLink = (needId: string) => openedLink('employer-need', needId, 1)

const need = (municipalityCode: string, over = {}) => ({
  municipalityCode,
  employer: 'Region Norr',
  contactEmail: `${newId().slice(-12)}@region.example`,
  professionId: nurse,
  words: 'Sjuksköterskor <script>alert(1)</script>',
  people: 6,
  term: null,
  ...over,
})
const needsOf = (email: string) =>
  read().select().from(employerNeeds).where(eq(employerNeeds.contactEmail, email))

test('a need is seen by nobody until its mailbox says so, and by everybody when staff do', async () => {
  const scene = await aScene()
  const asking = need(scene.here)
  expect(await registerNeed(asking, '192.0.2.1', now)).toEqual({ ok: true })
  expect(await registerNeed(asking, '192.0.2.1', now)).toEqual({ ok: true })
  const [row, ...more] = await needsOf(asking.contactEmail)
  expect(more).toEqual([])
  const id = row?.id as NeedId
  expect(await factsAbout(id)).toEqual(['employer-need-registered'])
  expect(await needsToModerate(now, [scene.here])).toEqual([])
  expect(await findNeed(id)).toBeNull()
  expect(await moderateNeed(scene.staff, id, { state: 'shown' }, now)).toMatchObject({
    because: 'unconfirmed-need',
  })
  for (const _twice of [1, 2]) expect(await confirmNeed(needLink(id))).toEqual({ ok: true })
  expect(await needsToModerate(now, [scene.here])).toMatchObject([{ id, state: 'waiting' }])
  expect(await shownNeeds(now, [scene.here])).toEqual([])
  for (const _twice of [1, 2])
    expect(await moderateNeed(scene.staff, id, { state: 'shown' }, now)).toEqual({ ok: true })
  expect(await factsAbout(id)).toEqual(['employer-need-registered', 'employer-need-decided'])
  const [shown] = await shownNeeds(now, [scene.here])
  expect(shown).toMatchObject({ id, words: asking.words })
  expect(JSON.stringify(shown)).not.toContain(asking.contactEmail)
  // The mailbox’s confirmation, followed once more, does not hide it again.
  await confirmNeed(needLink(id))
  expect(await needByLink(needLink(id))).toMatchObject({ state: 'shown' })
  await removeNeed(needLink(id))
  expect(await confirmNeed(needLink(id))).toEqual({ ok: false, because: 'gone' })
})

test('only the municipality’s staff and its networks decide about a need; the reason is told and logged', async () => {
  const scene = await aScene()
  const other = await aScene()
  const row = await make((tx) => aNeed(tx, { municipalityCode: scene.there }))
  const declined = { state: 'declined' as const, reason: 'Reklam.' }
  for (const who of [scene.staff, other.staff, other.coordinator])
    expect(await moderateNeed(who, row.id, declined, now)).toEqual({ ok: false, because: 'gone' })
  const centre = await make((tx) => aCentre(tx, { municipalityCode: scene.there }))
  expect(await moderateNeed(scene.coordinator, row.id, declined, now)).toEqual({ ok: true })
  expect(await needsToModerate(now, [scene.there])).toEqual([])
  const logged = await read().select().from(staffLog).where(eq(staffLog.subjectId, row.id))
  expect(logged).toMatchObject([{ action: 'decline-employer-need', centreId: centre.id, reason: 'Reklam.' }])
})

test('a mailbox is written to six times an hour, and a place asks ten times', async () => {
  const { here } = await aScene()
  const contactEmail = `${newId().slice(-12)}@region.example`
  const answers: boolean[] = []
  for (let number = 0; number < 7; number += 1)
    answers.push((await registerNeed(need(here, { contactEmail, words: `${number}` }), '192.0.2.2', now)).ok)
  expect(answers).toEqual([true, true, true, true, true, true, false])
  for (let number = 0; number < 3; number += 1) await registerNeed(need(here), '192.0.2.2', now)
  expect(await registerNeed(need(here), '192.0.2.2', now)).toEqual({ ok: false, because: 'too-many' })
  expect(await registerNeed(need('0000'), '192.0.2.3', now)).toEqual({ ok: false, because: 'gone' })
})

test('what others type for a mailbox leaves room for its own, and no more are looked at than it may have', async () => {
  const { here } = await aScene()
  const contactEmail = `${newId().slice(-12)}@region.example`
  const typed = await make(async (tx) => {
    const ids: NeedId[] = []
    for (let number = 0; number < 12; number += 1)
      ids.push((await aNeed(tx, { municipalityCode: here, contactEmail, state: 'unconfirmed' })).id)
    return ids
  })
  expect(await registerNeed(need(here, { contactEmail }), '192.0.2.4', now)).toEqual({ ok: true })
  expect(await needsOf(contactEmail)).toHaveLength(13)
  const answers: boolean[] = []
  for (const id of typed) answers.push((await confirmNeed(needLink(id))).ok)
  expect(answers).toEqual([...Array(10).fill(true), false, false])
  expect(await needsToModerate(now, [here])).toHaveLength(10)
})

test('at night what nobody confirmed is forgotten after a week, and everything after a year', async () => {
  const { here } = await aScene()
  const ids = await make(async (tx) => {
    const one = async (state: 'unconfirmed' | 'shown', days: number) =>
      (await aNeed(tx, { municipalityCode: here, state, createdAt: later(now, -days * dayMs) })).id
    return [
      await one('unconfirmed', 6),
      await one('unconfirmed', 8),
      await one('shown', 300),
      await one('shown', 366),
    ]
  })
  await sweepDemand(now)
  const left = (await read().select({ id: employerNeeds.id }).from(employerNeeds)).map(({ id }) => id)
  expect(left.sort()).toEqual([ids[0], ids[2]].sort())
})
