import { expect, test } from 'vitest'
import { aMembership } from '#db/make-people'
import { answerAsOffice } from '~/exams/answer-as-office.server'
import { consentByCentre } from '~/exams/consent-by-centre.server'
import { declineByCentre } from '~/exams/decline-by-centre.server'
import { openLink } from '~/identity/link.server'
import { aRequest, calendarOf, linkOf, there } from '../../scripts/testing/exam-letters'
import { nine, no, sure, yes } from '../../scripts/testing/exam-request'
import { aMailRoom } from '../../scripts/testing/mail-room'
import { aLearner, make, now } from '../../scripts/testing/scene'

const { to, subjects, last, ...worker } = aMailRoom()

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
  sure(await answerAsOffice(there(one.office), one.request.id, no, now))
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
