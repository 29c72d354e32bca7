import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aMembership } from '#db/make'
import { examSittings } from '#db/schema'
import { answerAsOffice } from '~/exams/answer-as-office.server'
import { cancelRequest } from '~/exams/cancel-request.server'
import { consentByCentre } from '~/exams/consent-by-centre.server'
import { declineByCentre } from '~/exams/decline-by-centre.server'
import { keepSittingChanges } from '~/exams/keep-sitting-changes.server'
import { offerSeat } from '~/exams/offer-seat.server'
import { termsOf } from '~/exams/policy'
import type { RequestId } from '~/exams/request'
import { keepExamTimes, noteExamsDue, noteExamsTomorrow } from '~/exams/request-clock.server'
import * as requests from '~/exams/request-store.server'
import { openLink } from '~/identity/link.server'
import { dayMs, hourMs, instant, later } from '~/lib/time'
import { anExamHouse, anOffice, aRequestWish, aSitting, ask } from '../../scripts/testing/exam-scene'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker } from '../../scripts/testing/post'
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
afterEach(() => worker.close())

const nine = instant(Date.UTC(2026, 9, 5, 7))
const yes = { says: 'yes', reason: '', anonymityCode: '' } as const
const no = { says: 'no', reason: 'Kursen ges på campus.', anonymityCode: '' } as const

let mailboxes = 0
const aMailbox = () => `tenta-${++mailboxes}@hogskolan.example`

/** A resident's request at such a house, its university's mailbox and office. Nobody has been told anything yet. */
async function aRequest(
  rules: Parameters<typeof anExamHouse>[0] = {},
  {
    sitting: over = {},
    wish = {},
    person = {},
  }: {
    sitting?: Parameters<typeof aSitting>[0]
    wish?: Parameters<typeof aRequestWish>[2]
    person?: Parameters<typeof aLearner>[0]
  } = {},
) {
  const centreBox = aMailbox()
  const house = await anExamHouse({ mailbox: centreBox, ...rules })
  const mailbox = aMailbox()
  const sitting = await aSitting({
    contactEmail: mailbox,
    courseCode: 'M0038M',
    courseName: 'Matematik',
    ...over,
  })
  const who = await aLearner({ name: 'Åsa Öhman', municipalityCode: house.municipality, ...person })
  const answer = await ask(who, aRequestWish(sitting.id, house.centre.id, wish))
  if (!answer.ok) throw new Error(answer.because)
  const office = sitting.universityId ? await anOffice(sitting.universityId) : null
  return { ...house, centreBox, mailbox, sitting, who, request: answer.request, office }
}

const to = (address: string) =>
  box.mails.filter((mail) => JSON.stringify(mail.to).toLowerCase().includes(address.toLowerCase()))
/** As it is read: spaces that do not break are spaces, and what joins is not seen. */
const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
const subjects = (address: string) => to(address).map(({ subject }) => plain(subject))
const last = (address: string) => {
  const mail = to(address).at(-1)
  if (!mail) throw new Error(`no mail to ${address}`)
  return { ...mail, subject: plain(mail.subject), text: plain(mail.text) }
}
const sure = <T extends { ok: boolean }>(answer: T) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer
}
const linkOf = (mail: Pick<ParsedMail, 'text'>) =>
  new URL(
    /https?:\/\/\S+\/lank\/tentamen\?\S+/.exec(mail.text ?? '')?.[0] ?? 'https://none',
  ).searchParams.get('k') ?? ''
const calendarOf = (mail: Pick<ParsedMail, 'attachments'>) => {
  const part = mail.attachments.find(({ contentType }) => contentType.includes('calendar'))
  if (!part) return null
  const file = new ICAL.Component(ICAL.parse(part.content.toString('utf8')))
  const event = file.getFirstSubcomponent('vevent')
  return {
    method: file.getFirstPropertyValue('method'),
    uid: event?.getFirstPropertyValue('uid'),
    sequence: Number(event?.getFirstPropertyValue('sequence')),
    start: (event?.getFirstPropertyValue('dtstart') as ICAL.Time | undefined)?.toJSDate().getTime(),
  }
}

test('centre first: the learner reads what is asked of whom, the university is asked once, and both yeses are one letter', async () => {
  const { request, who, mailbox, office, centre, centreBox } = await aRequest({
    doorsOpenBefore: 15,
    doorsCloseBefore: 5,
    identity: 'photo-id',
  })
  await worker.work()
  const asked = last(who.email)
  expect(asked.subject).toContain('Anmäld: M0038M Matematik')
  expect(asked.text).toContain(`Vi har skrivit till ${mailbox}`)
  // The end of a day is that day, not midnight.
  expect(asked.text).toMatch(/ska .* säga ja, senast tisdag 8 september\./)
  expect(asked.text).toContain('torsdag 24 september 2026 (lärcentrets gräns)')
  const question = last(mailbox)
  expect(question.subject).toContain('Tenta på annan ort: M0038M')
  expect(question.subject).not.toContain('Öhman')
  for (const part of [
    'Åsa Öhman',
    who.email,
    centre.name,
    centreBox,
    '09.00–13.00',
    'In English',
    'May the exam be',
  ])
    expect(question.text).toContain(part)
  expect(String(question.html)).toContain('<div lang="en"')
  const opened = openLink('answer-exam', linkOf(question), now)
  expect(opened).toMatchObject({ ok: true, link: { subjectId: request.id, until: nine } })
  if (!office) throw new Error('no office')
  sure(await answerAsOffice(office, request.id, yes, now))
  await worker.work()
  expect(subjects(who.email)).toHaveLength(2)
  const settled = last(who.email)
  expect(settled.subject).toContain('Klart: M0038M Matematik')
  expect(settled.text).toContain('öppnas kl. 08.45 och stängs kl. 08.55')
  expect(settled.text).toContain('giltig legitimation med foto')
  expect(calendarOf(settled)).toMatchObject({ method: 'REQUEST', uid: `${request.id}@larplats`, start: nine })
  // Nobody is asked twice, and the centre, whose rules said yes, has nothing to do.
  expect(subjects(mailbox)).toHaveLength(1)
  expect(subjects(centreBox)).toEqual([])
})

