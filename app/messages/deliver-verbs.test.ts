import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { cancel } from '~/booking/cancel.server'
import { reserve } from '~/booking/reserve.server'
import { dayMs, later, minuteMs } from '~/lib/time'
import { type Mailbox, type Manner, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker, messagesAbout } from '../../scripts/testing/post'
import { aHallAt, aKey, aLearner, aRoomAt, learners, now, wednesday } from '../../scripts/testing/scene'
import { choose } from './choose.server'

let box: Mailbox
let worker: ReturnType<typeof aWorker>

beforeAll(async () => {
  box = await openMailbox()
})
afterAll(() => box.close())
beforeEach(() => {
  box.manner = null
  box.beforeAnswer = () => undefined
  box.mails.length = 0
  worker = aWorker(box)
})
afterEach(async () => {
  worker.close()
  // What a test left on its way is none of the next one's business.
  box.manner = null
  box.beforeAnswer = () => undefined
  const last = aWorker(box, { by: 'last' })
  last.pass(30 * dayMs)
  await last.work()
  last.close()
})

/** A booking by a learner of its own. */
async function booked(daysLater = 0) {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const { start, end, ...wish } = wednesday(room)
  const span = { start: later(start, daysLater * dayMs), end: later(end, daysLater * dayMs) }
  const answer = await reserve(who, { ...wish, ...span }, aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return { who, booking: answer.booking }
}

const state = async ({ id }: { id: string }) => (await messagesAbout(id)).map((one) => one.state)

test('a booking becomes one message, and the message one mail', async () => {
  const { who, booking } = await booked()
  await worker.work()
  await worker.work()
  const mail = await box.next(who.email)
  expect(box.mails).toHaveLength(1)
  expect(mail.subject).toContain('Bokat')
  const [message] = await messagesAbout(booking.id)
  expect(message).toMatchObject({ kind: 'booked', state: 'sent', sentAt: now, attempts: 1, lastError: null })
  expect(mail.messageId).toBe(`<${message?.id}@larplats.example>`)
})

test.each<[string, Manner, RegExp]>([
  ['says later to the reader', { at: 'rcpt', code: 450 }, /450/],
  ['says later to the mail', { at: 'data', code: 451 }, /451/],
  ['hangs', 'hang', /took too long/],
  ['drips', 'drip', /took too long/],
  ['drops the line', 'drop', /clos/i],
])(
  'a server that %s loses nothing: it is tried again, and comes once it behaves',
  async (_case, manner, said) => {
    worker.close()
    worker = aWorker(box, { patienceMs: 700 })
    const { who, booking } = await booked()
    box.manner = manner
    const before = box.calls
    await worker.turn()
    expect(box.calls - before).toBe(1)
    const [failed] = await messagesAbout(booking.id)
    expect(failed).toMatchObject({ state: 'waiting', attempts: 1, leasedUntil: null })
    expect(failed?.lastError).toMatch(said)
    expect(await worker.turn(), 'it is left alone until its time has come').toBe(0)
    box.manner = null
    worker.pass(1.2 * minuteMs)
    await worker.work()
    expect(await state(booking)).toEqual(['sent'])
    const ids = box.mails
      .filter(({ to }) => JSON.stringify(to).includes(who.email))
      .map(({ messageId }) => messageId)
    // What was taken and not answered with yes comes twice, and says that it is the same.
    expect(new Set(ids).size).toBe(1)
    expect(ids).toHaveLength(manner === 'hang' || manner === 'drop' ? 2 : 1)
  },
)

test.each<[Manner]>([[{ at: 'rcpt', code: 550 }], [{ at: 'data', code: 554 }]])(
  'a no for good, %j, is not asked again',
  async (manner) => {
    const { booking } = await booked()
    box.manner = manner
    await worker.turn()
    box.manner = null
    worker.pass(1000 * minuteMs)
    await worker.work()
    expect(await state(booking)).toEqual(['dead'])
    expect(box.mails).toEqual([])
    // It is about a centre, whose staff see it.
    expect(worker.said).toEqual([])
  },
)

test('no server at all: eight more tries over two days, then it is dead', async () => {
  const gone = await openMailbox()
  await gone.close()
  worker.close()
  worker = aWorker(gone)
  const { booking } = await booked(7)
  const minutes = [0, 1, 5, 15, 60, 180, 360, 720, 1440]
  for (const [at, pause] of minutes.entries()) {
    expect(await state(booking)).toEqual(at === 0 ? [] : ['waiting'])
    worker.pass(pause * 1.1 * minuteMs)
    expect(await worker.turn()).toBe(1)
  }
  expect(await state(booking)).toEqual(['dead'])
  expect(worker.said.join()).toMatch(/failed 8 times/)
})

test('a server that says no to one reader does not keep the others from their mail', async () => {
  const many = await Promise.all(Array.from({ length: 7 }, () => booked()))
  box.beforeAnswer = () => {
    // The first of each batch goes, then the line is dropped for one.
    if (box.mails.length === 3) box.manner = 'drop'
    else box.manner = null
  }
  await worker.work()
  worker.pass(2 * minuteMs)
  box.beforeAnswer = () => undefined
  box.manner = null
  await worker.work()
  for (const { booking } of many) expect(await state(booking)).toEqual(['sent'])
})

test('nobody waits for a write while a mail server hangs', async () => {
  await booked()
  box.manner = 'hang'
  const arrived = new Promise((resolve) => {
    box.beforeAnswer = resolve
  })
  worker.close()
  worker = aWorker(box, { patienceMs: 3000 })
  const turn = worker.turn()
  await arrived
  // The mail is under way and will not be answered; a booking goes through in the meantime.
  const [who, hall] = [await aLearner(), await aHallAt()]
  const order: string[] = []
  await Promise.all([
    turn.then(() => order.push('mail')),
    reserve(who, wednesday(hall), aKey(), now).then(({ ok }) => order.push(`booked ${ok}`)),
  ])
  expect(order).toEqual(['booked true', 'mail'])
})

test('three workers at once send each of a hundred mails once', async () => {
  const [many, halls] = [
    await learners(20),
    await Promise.all([1, 2, 3, 4, 5].map(() => aHallAt({}, { places: 20 }))),
  ]
  for (const hall of halls) {
    const answers = await Promise.all(many.map((who) => reserve(who, wednesday(hall), aKey(), now)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
  }
  const workers = ['a', 'b', 'c'].map((by) => aWorker(box, { by }))
  await Promise.all(workers.map((one) => one.work()))
  await worker.work()
  expect(box.mails).toHaveLength(100)
  expect(new Set(box.mails.map(({ messageId }) => messageId)).size).toBe(100)
  for (const one of workers) one.close()
})

test('what a worker has taken and not sent is free for others when its lease is over', async () => {
  const { booking } = await booked()
  worker.close()
  // A worker that died: its way out is closed, and it never came to note anything.
  const broken = aWorker(box, { by: 'broken' })
  box.manner = 'hang'
  const arrived = new Promise((resolve) => {
    box.beforeAnswer = resolve
  })
  const lost = broken.turn()
  await arrived
  box.manner = null
  worker = aWorker(box, { by: 'other' })
  worker.pass(2 * minuteMs)
  expect(await worker.turn(), 'while the lease lasts').toBe(0)
  worker.pass(minuteMs)
  expect(await worker.turn()).toBe(1)
  expect(await messagesAbout(booking.id)).toMatchObject([{ state: 'sent', attempts: 2 }])
  broken.close()
  await lost
  // The late note of the first changes nothing.
  expect(await messagesAbout(booking.id)).toMatchObject([{ state: 'sent', attempts: 2, lastError: null }])
})

test('a booking that was cancelled before its mail went needs only the one mail', async () => {
  const { who, booking } = await booked()
  await cancel(who, booking.id, now)
  await worker.work()
  expect(await state(booking)).toEqual(['dropped', 'sent'])
  expect(box.mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Avbokat/)])
})

test('what somebody does not want is not sent, and what must be told is', async () => {
  const { who, booking } = await booked()
  await choose(who, { reminder: 'none', kinds: [] })
  await change(async (tx) => {
    await note(tx, { fact: 'cancelled-by-centre', subjectId: booking.id, at: now })
  })
  await worker.turn()
  expect((await messagesAbout(booking.id)).map(({ kind }) => kind)).toEqual(['cancelled-by-centre'])
})

test('mail that comes too late to be of use is dropped', async () => {
  const { booking } = await booked()
  box.manner = { at: 'data', code: 451 }
  await worker.turn()
  box.manner = null
  worker.pass(3 * 1440 * minuteMs)
  await worker.work()
  expect(await messagesAbout(booking.id)).toMatchObject([{ state: 'dropped' }])
  expect(box.mails).toEqual([])
})
