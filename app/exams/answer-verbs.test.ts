import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { aUniversityPolicy } from '#db/make-exams'
import type { LinkFacts, SignedLink } from '~/identity/link'
import { linkText, openLink } from '~/identity/link.server'
import { dayMs, type LocalDate, later } from '~/lib/time'
import { nine, no, yes } from '../../scripts/testing/exam-request'
import { anExamHouse, aRequestWish, aResident, aSitting, ask } from '../../scripts/testing/exam-scene'
import { factsAbout, make, now } from '../../scripts/testing/scene'
import { acceptSeat } from './accept-seat.server'
import { answerByLink } from './answer-by-link.server'
import { requestByLink } from './answer-find.server'
import { referByLink } from './answer-refer.server'
import { cancelRequest } from './cancel-request.server'
import { notUs } from './not-us'
import type { ExamRequest, RequestId } from './request'
import { requestPace } from './request-pace.server'
import * as store from './request-store.server'
import { requestsToTell, requestToTell } from './request-telling-steps.server'
import { typedMost } from './request-wish'
import type { SittingId } from './sitting'

const linkTo = ({ id }: Pick<ExamRequest, 'id'>): SignedLink<'answer-exam'> => {
  const opened = openLink(
    'answer-exam',
    linkText('answer-exam', { subjectId: id, id: 'm-1' as LinkFacts['id'], until: nine }, now),
    now,
  )
  if (!opened.ok) throw new Error(opened.because)
  return opened.link
}
const again = ({ id }: Pick<ExamRequest, 'id'>) => store.find(read(), id)
const eventsOf = async ({ id }: Pick<ExamRequest, 'id'>) =>
  (await store.listEvents(read(), id)).map(({ event }) => event)

async function aRequest() {
  const house = await anExamHouse()
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const answer = await ask(who, aRequestWish(sitting.id, house.centre.id))
  if (!answer.ok) throw new Error(answer.because)
  return { ...house, sitting, who, request: answer.request, link: linkTo(answer.request) }
}

const typed = (over: Record<string, unknown> = {}) => ({
  universityId: null,
  universityName: 'Högskolan i Norr',
  courseCode: 'HN1001',
  courseName: 'Juridik',
  examCode: '',
  date: '2026-10-05' as LocalDate,
  startMinute: 9 * 60,
  minutes: 240,
  format: 'paper' as const,
  tool: '',
  contactEmail: 'tenta@norr.example',
  ...over,
})

test('by the link: yes twice is once, and names the mailbox; a colleague’s no takes it back', async () => {
  const { request, link, who } = await aRequest()
  expect(await requestByLink(link)).toMatchObject({
    learner: { email: who.email },
    isOpen: true,
    referred: null,
  })
  for (const _ of [1, 2]) expect(await answerByLink(link, yes, now, null)).toMatchObject({ ok: true })
  expect(await again(request)).toMatchObject({
    state: 'confirmed',
    universityOkBy: 'tenta@hogskolan.example',
  })
  expect(await eventsOf(request)).toEqual(['submit', 'university-consents'])
  expect(await answerByLink(link, no, now, true)).toMatchObject({ ok: true })
  expect(await again(request)).toMatchObject({
    state: 'cancelled-by-university',
    reason: no.reason,
    sessionId: null,
  })
})

test('two colleagues who answer otherwise: the second is told, and decides anew', async () => {
  const { request, link } = await aRequest()
  const answers = await Promise.all([answerByLink(link, yes, now, null), answerByLink(link, no, now, null)])
  expect(answers.map((one) => (one.ok ? 'ok' : one.because)).sort()).toEqual(['answered-meanwhile', 'ok'])
  expect(await eventsOf(request)).toHaveLength(2)
})

test('a code may come later than the yes, and no answer comes after the exam has begun', async () => {
  const { request, link } = await aRequest()
  await answerByLink(link, yes, now)
  await answerByLink(link, { ...yes, anonymityCode: 'A-17' }, now)
  expect(await again(request)).toMatchObject({ anonymityCode: 'A-17', state: 'confirmed' })
  await answerByLink(link, yes, now)
  expect(await again(request)).toMatchObject({ anonymityCode: 'A-17' })
})

test('somebody else answers: told once, the request stays, and three names are enough', async () => {
  const { request, link } = await aRequest()
  for (const contact of ['a@x.example', 'a@x.example', 'b@x.example', 'c@x.example'])
    expect(await referByLink(link, contact, now)).toMatchObject({ ok: true })
  expect(await referByLink(link, 'd@x.example', now)).toEqual({ ok: false, because: 'too-many' })
  expect(await again(request)).toMatchObject({ state: 'awaiting-university', place: request.place })
  expect(await requestByLink(link)).toMatchObject({ referred: 'c@x.example' })
  expect((await factsAbout(request.id)).filter((fact) => fact === 'exam-advanced')).toHaveLength(3)
  await answerByLink(link, no, now)
  expect(await referByLink(link, 'e@x.example', now)).toEqual({ ok: false, because: 'too-many' })
})

test('a link to a request that is no more leads nowhere', async () => {
  const link = linkTo({ id: 'none' as RequestId })
  expect(await requestByLink(link)).toBeNull()
  expect(await answerByLink(link, yes, now)).toEqual({ ok: false, because: 'gone' })
  expect(await referByLink(link, 'x', now)).toEqual({ ok: false, because: 'gone' })
})

