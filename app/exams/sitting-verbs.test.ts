import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { anExamSitting, aUniversityPolicy } from '#db/make-exams'
import { examUniversityPolicies, outbox } from '#db/schema'
import { newId } from '~/lib/id'
import { addDays, dayMs, later } from '~/lib/time'
import { day } from '../../scripts/testing/made'
import { aKey, anExamOffice, factsAbout, now } from '../../scripts/testing/scene'
import type { SittingFacts, SittingId } from './sitting'
import { addSitting } from './sitting-add.server'
import { addSittings } from './sitting-add-many.server'
import { cancelSitting } from './sitting-cancel.server'
import { announceTime, changeSitting } from './sitting-change.server'
import { findSittings, planCopies } from './sitting-list.server'
import { sittingOf } from './sitting-steps.server'
import * as store from './sitting-store.server'
import { unsetUniversityRules } from './university-policy'
import { setUniversityPolicy } from './university-set-policy.server'
import * as policies from './university-store.server'
import { withdrawUniversityPolicy } from './university-withdraw-policy.server'

const facts = (over: Partial<SittingFacts> = {}): SittingFacts => ({
  courseCode: 'M0047M',
  courseName: 'Differentialkalkyl',
  examCode: '0001',
  date: day('2026-10-14'),
  startMinute: 540,
  minutes: 300,
  format: 'digital',
  tool: 'Inspera',
  demands: 'Egen dator',
  aids: 'Formelsamling',
  campusOnly: false,
  minutesEarlier: 60,
  minutesLater: 0,
  stayMinutes: 45,
  deadline: day('2026-09-30'),
  contactEmail: 'tenta@hogskolan.example',
  contactPhone: '0920-00 00 00',
  materialWay: 'digital',
  note: 'Två delar.',
  ...over,
})

const added = async (who: Awaited<ReturnType<typeof anExamOffice>>, over: Partial<SittingFacts> = {}) => {
  const answer = await addSitting(who, facts(over), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.id
}
const stored = async (id: SittingId) => (await sittingOf(read(), id)) ?? expect.fail('there is none')
const detailsAbout = async (id: SittingId) =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, id)).orderBy(outbox.id)).map(
    ({ detail }) => detail,
  )

test('a sitting comes back as it was listed, with whose it is and the rules of its day', async () => {
  const who = await anExamOffice()
  const set = (from: string, note: string, at = now) =>
    policies.list(read(), who.universityId).then((known) =>
      setUniversityPolicy(
        who,
        {
          validFrom: day(from),
          rules: { ...unsetUniversityRules, note },
          seen: known.toSorted((a, b) => a.createdAt - b.createdAt).at(-1)?.id ?? null,
        },
        at,
      ),
    )
  expect(await set('2026-09-01', 'nu')).toEqual({ ok: true })
  expect(await set('2026-10-15', 'sedan', later(now, 1))).toEqual({ ok: true })
  const id = await added(who)
  const found = await stored(id)
  expect(found).toMatchObject({ ...facts(), universityId: who.universityId, typed: false, sequence: 0 })
  expect(found.university?.id).toBe(who.universityId)
  expect(found.policy?.rules.note).toBe('nu')
  await changeSitting(who, { id, changed: { date: day('2026-10-15') }, seen: 0 }, now)
  expect((await stored(id)).policy?.rules.note).toBe('sedan')
  expect(await sittingOf(read(), 'finns-inte' as SittingId)).toBeNull()
})

test('sent twice it is listed once; the same sitting again is told apart', async () => {
  const who = await anExamOffice()
  const [key, other] = [aKey(), await anExamOffice()]
  const twice = await Promise.all([addSitting(who, facts(), key, now), addSitting(who, facts(), key, now)])
  expect(twice[0]).toEqual(twice[1])
  const first = twice[0]?.ok ? twice[0].id : expect.fail()
  expect(await addSitting(who, facts({ startMinute: null }), aKey(), now)).toEqual({
    ok: false,
    because: 'listed',
    id: first,
  })
  expect((await addSitting(who, facts({ startMinute: 800 }), aKey(), now)).ok).toBe(true)
  expect((await addSitting(who, facts({ examCode: '0002' }), aKey(), now)).ok).toBe(true)
  expect((await addSitting(other, facts(), key, now)).ok).toBe(true)
  const past = await addSitting(who, facts({ date: day('2026-08-31') }), aKey(), now)
  expect(past).toEqual({ ok: false, because: 'past' })
  expect(await store.listOn(read(), who.universityId, [day('2026-10-14')])).toHaveLength(3)
})

