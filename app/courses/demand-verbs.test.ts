import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre, aMunicipality, aNetwork } from '#db/make'
import { aNeed, anInterest, aProfession, aTaughtCourse } from '#db/make-demand'
import { aMembership, aPerson } from '#db/make-people'
import {
  courseCallInterests,
  courseCalls,
  courseInterests,
  employerNeeds,
  staffLog,
  universityLog,
} from '#db/schema'
import { linkText, openLink } from '~/identity/link.server'
import type { Coordinator, Staff } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import { dayMs, type Instant, later } from '~/lib/time'
import { aLearner, anExamOffice, factsAbout, make, now } from '../../scripts/testing/scene'
import type { InterestWish, NeedId } from './demand'
import { answerCallAsOffice } from './demand-answer-as-office.server'
import { answerCallByLink } from './demand-answer-by-link.server'
import { callByLink, callOf, callsAbout, callsOf, callTo } from './demand-call-find.server'
import { sendCall } from './demand-call-send.server'
import { knownMailbox } from './demand-draft.server'
import { forgetWishes, wishesToHandOut } from './demand-forget-steps.server'
import { confirmNeed, needByLink, removeNeed } from './demand-need-link.server'
import { findNeed, needsToModerate, shownNeeds } from './demand-need-list.server'
import { moderateNeed } from './demand-need-moderate.server'
import { registerNeed } from './demand-need-register.server'
import { sweepDemand } from './demand-nightly.server'
import { openDemand } from './demand-open.server'
import { demandIn } from './demand-overview.server'
import { scopeOf } from './demand-scope.server'
import { wish } from './demand-wish.server'
import { withdrawWish } from './demand-withdraw.server'

const all = { municipalityCode: null, professionId: null, term: null }

beforeEach(async () => {
  await change((tx) => aProfession(tx))
})
afterEach(async () => {
  await change(async (tx) => {
    await tx.delete(courseCallInterests)
    await tx.delete(courseCalls)
    await tx.delete(courseInterests)
    await tx.delete(employerNeeds)
  })
})

/** Two municipalities of a network, a centre in the first, and who works for each. */
async function aScene() {
  return make(async (tx) => {
    const [here, there, beyond] = [await aMunicipality(tx), await aMunicipality(tx), await aMunicipality(tx)]
    const network = await aNetwork(tx, { municipalities: [here.code, there.code] })
    const centre = await aCentre(tx, { municipalityCode: here.code })
    const [worker, leader] = [await aPerson(tx), await aPerson(tx)]
    await aMembership(tx, { personId: worker.id, role: 'staff', centreId: centre.id })
    await aMembership(tx, { personId: leader.id, role: 'coordinator', networkId: network.id })
    const staff = { ...worker, role: 'staff', centreId: centre.id } as unknown as Staff
    const coordinator = { ...leader, role: 'coordinator', networkId: network.id } as unknown as Coordinator
    return { here: here.code, there: there.code, beyond: beyond.code, staff, coordinator, centre }
  })
}
type Scene = Awaited<ReturnType<typeof aScene>>

const crowd = (count: number, over: Parameters<typeof anInterest>[1]) =>
  make(async (tx) => {
    for (let number = 0; number < count; number += 1) await anInterest(tx, over)
  })

const nurses = (municipalityCode: string) => ({
  municipalityCode,
  courseId: null,
  professionId: 'nurse' as never,
  term: null,
})
const letter = {
  universityId: null,
  universityName: 'Högskolan i Norr',
  email: 'samverkan@norr.example',
  subject: 'Sjuksköterskor i norr',
  words: 'Kan ni ge den här?',
}

/** Nine people of two municipalities, and a call for them. */
async function aSentCall(scene: Scene, over: Partial<Parameters<typeof sendCall>[2]> = {}) {
  await crowd(6, { municipalityCode: scene.here })
  await crowd(3, { municipalityCode: scene.there })
  const cells = [nurses(scene.here), nurses(scene.there)]
  const sent = await sendCall(scene.coordinator, cells, { ...letter, ...over }, newId(), now)
  if (!sent.ok) throw new Error(sent.because)
  return sent.id
}

const linkTo = (subjectId: string, at = now) => {
  const facts = { subjectId, id: newId<'link'>(), until: later(at, 300 * dayMs) }
  const opened = openLink('answer-course-call', linkText('answer-course-call', facts, at), at)
  if (!opened.ok) throw new Error(opened.because)
  return opened.link
}
const needLink = (subjectId: string) => {
  const facts = { subjectId, id: newId<'link'>(), until: later(now, dayMs) }
  const opened = openLink('employer-need', linkText('employer-need', facts, now), now)
  if (!opened.ok) throw new Error(opened.because)
  return opened.link
}

