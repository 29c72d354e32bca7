import { expect, test } from 'vitest'
import { aSpace } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSession } from '#db/make-exams'
import { aMembership } from '#db/make-people'
import { addInvigilator } from '~/exams/invigilator-add.server'
import { assignInvigilator } from '~/exams/invigilator-assign.server'
import { sayCan } from '~/exams/invigilator-can.server'
import { cannotCome } from '~/exams/invigilator-cannot-come.server'
import { withdrawInvigilator } from '~/exams/invigilator-withdraw.server'
import { cancelSession } from '~/exams/session-cancel.server'
import { changeSession } from '~/exams/session-change.server'
import { moveSeat } from '~/exams/session-move-seat.server'
import { hourMs, later } from '~/lib/time'
import { sure } from '../../scripts/testing/exam-request'
import { span } from '../../scripts/testing/made'
import { aMailRoom } from '../../scripts/testing/mail-room'
import { aLearner, aPlace, aStaffAt, make, now } from '../../scripts/testing/scene'

const { to, last, ...worker } = aMailRoom()

const exam = span('2026-10-05T08:45:00+02:00', '2026-10-05T13:15:00+02:00')
const allDay = span('2026-10-05T07:00:00+02:00', '2026-10-05T18:00:00+02:00')

/** A hall and a room beside it, a session in each, one who writes in the hall and one of the register. */
async function aScene(mailbox: string | null = null, language: 'sv' | 'en' = 'sv') {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id, 'staff')
  const writer = await aLearner({ name: 'Åsa Öhman' })
  const made = await make(async (tx) => {
    await anExamPolicy(tx, centre.id, { perInvigilator: 2, mailbox })
    const at = { centreId: centre.id, kind: 'exam-hall', bookable: 'place' } as const
    const hall = await aSpace(tx, { ...at, name: 'Skrivsalen', places: 4, seats: 4 })
    const room = await aSpace(tx, { ...at, name: 'Vinden', places: 4, seats: 4 })
    const times = { startsAt: exam.start, endsAt: exam.end, createdBy: who.id }
    const session = await anExamSession(tx, { spaceId: hall.id, ...times })
    const beside = await anExamSession(tx, { spaceId: room.id, ...times })
    const request = await anExamRequest(tx, {
      centreId: centre.id,
      personId: writer.id,
      sessionId: session.id,
      place: 1,
      startsAt: later(exam.start, hourMs / 4),
      endsAt: later(exam.end, -hourMs / 4),
    })
    return { session, beside, request }
  })
  const aWatcher = async () => {
    const person = await aLearner({ name: 'Vera Vakt', language })
    await make((tx) => aMembership(tx, { personId: person.id, role: 'invigilator', centreId: centre.id }))
    sure(await addInvigilator(who, person.id, { training: [], note: '' }, now))
    sure(await sayCan(person, centre.id, allDay, now))
    return person
  }
  return { centre, who, writer, aWatcher, watcher: await aWatcher(), ...made }
}

test('an invigilator is told when and where they watch, and when that changes or ends', async () => {
  const { who, session, watcher, centre } = await aScene()
  sure(await assignInvigilator(who, session.id, watcher.id, now))
  await worker.work()
  const given = last(watcher.email)
  expect(given.subject).toContain('Du ska vakta: måndag 5 oktober kl. 08.45–13.15')
  for (const part of ['Skrivsalen', centre.name, '/tentavakt', 'Kan du inte komma?'])
    expect(given.text).toContain(part)
  const longer = { start: exam.start, end: later(exam.end, hourMs) }
  for (const end of [later(exam.end, 2 * hourMs), longer.end])
    sure(await changeSession(who, session.id, { ...longer, end, seats: 4, note: '' }, now))
  await worker.work()
  // What was overtaken before it went out is not told.
  expect(to(watcher.email).filter(({ subject }) => subject.startsWith('Ny tid'))).toHaveLength(1)
  expect(last(watcher.email).subject).toContain('kl. 08.45–14.15')
  const leaving = { personId: watcher.id, reason: 'Sjuk', isAway: false }
  sure(await withdrawInvigilator(who, session.id, leaving, now))
  await worker.work()
  expect(last(watcher.email).subject).toContain('Du ska inte vakta')
  expect(last(watcher.email).text).not.toContain('Sjuk')
})