test('a change of when or how is counted and told with before and after; of a note, only counted', async () => {
  const who = await anExamOffice()
  const id = await added(who)
  expect(await changeSitting(who, { id, changed: facts({ note: 'Ny text' }), seen: 0 }, now)).toEqual({
    ok: true,
  })
  expect(await factsAbout(id)).toEqual([])
  const wish = { id, changed: facts({ note: 'Ny text', startMinute: 600, minutes: 240 }), seen: 1 }
  const twice = await Promise.all([changeSitting(who, wish, now), changeSitting(who, wish, now)])
  expect(twice).toEqual([{ ok: true }, { ok: true }])
  expect(await stored(id)).toMatchObject({ startMinute: 600, minutes: 240, sequence: 2 })
  expect(await factsAbout(id)).toEqual(['exam-sitting-changed'])
  expect(await detailsAbout(id)).toEqual([
    {
      universityId: who.universityId,
      by: who.id,
      before: { startMinute: 540, minutes: 300 },
      after: { startMinute: 600, minutes: 240 },
    },
  ])
})

test('over somebody else’s change it is not changed; a day that has been, a cancelled one and another’s neither', async () => {
  const [who, other] = [await anExamOffice(), await anExamOffice()]
  const id = await added(who)
  await announceTime(who, id, 600, now)
  const changed = { aids: 'Inga' }
  const no = (because: string) => ({ ok: false, because })
  expect(await changeSitting(who, { id, changed, seen: 0 }, now)).toEqual(no('meanwhile'))
  const past = { id, changed: { date: day('2026-08-31') }, seen: 1 }
  expect(await changeSitting(who, past, now)).toEqual(no('past'))
  expect(await changeSitting(other, { id, changed, seen: 1 }, now)).toEqual(no('gone'))
  const much = later(now, 60 * dayMs)
  expect(await changeSitting(who, { id, changed, seen: 1 }, much)).toEqual(no('over'))
  expect(await cancelSitting(who, id, much)).toEqual(no('over'))
  expect(await cancelSitting(other, id, now)).toEqual(no('gone'))
  await cancelSitting(who, id, now)
  expect(await changeSitting(who, { id, changed, seen: 2 }, now)).toEqual(no('cancelled'))
  expect(await announceTime(who, id, 700, now)).toEqual(no('cancelled'))
  expect(await stored(id)).toMatchObject({ aids: 'Formelsamling', startMinute: 600 })
})

test('a clock time to come is announced, once, and may be another later', async () => {
  const who = await anExamOffice()
  const id = await added(who, { startMinute: null })
  await Promise.all([announceTime(who, id, 540, now), announceTime(who, id, 540, now)])
  expect(await announceTime(who, id, 840, later(now, 1))).toEqual({ ok: true })
  expect(await stored(id)).toMatchObject({ startMinute: 840, sequence: 2 })
  const told = (await detailsAbout(id)).map((detail) => [detail?.before, detail?.after])
  expect(told).toEqual([
    [{ startMinute: null }, { startMinute: 540 }],
    [{ startMinute: 540 }, { startMinute: 840 }],
  ])
})

test('a cancelled one stays written, is told once and may be listed anew', async () => {
  const who = await anExamOffice()
  const id = await added(who)
  const twice = await Promise.all([cancelSitting(who, id, now), cancelSitting(who, id, later(now, 1))])
  expect(twice).toEqual([{ ok: true }, { ok: true }])
  expect(await factsAbout(id)).toEqual(['exam-sitting-cancelled'])
  expect(await stored(id)).toMatchObject({ sequence: 1 })
  expect((await stored(id)).cancelledAt).not.toBeNull()
  expect((await addSitting(who, facts(), aKey(), now)).ok).toBe(true)
})

