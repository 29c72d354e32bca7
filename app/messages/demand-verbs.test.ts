import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aMunicipality, aNetwork } from '#db/make'
import { aNeed, anInterest } from '#db/make-demand'
import { aMembership, aPerson } from '#db/make-people'
import { note } from '#db/outbox.server'
import { courseCallInterests, courseCalls, courseInterests, memberships } from '#db/schema'
import type { ProfessionId } from '~/courses/course'
import type { CallId } from '~/courses/demand'
import { answerCallByLink } from '~/courses/demand-answer-by-link.server'
import { sendCall } from '~/courses/demand-call-send.server'
import { confirmNeed } from '~/courses/demand-need-link.server'
import { moderateNeed } from '~/courses/demand-need-moderate.server'
import type { CallAnswer } from '~/courses/demand-rules'
import { withdrawWish } from '~/courses/demand-withdraw.server'
import type { LinkPurpose } from '~/identity/link'
import { openLink } from '~/identity/link.server'
import type { Coordinator } from '~/identity/membership'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker, origin } from '../../scripts/testing/post'
import { aLearner, make, now } from '../../scripts/testing/scene'

let box: Mailbox
let worker: ReturnType<typeof aWorker>
beforeAll(async () => {
  box = await openMailbox()
})
afterAll(() => box.close())
beforeEach(() => {
  box.mails.length = 0
  worker = aWorker(box)
})
afterEach(async () => {
  worker.close()
  await change(async (tx) => {
    await tx.delete(courseCallInterests)
    await tx.delete(courseCalls)
    await tx.delete(courseInterests)
  })
})

/** A call of a network for seven people: four of no matter whom, one with protected identity, one who reads English, one who leaves. */
async function aCall() {
  const [hidden, english, leaving] = [
    await aLearner({ name: 'Skyddad Person', protectedIdentity: true }),
    await aLearner({ name: 'Selam Tekle', language: 'en' }),
    await aLearner({ name: 'Har Lämnat' }),
  ]
  const { coordinator, here } = await make(async (tx) => {
    const place = await aMunicipality(tx, { name: 'Sorsele' })
    const network = await aNetwork(tx, { name: 'Akademi Norr', municipalities: [place.code] })
    const person = await aPerson(tx, { name: 'Göran Häggström' })
    await aMembership(tx, { personId: person.id, role: 'coordinator', networkId: network.id })
    for (const { id } of [hidden, english, leaving])
      await anInterest(tx, { municipalityCode: place.code, personId: id })
    for (let number = 0; number < 4; number += 1)
      await anInterest(tx, { municipalityCode: place.code, personId: null })
    const coordinator = { ...person, role: 'coordinator', networkId: network.id } as unknown as Coordinator
    return { coordinator, here: place.code }
  })
  const mailbox = `${newId().slice(-12)}@norr.example`
  const cell = { municipalityCode: here, courseId: null, professionId: 'nurse' as ProfessionId, term: null }
  const letter = {
    universityId: null,
    universityName: 'Högskolan i Norr',
    email: mailbox,
    subject: 'Sjuksköterskor i Sorsele',
    words: 'Kan ni ge den?\n\n<b>Hej</b>',
  }
  const sent = await sendCall(coordinator, [cell], letter, newId(), now)
  if (!sent.ok) throw new Error(sent.because)
  return { id: sent.id, mailbox, coordinator, hidden, english, leaving, here }
}

const to = (email: string) => box.mails.filter((mail) => JSON.stringify(mail.to).includes(email))

const opened = <Purpose extends LinkPurpose>(text: string | undefined, path: string, purpose: Purpose) => {
  const key = new RegExp(`${path}\\?k=(\\S+)`).exec(text ?? '')?.[1] ?? ''
  const link = openLink(purpose, decodeURIComponent(key), now)
  if (!link.ok) throw new Error(`${link.because}: ${text}`)
  return link.link
}

test('a university gets one letter, in Swedish and English, without names; its link answers', async () => {
  const { id, mailbox, hidden, english } = await aCall()
  await worker.work()
  await worker.work()
  const [letter, ...more] = to(mailbox)
  expect(more).toEqual([])
  expect(letter?.subject).toBe('Sjuksköterskor i Sorsele')
  expect(letter?.text).toContain('Akademi Norr')
  expect(letter?.text).toContain('Sorsele: 7')
  expect(letter?.text).toContain('7 people')
  for (const name of [hidden.name, english.name]) expect(letter?.text).not.toContain(name)
  expect(letter?.html).not.toContain('<b>Hej')
  expect(letter?.text).toContain(`${origin}/lank/efterfragan?k=`)
  const link = opened(letter?.text as string, '/lank/efterfragan', 'answer-course-call')
  expect(link.subjectId).toBe(id)
})

