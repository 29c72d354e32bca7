import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { staffLog, universityLog } from '#db/schema'
import { linkText, openLink } from '~/identity/link.server'
import { newId } from '~/lib/id'
import { dayMs, type Instant, later } from '~/lib/time'
import {
  aScene,
  aSentCall,
  asked,
  crowd,
  freshDemand,
  letter,
  nurses,
  openedLink,
} from '../../scripts/testing/demand-scene'
import { aLearner, anExamOffice, factsAbout, now } from '../../scripts/testing/scene'
import { answerCallAsOffice } from './demand-answer-as-office.server'
import { answerCallByLink } from './demand-answer-by-link.server'
import { callByLink, callOf, callsAbout, callsOf, callTo } from './demand-call-find.server'
import { sendCall } from './demand-call-send.server'
import { knownMailbox } from './demand-draft.server'
import { wish } from './demand-wish.server'

freshDemand()

const linkTo = (callId: string) => openedLink('answer-course-call', callId, 300)

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
  const id = await aSentCall(scene, { universityId: office.universityId })
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
  const [scene, other, { universityId }] = [await aScene(), await aScene(), await anExamOffice()]
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
  const id = await aSentCall(scene, { universityId: office.universityId })
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
