import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { examSittings } from '#db/schema'
import { answerAsOffice } from '~/exams/answer-as-office.server'
import { cancelRequest } from '~/exams/cancel-request.server'
import { keepSittingChanges } from '~/exams/keep-sitting-changes.server'
import { offerSeat } from '~/exams/offer-seat.server'
import { termsOf } from '~/exams/policy'
import type { RequestId } from '~/exams/request'
import { keepExamTimes, noteExamsDue, noteExamsTomorrow } from '~/exams/request-clock.server'
import * as requests from '~/exams/request-store.server'
import { dayMs, hourMs, later } from '~/lib/time'
import { aRequest, calendarOf, linkOf, there } from '../../scripts/testing/exam-letters'
import { nine, sure, yes } from '../../scripts/testing/exam-request'
import { aMailRoom } from '../../scripts/testing/mail-room'
import { make, now } from '../../scripts/testing/scene'

const { to, subjects, last, ...worker } = aMailRoom()

test('an offer says until when, and its reason', async () => {
  const { request, who, manager } = await aRequest({ approval: 'staff' })
  await worker.work()
  sure(
    await offerSeat(
      manager,
      request.id,
      { startMinute: 600, fee: null, reason: 'Salen är full kl. 9.' },
      now,
    ),
  )
  await worker.work()
  const mail = last(who.email)
  expect(mail.subject).toContain('10.00–14.00')
  expect(mail.text).toContain('Salen är full kl. 9.')
  expect(mail.text).toMatch(/hålls åt dig till/)
  expect(calendarOf(mail)).toBeNull()
})

test('a fee says how much, how and by when, and an unpaid seat that nothing is owed', async () => {
  const fees = termsOf({ fees: { university: 500, yh: null, komvux: null } })
  const { request, who, office } = await aRequest({
    groups: [],
    others: fees,
    payWays: ['swish', 'bankgiro'],
    payBefore: { count: 3, unit: 'days' },
    unpaid: 'cancelled',
  })
  await worker.work()
  sure(await answerAsOffice(there(office), request.id, yes, now))
  await worker.work()
  const mail = last(who.email)
  expect(mail.subject).toContain('Betala 500 kr')
  expect(mail.text).toContain('Betala med: Swish, bankgiro')
  expect(mail.text).toContain(request.reference)
  const due = (await requests.find(read(), request.id))?.answerBy ?? now
  worker.at(later(due, -dayMs))
  await noteExamsDue(later(due, -dayMs))
  await worker.work()
  expect(last(who.email).subject).toContain('Betala senast')
  worker.at(due)
  await keepExamTimes(due)
  await worker.work()
  expect(last(who.email).subject).toContain('Platsen är avbokad')
  expect(last(who.email).text).toContain('inte skyldig något')
})

test('one calendar entry follows the exam: told, moved, cancelled; and the university hears of the last two', async () => {
  const { request, who, sitting, mailbox, office } = await aRequest({}, { sitting: { startMinute: null } })
  await worker.work()
  expect(last(who.email).subject).toContain('klockslaget kommer senare')
  sure(await answerAsOffice(there(office), request.id, yes, now))
  await worker.work()
  expect(calendarOf(last(who.email))).toBeNull()
  const got: NonNullable<ReturnType<typeof calendarOf>>[] = []
  const told = async (subject: string) => {
    await worker.work()
    const mail = last(who.email)
    expect(mail.subject).toContain(subject)
    const part = calendarOf(mail)
    if (part) got.push(part)
    return mail
  }
  const tell = (startMinute: number, sequence: number) =>
    make((tx) =>
      tx.update(examSittings).set({ startMinute, sequence }).where(eq(examSittings.id, sitting.id)),
    )
  await tell(9 * 60, 1)
  await keepSittingChanges(now)
  await told('Klockslaget är bestämt')
  await tell(10 * 60, 2)
  await keepSittingChanges(now)
  const moved = await told('Ny tid')
  expect(moved.text).toContain('Tidigare: måndag 5 oktober kl. 09.00')
  sure(await cancelRequest(who, request.id, now))
  await told('Avbokad')
  expect(got.map(({ method, start }) => [method, start])).toEqual([
    ['REQUEST', nine],
    ['REQUEST', later(nine, hourMs)],
    ['CANCEL', later(nine, hourMs)],
  ])
  expect(new Set(got.map(({ uid }) => uid)).size).toBe(1)
  expect(got.map(({ sequence }) => sequence)).toEqual(
    [...got.map(({ sequence }) => sequence)].sort((a, b) => a - b),
  )
  expect(subjects(mailbox).map((subject) => subject.split(':')[0])).toEqual([
    'Tenta på annan ort',
    'Ny tid på lärcentret',
    'Ny tid på lärcentret',
    'Skrivs inte på annan ort',
  ])
  expect(linkOf(last(mailbox))).toBe('')
})