test('a mailbox that is not the right one says so: that learner does not write there again, others may', async () => {
  const house = await anExamHouse()
  const who = await aResident(house.municipality)
  const wish = { ...aRequestWish('' as SittingId, house.centre.id), sitting: typed() }
  const asked = await ask(who, wish)
  if (!asked.ok) throw new Error(asked.because)
  const done = await answerByLink(linkTo(asked.request), { ...no, reason: notUs }, now)
  expect(done).toMatchObject({ ok: true, request: { state: 'declined', reason: notUs } })
  const other = { ...wish, sitting: typed({ courseCode: 'HN2002', contactEmail: 'Tenta@Norr.example' }) }
  expect(await ask(who, other)).toEqual({ ok: false, because: 'not-recipient' })
  expect((await ask(who, { ...wish, sitting: typed({ contactEmail: 'ratt@norr.example' }) })).ok).toBe(true)
  expect((await ask(await aResident(house.municipality), wish)).ok).toBe(true)
})

test('so many exams may be typed in a day, and then tomorrow', async () => {
  const house = await anExamHouse({}, 20)
  const who = await aResident(house.municipality)
  const day = (at: number) => `2026-10-${String(5 + at).padStart(2, '0')}` as LocalDate
  const wish = (at: number) => ({
    ...aRequestWish('' as SittingId, house.centre.id),
    sitting: typed({ date: day(at) }),
  })
  const days = [0, 1, 2, 3, 4].slice(0, typedMost)
  for (const at of days) expect(await ask(who, wish(at))).toMatchObject({ ok: true })
  expect(await ask(who, wish(7))).toEqual({ ok: false, because: 'too-many-typed' })
  expect(await ask(who, wish(7), later(now, dayMs + 1))).toMatchObject({ ok: true })
})

test('nobody answers for a university from a mailbox of their own', async () => {
  const house = await anExamHouse()
  const who = await aResident(house.municipality)
  const wish = (over: Record<string, unknown>) => ({
    ...aRequestWish('' as SittingId, house.centre.id),
    sitting: typed(over),
  })
  const [name, host] = who.email.split('@')
  for (const contactEmail of [who.email, who.email.toUpperCase(), `${name}+tenta@${host}`])
    expect(await ask(who, wish({ contactEmail }))).toEqual({ ok: false, because: 'own-mailbox' })
  expect(await ask(who, wish({ contactEmail: null }))).toEqual({ ok: false, because: 'no-mailbox' })
  const university = await make((tx) => aUniversity(tx))
  expect(await ask(who, wish({ universityId: university.id, contactEmail: null }))).toEqual({
    ok: false,
    because: 'no-mailbox',
  })
  expect(await ask(who, wish({ universityId: 'finns-inte' }))).toEqual({ ok: false, because: 'gone' })
  // It has said where it is reached: whatever else is typed, it is asked there.
  await make((tx) => aUniversityPolicy(tx, university.id, { mailbox: 'tenta@hogskolan.example' }))
  const asked = await ask(who, wish({ universityId: university.id, contactEmail: 'min@annan.example' }))
  if (!asked.ok) throw new Error(asked.because)
  expect(await requestToTell(read(), asked.request.id)).toMatchObject({ mailbox: 'tenta@hogskolan.example' })
  expect((await requestsToTell(read(), [asked.request.id])).get(asked.request.id)).toMatchObject({
    mailbox: 'tenta@hogskolan.example',
  })
})

test('an exam years ahead is a slip of the keyboard', async () => {
  const house = await anExamHouse()
  const who = await aResident(house.municipality)
  for (const date of ['2150-01-14', '2199-12-31'])
    expect(
      await ask(who, { ...aRequestWish('' as SittingId, house.centre.id), sitting: typed({ date }) }),
    ).toEqual({ ok: false, because: 'too-far' })
})

test('who asks and cancels again and again sends no more mail than who types many exams', async () => {
  const house = await anExamHouse()
  const who = await aResident(house.municipality)
  const wish = { ...aRequestWish('' as SittingId, house.centre.id), sitting: typed() }
  for (let time = 0; time < typedMost; time += 1) {
    const asked = await ask(who, wish)
    if (!asked.ok) throw new Error(asked.because)
    expect(await cancelRequest(who, asked.request.id, now)).toMatchObject({ ok: true })
  }
  expect(await ask(who, wish)).toEqual({ ok: false, because: 'too-many-typed' })
  expect(await ask(who, wish, later(now, dayMs + 1))).toMatchObject({ ok: true })
})

test('whoever asks in a loop is told to wait, by pages as by the API', async () => {
  const { request, who, sitting, centre } = await aRequest()
  for (let time = 1; time < requestPace.points; time += 1) await acceptSeat(who, request.id, now)
  const no = { ok: false, because: 'too-often', retryAfterSeconds: expect.any(Number) }
  expect(await acceptSeat(who, request.id, now)).toEqual(no)
  expect(await cancelRequest(who, request.id, now)).toEqual(no)
  expect(await ask(who, aRequestWish(sitting.id, centre.id))).toEqual(no)
  expect(await again(request)).toMatchObject({ state: 'awaiting-university' })
})

test('once the exam has begun nobody calls it off', async () => {
  const { request, link, who, sitting } = await aRequest()
  await answerByLink(link, yes, now)
  expect(await cancelRequest(who, request.id, nine)).toEqual({ ok: false, because: 'not-now' })
  expect(await answerByLink(link, no, nine)).toEqual({ ok: false, because: 'not-now' })
  expect(sitting.contactEmail).toBe('tenta@hogskolan.example')
  expect(await again(request)).toMatchObject({ state: 'confirmed' })
  expect(await cancelRequest(who, request.id, later(nine, -1))).toMatchObject({ ok: true })
})