const asked = (municipalityCode: string, over: Partial<InterestWish> = {}): InterestWish => ({
  municipalityCode,
  courseId: null,
  instanceId: null,
  professionId: 'nurse' as never,
  wish: 'På halvfart',
  term: null,
  ...over,
})
const wishesOf = (who: Learner) =>
  read().select().from(courseInterests).where(eq(courseInterests.personId, who.id))

test('a wish twice is one, moved to the town that was named last, also when both come at once', async () => {
  const { here, there } = await aScene()
  const who = await aLearner()
  const answers = await Promise.all([wish(who, asked(here), now), wish(who, asked(here), now)])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  expect(await wish(who, asked(there, { wish: 'PÅ HALVFART' }), now)).toMatchObject({ known: true })
  expect(await wishesOf(who)).toMatchObject([{ municipalityCode: there, wish: 'På halvfart' }])
})

test('a wish for a course knows the profession; what is not there is refused', async () => {
  const { here } = await aScene()
  const who = await aLearner()
  const course = await make((tx) => aTaughtCourse(tx))
  const ofCourse = asked(here, { courseId: course.id, professionId: null, wish: '' })
  expect(await wish(who, ofCourse, now)).toMatchObject({ ok: true, known: false })
  expect(await wishesOf(who)).toMatchObject([{ courseId: course.id, professionId: 'nurse' }])
  for (const gone of [
    asked('0000'),
    asked(here, { professionId: 'astronaut' as never }),
    asked(here, { courseId: newId() }),
  ])
    expect(await wish(who, gone, now)).toEqual({ ok: false, because: 'gone' })
  const nobody = await aLearner({ emailConfirmedAt: null })
  expect(await wish(nobody, asked(here), now)).toEqual({ ok: false, because: 'unconfirmed' })
  expect(await wishesOf(nobody)).toEqual([])
})

test('whoever takes a wish away is not counted any more; another’s cannot be taken', async () => {
  const scene = await aScene()
  const [who, other] = [await aLearner(), await aLearner()]
  for (const one of [who, other]) await wish(one, asked(scene.here), now)
  const [theirs] = await wishesOf(other)
  const [own] = await wishesOf(who)
  await withdrawWish(who, now, theirs?.id)
  expect(await wishesOf(other)).toHaveLength(1)
  await withdrawWish(who, now, own?.id)
  await withdrawWish(who, now, own?.id)
  expect(await wishesOf(who)).toEqual([])
  const [line] = await demandIn(await scopeOf(scene.staff), all, now)
  expect(line?.cells).toMatchObject([{ people: 1 }])
})

test('what a call stands on stays as a number without words or name; letters do not reach who has left', async () => {
  const scene = await aScene()
  const [who, erased] = [await aLearner(), await aLearner()]
  for (const one of [who, erased]) await wish(one, asked(scene.here, { wish: 'Jag heter Åsa' }), now)
  const id = await aSentCall(scene)
  await withdrawWish(who, now)
  expect(await change((tx) => forgetWishes(tx, erased.id))).toBe(1)
  expect(await wishesToHandOut(read(), erased.id)).toEqual([])
  const kept = await read()
    .select()
    .from(courseInterests)
    .innerJoin(courseCallInterests, eq(courseCallInterests.interestId, courseInterests.id))
    .where(eq(courseCallInterests.callId, id))
  expect(kept).toHaveLength(11)
  expect(kept.filter((row) => row.course_interests.personId === null)).toHaveLength(2)
  expect(JSON.stringify(kept)).not.toContain('Åsa')
  expect((await callOf(scene.coordinator, id))?.counts).toEqual([
    { municipalityCode: scene.here, people: 8 },
    { municipalityCode: scene.there, people: 3 },
  ])
  // Whoever is erased still counts, whoever has taken it away does not.
  const [line] = await demandIn(await scopeOf(scene.coordinator), all, now)
  expect(line?.cells).toMatchObject([{ people: 7 }, { people: 3 }])
})

test('staff see their own municipality and those of its networks, coordinators theirs, nobody beyond', async () => {
  const scene = await aScene()
  await crowd(2, { municipalityCode: scene.here, wish: 'På kvällar' })
  await crowd(4, { municipalityCode: scene.there, wish: 'Hos oss' })
  await crowd(9, { municipalityCode: scene.beyond })
  const places = async (who: Staff | Coordinator) => (await scopeOf(who)).places.map(({ code }) => code)
  expect((await places(scene.staff)).sort()).toEqual([scene.here, scene.there].sort())
  expect((await places(scene.coordinator)).sort()).toEqual([scene.here, scene.there].sort())
  const [staffs] = await demandIn(await scopeOf(scene.staff), all, now)
  expect(staffs?.cells.map(({ people }) => people)).toEqual([4, 2])
  // Words of few people are theirs to read whose municipality it is.
  expect(staffs?.words).toEqual(['På kvällar'])
  const [networks] = await demandIn(await scopeOf(scene.coordinator), all, now)
  expect(networks?.words).toEqual([])
  const alone = await make(async (tx) => {
    const centre = await aCentre(tx, { municipalityCode: scene.beyond })
    return { centreId: centre.id } as unknown as Staff
  })
  expect(await places(alone)).toEqual([scene.beyond])
})