test('a clock time that collides tells the learner and the centre', async () => {
  const { request, who, sitting, centreBox, office } = await aRequest()
  sure(await answerAsOffice(there(office), request.id, yes, now))
  await worker.work()
  await make((tx) =>
    tx
      .update(examSittings)
      .set({ startMinute: 14 * 60, sequence: 1 })
      .where(eq(examSittings.id, sitting.id)),
  )
  await keepSittingChanges(now)
  await worker.work()
  expect(last(who.email).subject).toContain('Något har ändrats')
  expect(last(centreBox).subject).toContain('Behöver lösas')
})

test('reminders: the university before its time is out and when it is late, the learner the day before the exam', async () => {
  const { request, who, mailbox, office, centreBox } = await aRequest()
  await worker.work()
  const due = request.answerBy ?? now
  worker.at(later(due, -hourMs))
  for (const _ of [1, 2]) await noteExamsDue(later(due, -hourMs))
  await worker.work()
  expect(subjects(mailbox).at(-1)).toContain('Svara senast')
  worker.at(due)
  await keepExamTimes(due)
  await worker.work()
  expect(subjects(mailbox).map((subject) => subject.split(':')[0])).toHaveLength(3)
  expect(subjects(mailbox).at(-1)).toContain('Svar saknas')
  expect(subjects(who.email).at(-1)).toContain('Inget svar än')
  expect(subjects(centreBox).at(-1)).toContain('Lärosätet har inte svarat')
  sure(await answerAsOffice(there(office), request.id, yes, due))
  const eve = later(nine, -dayMs)
  worker.at(eve)
  for (const _ of [1, 2]) await noteExamsTomorrow(eve)
  await worker.work()
  expect(subjects(who.email).filter((subject) => subject.startsWith('Påminnelse'))).toHaveLength(1)
})

test('nobody’s health is mailed, and of somebody in hiding neither name nor course where others see it', async () => {
  const wish = {
    extraMinutes: 60,
    separateRoom: true,
    consents: true,
    needs: ['computer' as const],
    needsDetail: 'Läser långsamt',
  }
  const { who, mailbox } = await aRequest(
    { support: ['extended-time', 'separate-room', 'computer'] },
    { wish },
  )
  await worker.work()
  expect(last(mailbox).text).toContain('4 h, och 1 h längre')
  for (const mail of [...to(who.email), ...to(mailbox)])
    expect(`${mail.text} ${mail.html}`).not.toMatch(/långsamt|enskilt|dator|computer|separate/i)
  const hidden = await aRequest({}, { person: { protectedIdentity: true, alias: 'QQQQ' } })
  await worker.work()
  expect(last(hidden.who.email).subject).not.toContain('M0038M')
  for (const mail of [...to(hidden.mailbox), ...to(hidden.who.email)])
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/Öhman|QQQQ/)
  expect(last(hidden.mailbox).text).not.toContain(hidden.who.email)
})

test('the letters about one request are about it alone', async () => {
  const [one, other] = [await aRequest(), await aRequest()]
  await worker.work()
  expect(subjects(one.mailbox)).toHaveLength(1)
  expect(last(one.mailbox).text).toContain(one.request.reference)
  expect(last(one.mailbox).text).not.toContain(other.request.reference)
  expect(await requests.find(read(), 'none' as RequestId)).toBeNull()
})