test('what a learner typed is no university’s to see or change, nor anybody’s to find', async () => {
  const who = await anExamOffice()
  const { universityId } = who
  const typed = await change((tx) => anExamSitting(tx, { universityId, typed: true, courseName: 'Bara min' }))
  const elsewhere = await change((tx) =>
    anExamSitting(tx, { universityId: null, universityName: 'UiO', typed: true }),
  )
  expect(await announceTime(who, typed.id, 600, now)).toEqual({ ok: false, because: 'gone' })
  expect(await cancelSitting(who, typed.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await store.listOwn(read(), universityId, { from: day('2026-01-01') }, 10)).toEqual([])
  const found = await store.listPublic(read(), { from: day('2026-01-01'), course: 'Bara min' }, 10)
  expect(found).toEqual([])
  expect(await stored(elsewhere.id)).toMatchObject({ universityName: 'UiO', university: null, policy: null })
})

test('a list is found by university, by code or name in any case, by days, and goes on where it stopped', async () => {
  const who = await anExamOffice()
  const mark = `ÖVA${who.universityId.slice(-6)}`
  await change(async (tx) => {
    const of = { universityId: who.universityId }
    await anExamSitting(tx, { ...of, courseName: `Å, ${mark} ett`, date: day('2026-09-10') })
    await anExamSitting(tx, { ...of, courseCode: mark, date: day('2026-09-11') })
    await anExamSitting(tx, { ...of, courseName: mark.toLowerCase(), date: day('2026-09-11') })
    await anExamSitting(tx, { ...of, courseName: mark, date: day('2026-09-12'), cancelledAt: now })
    await anExamSitting(tx, { ...of, courseName: 'Annat', date: day('2026-09-12') })
  })
  const asked = (over: Partial<store.SittingFilter>) =>
    store.listPublic(read(), { from: day('2026-09-01'), universityId: who.universityId, ...over }, 50)
  expect(await asked({ course: mark.toLowerCase() })).toHaveLength(3)
  expect(await asked({ course: `å, ${mark}` })).toHaveLength(1)
  expect(await asked({ course: '%' })).toHaveLength(4)
  expect(await asked({ from: day('2026-09-11'), to: day('2026-09-11') })).toHaveLength(2)
  expect(await store.listOwn(read(), who.universityId, { from: day('2026-09-01') }, 50)).toHaveLength(5)
  const all = await asked({})
  const first = all[1]?.sitting ?? expect.fail()
  const rest = await store.listPublic(
    read(),
    { from: day('2026-09-01'), universityId: who.universityId },
    50,
    first,
  )
  expect(rest.map(({ sitting }) => sitting.id)).toEqual(all.slice(2).map(({ sitting }) => sitting.id))
})

test('a university’s policy that has not begun is withdrawn; another university cannot', async () => {
  const [who, other] = [await anExamOffice(), await anExamOffice()]
  await change((tx) => aUniversityPolicy(tx, who.universityId, { note: 'nu' }))
  const known = await policies.list(read(), who.universityId)
  const wish = { validFrom: day('2027-01-01'), rules: unsetUniversityRules, seen: known[0]?.id ?? null }
  expect(await setUniversityPolicy(who, { ...wish, seen: null }, now)).toEqual({
    ok: false,
    because: 'meanwhile',
  })
  expect(await setUniversityPolicy(who, { ...wish, validFrom: day('2026-08-31') }, now)).toEqual({
    ok: false,
    because: 'past',
  })
  expect(await setUniversityPolicy(who, wish, now)).toEqual({ ok: true })
  expect(await setUniversityPolicy(who, wish, now)).toEqual({ ok: true })
  const both = await policies.list(read(), who.universityId)
  expect(both).toHaveLength(2)
  const [begun, planned] = both
  if (!begun || !planned) throw new Error('two were set')
  expect(await withdrawUniversityPolicy(other, planned.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await withdrawUniversityPolicy(who, begun.id, now)).toEqual({ ok: false, because: 'begun' })
  expect(await withdrawUniversityPolicy(who, planned.id, now)).toEqual({ ok: true })
  expect(await policies.list(read(), who.universityId)).toHaveLength(1)
})

test('a parameter that came after a policy was written is not set in it', async () => {
  const { universityId } = await anExamOffice()
  const row = { id: newId<'university-policy'>(), universityId, validFrom: day('2026-01-01'), createdAt: now }
  await change(async (tx) => {
    await tx.insert(examUniversityPolicies).values({ ...row, rules: { note: 'gammal' } })
  })
  const [policy] = await policies.list(read(), universityId)
  expect(policy?.rules).toEqual({ ...unsetUniversityRules, note: 'gammal' })
})

test('many are listed in short writes, the same ones once, and what is cancelled does not come back', async () => {
  const who = await anExamOffice()
  const file = Array.from({ length: 120 }, (_, at) =>
    facts({ courseCode: `K${at}`, date: addDays(day('2026-10-01'), at % 40) }),
  )
  const twice = await Promise.all([addSittings(who, file, now), addSittings(who, file, now)])
  expect(twice.every(({ ok }) => ok)).toBe(true)
  expect(twice.reduce((sum, { added: count }) => sum + count, 0)).toBe(120)
  const listed = await store.listOwn(read(), who.universityId, { from: day('2026-09-01') }, 500)
  expect(new Set(listed.map(({ courseCode }) => courseCode)).size).toBe(120)
  expect(listed).toHaveLength(120)
  await cancelSitting(who, listed[0]?.id ?? expect.fail(), now)
  expect(await addSittings(who, file, now)).toEqual({ ok: true, added: 0 })
  const past = [facts({ courseCode: 'NY', date: day('2026-08-31') }), facts({ courseCode: 'NY2' })]
  expect(await addSittings(who, past, now)).toEqual({ ok: true, added: 1 })
})

test('a term is copied as it was planned, and copied again it adds nothing', async () => {
  const who = await anExamOffice()
  await added(who)
  await added(who, { courseCode: 'D1', date: day('2026-10-15'), startMinute: null, deadline: null })
  const span = { from: day('2026-10-01'), to: day('2026-10-31') }
  const plan = await planCopies(who, span, 52, now)
  expect(plan.map(({ facts: { date, deadline }, state }) => [date, deadline, state])).toEqual([
    ['2027-10-13', '2027-09-29', 'new'],
    ['2027-10-14', null, 'new'],
  ])
  const wanted = plan.map(({ facts: copied }) => copied)
  expect(await addSittings(who, wanted, now)).toEqual({ ok: true, added: 2 })
  expect((await planCopies(who, span, 52, now)).map(({ state }) => state)).toEqual(['listed', 'listed'])
  const [copy] = await store.listOn(read(), who.universityId, [day('2027-10-13')])
  expect(copy).toMatchObject({ ...facts(), date: '2027-10-13', deadline: '2027-09-29', sequence: 0 })
})

test('what is found says the last day by the policy of its day, and the contact', async () => {
  const who = await anExamOffice()
  const { universityId } = who
  await change((tx) =>
    aUniversityPolicy(tx, universityId, {
      lead: { count: 21, unit: 'days' },
      mailbox: 'tenta@hh.example',
      digital: 'no',
    }),
  )
  await added(who, { deadline: null, contactEmail: null, contactPhone: null, format: 'paper' })
  await added(who, { courseCode: 'D2' })
  const found = await findSittings({ from: day('2026-09-01'), universityId }, 10)
  const byCode = new Map(found.map((one) => [one.sitting.courseCode, one]))
  expect(byCode.get('M0047M')).toMatchObject({
    lastDay: '2026-09-23',
    firstDay: null,
    elsewhere: { ok: true, needs: null },
    contact: { email: 'tenta@hh.example', phone: null },
    window: { fromMinute: 480, toMinute: 540, stayUntilMinute: 585, said: true },
  })
  expect(byCode.get('D2')).toMatchObject({
    lastDay: '2026-09-30',
    elsewhere: { ok: false, because: 'digital-not-elsewhere' },
    contact: { email: 'tenta@hogskolan.example' },
  })
})

test('a sitting years ahead is not listed, in whichever way', async () => {
  const who = await anExamOffice()
  const far = { because: 'far', ok: false }
  expect(await addSitting(who, facts({ date: day('2150-03-03') }), aKey(), now)).toEqual(far)
  const added = await addSittings(who, [facts({ date: day('2199-01-10') }), facts()], now)
  expect(added).toEqual({ ok: true, added: 1 })
  const [own] = await store.listOwn(read(), who.universityId, { from: day('2026-01-01') }, 10)
  if (!own) throw new Error('nothing listed')
  const change = { id: own.id, changed: { date: day('2150-03-03') }, seen: null }
  expect(await changeSitting(who, change, now)).toEqual(far)
})
