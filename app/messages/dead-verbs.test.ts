import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { reserve } from '~/booking/reserve.server'
import type { CentreId } from '~/centres/centre'
import { textIn } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker, messagesAbout } from '../../scripts/testing/post'
import { aKey, aLearner, aPlace, aRoomAt, now, wednesday } from '../../scripts/testing/scene'
import { choose, preferencesOf } from './choose.server'
import { listDead } from './list-dead.server'
import { optionalKinds } from './message'
import { sendAgain } from './send-again.server'

let box: Mailbox
let worker: ReturnType<typeof aWorker>
beforeAll(async () => {
  box = await openMailbox()
})
afterAll(() => box.close())
beforeEach(() => {
  box.manner = null
  worker = aWorker(box)
})
afterEach(() => worker.close())

/** Somebody who works at a centre; in the product only guards make such a proof. */
const aStaff = async (centreId: CentreId) =>
  ({ ...(await aLearner()), centreId, role: 'staff' }) as unknown as Staff

const listed = async (staff: Staff) => {
  const found = await listDead(staff, textIn('sv'))
  if (!found) throw new Error('no such centre')
  return found
}

/** A booking whose mail the reader's server has refused for good. */
async function refused(over: Parameters<typeof aLearner>[0] = {}) {
  const [who, centre] = [await aLearner(over), await aPlace()]
  const answer = await reserve(who, wednesday(await aRoomAt({}, { centreId: centre.id })), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  box.manner = { at: 'rcpt', code: 550 }
  await worker.work()
  box.manner = null
  return { who, centre, booking: answer.booking, staff: await aStaff(centre.id) }
}

test('staff see what could not be delivered about their centre, and nobody else’s staff', async () => {
  const { centre, staff } = await refused({ name: 'Åsa Öhman' })
  const { dead, centre: shown } = await listed(staff)
  expect(shown.name).toBe(centre.name)
  expect(dead).toMatchObject([{ kind: 'booked', reader: 'Åsa Öhman', createdAt: now }])
  expect(dead[0]?.said).toMatch(/550/)
  expect((await listed(await aStaff((await aPlace()).id))).dead).toEqual([])
})

test('somebody with protected identity is an alias, and what the server said tells no address', async () => {
  const { who, staff } = await refused({ protectedIdentity: true, alias: 'K7RW' })
  const { dead } = await listed(staff)
  expect(dead).toMatchObject([{ reader: 'Studerande K7RW' }])
  expect(JSON.stringify(dead)).not.toContain(who.email)
  expect(JSON.stringify(dead)).not.toContain(who.name)
})

test('sent again it is tried from the beginning, once, however often it is asked for', async () => {
  const { who, booking, staff } = await refused()
  const [message] = await messagesAbout(booking.id)
  if (!message) throw new Error('no message')
  const other = await aStaff((await aPlace()).id)
  expect(await sendAgain(other, message.id, now)).toEqual({ ok: false, because: 'gone' })
  await worker.work()
  expect(await messagesAbout(booking.id)).toMatchObject([{ state: 'dead' }])
  const before = box.mails.length
  const answers = await Promise.all([sendAgain(staff, message.id, now), sendAgain(staff, message.id, now)])
  expect(answers).toEqual([{ ok: true }, { ok: true }])
  await worker.work()
  await sendAgain(staff, message.id, now)
  await worker.work()
  expect(await messagesAbout(booking.id)).toMatchObject([{ state: 'sent', attempts: 1, lastError: null }])
  expect(box.mails).toHaveLength(before + 1)
  expect((await box.next(who.email)).messageId).toBe(`<${message.id}@larplats.example>`)
  expect((await listed(staff)).dead).toEqual([])
})

test('everything is wanted and a day ahead reminded, until somebody chooses otherwise', async () => {
  const who = await aLearner()
  expect(await preferencesOf(who)).toEqual({ reminder: 'day', kinds: optionalKinds })
  await choose(who, { reminder: 'two-hours', kinds: ['moved'] })
  expect(await preferencesOf(who)).toEqual({ reminder: 'two-hours', kinds: ['moved'] })
  await choose(who, { reminder: 'none', kinds: optionalKinds })
  expect(await preferencesOf(who)).toEqual({ reminder: 'none', kinds: optionalKinds })
})

test('a kind that is turned off is not even written down', async () => {
  const { who, booking } = await refused()
  await choose(who, { reminder: 'day', kinds: optionalKinds.filter((kind) => kind !== 'moved') })
  await change((tx) => note(tx, { fact: 'moved', subjectId: booking.id, at: now }))
  await worker.work()
  expect((await messagesAbout(booking.id)).map(({ kind }) => kind)).toEqual(['booked'])
})