test('those who still wish, and who asked, are told once for each answer; none is told what no longer stands', async () => {
  const { id, mailbox, coordinator, hidden, english, leaving } = await aCall()
  await worker.work()
  const link = opened(to(mailbox)[0]?.text as string, '/lank/efterfragan', 'answer-course-call')
  const says = (answer: CallAnswer, text = 'Från hösten.', after = 0) =>
    answerCallByLink(link, { answer, text }, undefined, later(now, after))
  await withdrawWish(leaving, now)
  box.mails.length = 0
  await says('yes', 'Ja!', -3)
  await says('no', 'Nej, tyvärr.', -2)
  await says('yes', 'Från hösten.', -1)
  await says('yes')
  await says('yes', 'Från våren.')
  await worker.work()
  await worker.work()
  expect(to(leaving.email)).toEqual([])
  const [plain, ...twice] = to(hidden.email)
  expect(twice).toEqual([])
  expect(plain?.subject).toBe('Ja från Högskolan i Norr')
  expect(plain?.text).toContain('Från våren.')
  expect(plain?.text).not.toContain(hidden.name)
  expect(to(english.email).map(({ subject }) => subject)).toEqual(['Yes from Högskolan i Norr'])
  expect(to(english.email)[0]?.text).toContain('Selam Tekle')
  expect(to(coordinator.email)[0]?.text).toContain('Ni har frågat Högskolan i Norr')
  expect(box.mails).toHaveLength(3)
  // However often it says otherwise, each is told once a day, how it stands then.
  for (const answer of ['no', 'yes', 'later', 'no', 'later'] as const) {
    await says(answer, 'Kanske.', 1)
    await worker.work()
  }
  expect(box.mails).toHaveLength(3)
  worker.pass(dayMs)
  await worker.work()
  expect(box.mails).toHaveLength(6)
  expect(to(hidden.email)[1]?.subject).toContain('Högskolan i Norr')
  expect(to(hidden.email)[1]?.text).toContain('Kanske.')
  await says('no', 'Nej.', dayMs)
  await says('later', 'Kanske ändå.', dayMs + 1)
  worker.pass(dayMs + 1)
  await worker.work()
  expect(box.mails).toHaveLength(6)
  expect(await read().select().from(courseCalls)).toMatchObject([{ id, answer: 'later' }])
})

test('who has left the network that asked is told nothing any more', async () => {
  const { mailbox, coordinator, english } = await aCall()
  await worker.work()
  const link = opened(to(mailbox)[0]?.text as string, '/lank/efterfragan', 'answer-course-call')
  await change((tx) => tx.delete(memberships).where(eq(memberships.personId, coordinator.id)))
  await answerCallByLink(link, { answer: 'yes', text: 'Från hösten.' }, undefined, now)
  await worker.work()
  expect(to(coordinator.email)).toEqual([])
  expect(to(english.email)).toHaveLength(1)
})

test('a call that is answered before its letter goes needs none', async () => {
  const { id, mailbox } = await aCall()
  await change(async (tx) => {
    await tx.update(courseCalls).set({ answer: 'yes', answerText: 'Ja.' })
  })
  await worker.work()
  expect(to(mailbox)).toEqual([])
  expect(id satisfies CallId).toBeTruthy()
})

test('an employer is asked by a letter that repeats nothing of what was typed, and told what was decided and why', async () => {
  const { coordinator, here } = await aCall()
  const need = await make(async (tx) => {
    const row = await aNeed(tx, { municipalityCode: here, employer: 'KLICKA HÄR', state: 'unconfirmed' })
    await note(tx, { fact: 'employer-need-registered', subjectId: row.id, at: now })
    return row
  })
  await worker.work()
  const [letter] = to(need.contactEmail)
  expect(letter?.text).toContain('Sorsele')
  expect(letter?.text).not.toContain('KLICKA HÄR')
  const link = opened(letter?.text as string, '/lank/behov', 'employer-need')
  await confirmNeed(link)
  await moderateNeed(coordinator, need.id, { state: 'declined', reason: 'Det är reklam.' }, now)
  await worker.work()
  const [, decided, ...more] = to(need.contactEmail)
  expect(more).toEqual([])
  expect(decided?.subject).toBe('Ert behov visas inte')
  expect(decided?.text).toContain('Det är reklam.')
})