test('words of somebody with protected identity are shown to nobody, and everybody sees only what five want', async () => {
  const scene = await aScene()
  const hidden = await aLearner({ protectedIdentity: true })
  await wish(hidden, asked(scene.here, { wish: 'Hemligt' }), now)
  await crowd(3, { municipalityCode: scene.here })
  const [line] = await demandIn(await scopeOf(scene.staff), all, now)
  expect(line).toMatchObject({ words: [], cells: [{ people: 4 }] })
  expect(await openDemand(now, [scene.here])).toEqual([])
  await crowd(1, { municipalityCode: scene.here })
  expect(await openDemand(now, [scene.here])).toMatchObject([{ cells: [{ people: 5 }] }])
})

test('the demand is narrowed by municipality, profession and term; what is over counts no more', async () => {
  const scene = await aScene()
  await make(async (tx) => {
    await aProfession(tx, 'teacher')
    await anInterest(tx, { municipalityCode: scene.here, professionId: 'teacher' as never })
    await anInterest(tx, { municipalityCode: scene.here, term: 20271 })
    await anInterest(tx, { municipalityCode: scene.here, term: 20261 })
    // Whoever sends another form than ours can name a term of the next century.
    await anInterest(tx, { municipalityCode: scene.here, term: 21002, createdAt: later(now, -800 * dayMs) })
    await anInterest(tx, { municipalityCode: scene.there, createdAt: later(now, -800 * dayMs) })
  })
  const scope = await scopeOf(scene.staff)
  const keys = async (over: Partial<Parameters<typeof demandIn>[1]>) =>
    (await demandIn(scope, { ...all, ...over }, now)).map(({ key }) => key).sort()
  expect(await keys({})).toEqual(['y~nurse~20271', 'y~teacher~'])
  expect(await keys({ professionId: 'nurse' as never })).toEqual(['y~nurse~20271'])
  expect(await keys({ term: 20272 as never })).toEqual(['y~teacher~'])
  expect(await keys({ municipalityCode: scene.there })).toEqual([])
})

test('a call is sent once under one key, and stands only on the keeper’s own municipalities', async () => {
  const scene = await aScene()
  await crowd(5, { municipalityCode: scene.here })
  await crowd(7, { municipalityCode: scene.beyond })
  const cells = [nurses(scene.here), nurses(scene.beyond)]
  const key = newId()
  const answers = await Promise.all([
    sendCall(scene.staff, cells, letter, key, now),
    sendCall(scene.staff, cells, letter, key, now),
  ])
  const [first, second] = answers
  if (!first?.ok || !second?.ok) throw new Error('refused')
  expect(second.id).toBe(first.id)
  expect(await factsAbout(first.id)).toEqual(['course-call-sent'])
  expect(await callsOf(scene.staff)).toMatchObject([
    {
      sender: scene.centre.name,
      counts: [{ municipalityCode: scene.here, people: 5 }],
      professionId: 'nurse',
    },
  ])
  const logged = await read().select().from(staffLog).where(eq(staffLog.subjectId, first.id))
  expect(logged).toMatchObject([{ action: 'send-course-call', centreId: scene.centre.id }])
  const beyond = await sendCall(scene.staff, [nurses(scene.beyond)], letter, newId(), now)
  expect(beyond).toEqual({ ok: false, because: 'too-few' })
})

test('a mailbox is written to five times a day, an owner writes ten times', async () => {
  const scene = await aScene()
  await crowd(5, { municipalityCode: scene.here })
  const send = (email: string, at: Instant = now) =>
    sendCall(scene.staff, [nurses(scene.here)], { ...letter, email }, newId(), at)
  for (let number = 0; number < 5; number += 1)
    expect(await send('ett@norr.example')).toMatchObject({ ok: true })
  expect(await send('ett@norr.example')).toEqual({ ok: false, because: 'mailbox-full' })
  for (let number = 0; number < 5; number += 1)
    expect(await send('tva@norr.example')).toMatchObject({ ok: true })
  expect(await send('tre@norr.example')).toEqual({ ok: false, because: 'too-many-calls' })
  expect(await send('ett@norr.example', later(now, dayMs + 1))).toMatchObject({ ok: true })
})