test('whoever is put on duty and taken off before the letter goes out hears only that they need not come', async () => {
  const { who, session, watcher } = await aScene(null, 'en')
  sure(await assignInvigilator(who, session.id, watcher.id, now))
  sure(await withdrawInvigilator(who, session.id, { personId: watcher.id, reason: '', isAway: false }, now))
  await worker.work()
  expect(to(watcher.email).map(({ subject }) => subject.split(':')[0])).toEqual(['You do not invigilate'])
})

test.each([['tentor-vakt@centret.example'], [null]])(
  'the centre hears from an invigilator who cannot come, never why: mailbox %s',
  async (mailbox) => {
    const { who, session, watcher, writer, centre } = await aScene(mailbox)
    const desk = mailbox ?? who.email
    if (!mailbox) await make((tx) => aMembership(tx, { personId: who.id, centreId: centre.id }))
    sure(await assignInvigilator(who, session.id, watcher.id, now))
    await worker.work()
    sure(await cannotCome(watcher, session.id, 'Magsjuk', now))
    await worker.work()
    const told = last(desk)
    expect(told.subject).toContain('En tentamensvakt kan inte komma: måndag 5 oktober kl. 08.45–13.15')
    for (const part of [
      'Vera Vakt',
      'Skrivsalen',
      '1 studerande har ingen plats',
      `/tentapass/${session.id}`,
    ])
      expect(told.text).toContain(part)
    expect(told.text).not.toContain('Magsjuk')
    expect(to(watcher.email)).toHaveLength(1)
    expect(last(writer.email).subject).toContain('Något har ändrats')
    expect(last(writer.email).text).toContain('Det saknas en tentamensvakt.')
  },
)

test('back on duty before the letter to the centre goes out: there is nothing to tell it', async () => {
  const mailbox = 'tentor-ater@centret.example'
  const { who, session, watcher, centre, writer } = await aScene(mailbox)
  sure(await assignInvigilator(who, session.id, watcher.id, now))
  await worker.work()
  sure(await cannotCome(watcher, session.id, '', now))
  sure(await sayCan(watcher, centre.id, allDay, now))
  sure(await assignInvigilator(who, session.id, watcher.id, now))
  await worker.work()
  expect(to(mailbox)).toEqual([])
  // The seat was lost and is theirs again: only that is told.
  expect(to(writer.email).map(({ subject }) => subject.split(':')[0])).toEqual(['Klart'])
})

test('somebody moved to another room is told which, once they are sure to come', async () => {
  const { who, beside, request, writer, watcher } = await aScene()
  sure(await assignInvigilator(who, beside.id, watcher.id, now))
  sure(await moveSeat(who, request.id, beside.id, now))
  await worker.work()
  expect(to(writer.email).map(({ subject }) => subject.split(':')[0])).toEqual(['Ny lokal'])
  expect(last(writer.email).text).toContain('Lokal: Vinden')
})

test('a cancelled session is told to whoever watched it, and to whoever has no seat any more, with what staff wrote', async () => {
  const { who, session, request, writer, watcher } = await aScene()
  sure(await assignInvigilator(who, session.id, watcher.id, now))
  await worker.work()
  const wish = { seen: [request.id], to: new Map(), reason: 'Vattenläcka i salen' }
  sure(await cancelSession(who, session.id, wish, now))
  await worker.work()
  expect(last(watcher.email).text).toContain('Vattenläcka i salen')
  const told = last(writer.email)
  expect(told.subject).toContain('Något har ändrats')
  expect(told.text).toContain('ställt in passet')
  expect(told.text).toContain('Lärcentret skriver: Vattenläcka i salen')
})

test('a session that lasts longer for one who is moved into it tells those who watch', async () => {
  const { who, beside, request, watcher } = await aScene()
  const short = { start: exam.start, end: later(exam.end, -hourMs), seats: 4, note: '' }
  sure(await changeSession(who, beside.id, short, now))
  sure(await assignInvigilator(who, beside.id, watcher.id, now))
  await worker.work()
  sure(await moveSeat(who, request.id, beside.id, now))
  await worker.work()
  expect(last(watcher.email).subject).toContain('Ny tid att vakta: måndag 5 oktober kl. 08.45–13.00')
})