test('a centre that wants to answer first is told; its yes has the university asked, in one letter', async () => {
  const { request, mailbox, centreBox, manager, who } = await aRequest({
    approval: 'staff',
    order: 'centre-first',
  })
  await worker.work()
  expect(subjects(mailbox)).toEqual([])
  expect(last(centreBox).subject).toContain('Ny tentamensanmälan')
  expect(last(who.email).text).toContain('Sedan frågar vi')
  sure(await consentByCentre(manager, request.id, now))
  await worker.work()
  expect(last(who.email).subject).toContain('Lärcentret har plats')
  expect(subjects(mailbox)).toHaveLength(1)
})

test.each([
  ['in one batch', false],
  ['one after the other', true],
])('where no order is demanded both are asked at once, the university once: %s', async (_name, apart) => {
  const { request, mailbox, centreBox, manager } = await aRequest({ approval: 'staff', order: 'any' })
  if (apart) await worker.work()
  sure(await consentByCentre(manager, request.id, now))
  await worker.work()
  expect(subjects(mailbox)).toHaveLength(1)
  // Whoever has answered before the letter goes out needs none.
  expect(subjects(centreBox)).toHaveLength(apart ? 1 : 0)
})

test('university first: the centre’s staff hear of it once the university has said yes', async () => {
  const { request, mailbox, centreBox, office, who } = await aRequest({
    approval: 'staff',
    order: 'university-first',
  })
  await worker.work()
  expect(last(who.email).text).toContain('säger ja först')
  expect(subjects(mailbox)).toHaveLength(1)
  expect(subjects(centreBox)).toEqual([])
  if (!office) throw new Error('no office')
  sure(await answerAsOffice(office, request.id, yes, now))
  await worker.work()
  expect(last(who.email).subject).toContain('Lärosätet har sagt ja')
  expect(subjects(centreBox)).toHaveLength(1)
})

test('without a mailbox the staff and managers of the centre are told, not its invigilators, and can turn it off', async () => {
  const { centre, manager } = await aRequest({ mailbox: null, approval: 'staff' })
  const [staff, invigilator] = [await aLearner({ email: 'p@larplats.example' }), await aLearner()]
  await make(async (tx) => {
    await aMembership(tx, { personId: manager.id, centreId: centre.id, role: 'manager' })
    await aMembership(tx, { personId: staff.id, centreId: centre.id })
    await aMembership(tx, { personId: invigilator.id, centreId: centre.id, role: 'invigilator' })
  })
  await worker.work()
  expect(subjects(manager.email)).toHaveLength(1)
  expect(last(staff.email).text).toContain('/konto/meddelanden')
  expect(subjects(invigilator.email)).toEqual([])
})

test('a no says why and what now; the university’s no reaches the centre, too', async () => {
  const one = await aRequest()
  await worker.work()
  sure(await answerAsOffice(one.office as never, one.request.id, no, now))
  await worker.work()
  expect(last(one.who.email).text).toContain(no.reason)
  expect(last(one.centreBox).text).toContain(no.reason)
  expect(subjects(one.mailbox)).toHaveLength(1)
  const other = await aRequest({ approval: 'staff' })
  await worker.work()
  sure(await declineByCentre(other.manager, other.request.id, 'Ingen vakt.', now))
  await worker.work()
  expect(last(other.who.email).subject).toContain('Lärcentret har ingen plats')
  expect(last(other.who.email).text).toContain('Ingen vakt.')
})

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
  sure(await answerAsOffice(office as never, request.id, yes, now))
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
  sure(await answerAsOffice(office as never, request.id, yes, now))
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
  sure(await answerAsOffice(office as never, request.id, yes, now))
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
  sure(await answerAsOffice(office as never, request.id, yes, due))
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

test('in English to whoever reads English, also in an office that has an account', async () => {
  const office = await aLearner({ language: 'en', emailConfirmedAt: now })
  const { who } = await aRequest(
    {},
    {
      sitting: { contactEmail: office.email, universityId: null, universityName: 'Hem' },
      person: { language: 'en' },
    },
  )
  await worker.work()
  expect(last(who.email).subject).toContain('Requested: M0038M')
  expect(last(office.email).subject).toContain('Exam elsewhere')
  expect(last(office.email).text).not.toContain('annan ort')
})

test('the letters about one request are about it alone', async () => {
  const [one, other] = [await aRequest(), await aRequest()]
  await worker.work()
  expect(subjects(one.mailbox)).toHaveLength(1)
  expect(last(one.mailbox).text).toContain(one.request.reference)
  expect(last(one.mailbox).text).not.toContain(other.request.reference)
  expect(await requests.find(read(), 'none' as RequestId)).toBeNull()
})