test('a call is its owner’s and its university’s: another network, centre or university finds nothing', async () => {
  const scene = await aScene()
  const office = await anExamOffice()
  const id = await aSentCall(scene, { universityId: office.universityId as never })
  const other = await aScene()
  const otherOffice = await anExamOffice()
  expect(await callOf(scene.coordinator, id)).toMatchObject({ id })
  expect(await callOf(scene.staff, id)).toBeNull()
  expect(await callOf(other.coordinator, id)).toBeNull()
  expect(await callsOf(other.coordinator)).toEqual([])
  expect(await callTo(office, id)).toMatchObject({ id })
  expect(await callTo(otherOffice, id)).toBeNull()
  const reply = { answer: 'yes' as const, text: 'Ja.' }
  expect(await answerCallAsOffice(otherOffice, id, reply, null, now)).toEqual({ ok: false, because: 'gone' })
  expect((await callTo(office, id))?.answer).toBeNull()
})

const reply = (answer: 'yes' | 'no' | 'later', text = 'Från hösten.') => ({ answer, text })

test('a mailbox is known to who was answered from it, and to nobody else who asks the university', async () => {
  const [scene, other, office] = [await aScene(), await aScene(), await anExamOffice()]
  const universityId = office.universityId as never
  const id = await aSentCall(scene, { universityId })
  expect(await knownMailbox(scene.coordinator, universityId)).toBeNull()
  await answerCallByLink(linkTo(id), reply('yes'), null, now)
  expect(await knownMailbox(scene.coordinator, universityId)).toBe(letter.email)
  for (const who of [scene.staff, other.coordinator]) expect(await knownMailbox(who, universityId)).toBeNull()
})

test('an answer by link twice, also at once, is one answer and told once', async () => {
  const scene = await aScene()
  const id = await aSentCall(scene)
  const link = linkTo(id)
  expect(await callByLink(link)).toMatchObject({ answer: null })
  const answers = await Promise.all([
    answerCallByLink(link, reply('yes'), null, now),
    answerCallByLink(link, reply('yes'), null, now),
  ])
  expect(answers.map((one) => one.ok && one.changed).sort()).toEqual([false, true])
  expect(await answerCallByLink(link, reply('yes', 'Från våren.'), undefined, now)).toMatchObject({
    ok: true,
  })
  expect(await factsAbout(id)).toEqual(['course-call-sent', 'course-call-answered'])
  expect(await callByLink(link)).toMatchObject({ answer: 'yes', answerText: 'Från våren.', answeredBy: null })
})

test('two colleagues who answer otherwise at once: the one who comes second sees what the other said', async () => {
  const scene = await aScene()
  const office = await anExamOffice()
  const id = await aSentCall(scene, { universityId: office.universityId as never })
  const answers = await Promise.all([
    answerCallByLink(linkTo(id), reply('no'), null, now),
    answerCallAsOffice(office, id, reply('yes'), null, now),
  ])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, because: 'answered-meanwhile' })
  expect(await factsAbout(id)).toEqual(['course-call-sent', 'course-call-answered'])
  const { answer } = (await callOf(scene.coordinator, id)) ?? {}
  const other = answer === 'yes' ? 'no' : 'yes'
  expect(await answerCallAsOffice(office, id, reply(other), answer, now)).toMatchObject({ changed: true })
  const [latest] = await read()
    .select()
    .from(universityLog)
    .where(eq(universityLog.subjectId, id))
    .orderBy(desc(universityLog.id))
  expect(latest).toMatchObject({
    action: 'answer-course-call',
    personId: office.id,
    after: { answer: other },
  })
  expect(await factsAbout(id)).toHaveLength(3)
})

test('a link of another purpose, of nothing, or a year old answers nothing', async () => {
  const scene = await aScene()
  const id = await aSentCall(scene)
  const facts = { subjectId: id, id: newId<'link'>(), until: later(now, dayMs) }
  expect(openLink('answer-course-call', linkText('answer-exam', facts, now), now)).toMatchObject({
    because: 'link-forged',
  })
  expect(await answerCallByLink(linkTo(newId()), reply('yes'), null, now)).toMatchObject({ because: 'gone' })
  const late = later(now, 366 * dayMs)
  expect(await answerCallByLink(linkTo(id), reply('yes'), null, late)).toMatchObject({ because: 'over' })
})

test('those who wished see the call, others do not', async () => {
  const scene = await aScene()
  const [who, other] = [await aLearner(), await aLearner()]
  await wish(who, asked(scene.here), now)
  await wish(other, asked(scene.beyond), now)
  const id = await aSentCall(scene)
  await answerCallByLink(linkTo(id), reply('later', 'Kanske 2028.'), null, now)
  expect(await callsAbout(who)).toMatchObject([{ call: { id, answer: 'later', answerText: 'Kanske 2028.' } }])
  expect(await callsAbout(other)).toEqual([])
})

const need = (municipalityCode: string, over = {}) => ({
  municipalityCode,
  employer: 'Region Norr',
  contactEmail: `${newId().slice(-12)}@region.example`,
  professionId: 'nurse' as never,
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
