import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BookingId } from '~/booking/booking'
import { cancel } from '~/booking/cancel.server'
import { cancelWeekly } from '~/booking/cancel-weekly.server'
import { findWeekly } from '~/booking/find-weekly.server'
import { reserveWeekly } from '~/booking/reserve-weekly.server'
import type { WeeklyWish } from '~/booking/weekly'
import { dayMs, later } from '~/lib/time'
import { day } from '../../scripts/testing/made'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker } from '../../scripts/testing/post'
import { aKey, aLearner, aRoomAt, now } from '../../scripts/testing/scene'
import { choose } from './choose.server'

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

async function fiveWeeks(
  rules: Parameters<typeof aRoomAt>[0] = {},
  person: Parameters<typeof aLearner>[0] = {},
) {
  const [room, who, key] = [await aRoomAt(rules), await aLearner(person), aKey()]
  const wish: WeeklyWish = {
    spaceId: room.id,
    weekday: 3,
    startMinute: 10 * 60,
    endMinute: 12 * 60,
    from: day('2026-09-01'),
    until: day('2026-09-30'),
    title: 'Omvårdnad I',
    people: 1,
  }
  const answer = await reserveWeekly(who, wish, key, now)
  if (!answer.ok) throw new Error(answer.because)
  const weeks = (await findWeekly(who, answer.id))?.weeks ?? []
  return { who, key, wish, id: answer.id, booked: weeks.flatMap(({ booking }) => booking ?? []) }
}

const entriesOf = (mail: ParsedMail | undefined) => {
  const part = mail?.attachments.find(({ contentType }) => /calendar|ics/.test(contentType))
  if (!part) throw new Error('no calendar file')
  const file = new ICAL.Component(ICAL.parse(part.content.toString('utf8')))
  const uids = file.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('uid'))
  return { method: file.getFirstPropertyValue('method'), uids }
}

test.each([
  ['sv', 'Bokat: ', /, 5 gånger$/, 'Dina tider'],
  ['en', 'Booked: ', /, 5 times$/, 'Your times'],
] as const)(
  'a place every week is one letter of all times, with one calendar file: %s',
  async (language, begins, ends, caption) => {
    const { who, id, booked, wish } = await fiveWeeks({}, { language })
    await worker.work()
    expect(box.mails).toHaveLength(1)
    const mail = await box.next(who.email)
    expect(mail.subject?.startsWith(begins)).toBe(true)
    expect(mail.subject).toMatch(ends)
    expect(mail.text).toContain(caption)
    expect(mail.text).toContain(`/lokaler/${wish.spaceId}/varje-vecka?nytt=${id}`)
    for (const { reference } of booked) expect(mail.text).toContain(reference)
    const { method, uids } = entriesOf(mail)
    expect(method).toBe('PUBLISH')
    expect(uids).toEqual(booked.map((one) => `${one.id}@larplats`))
  },
)

test('the same form again is no second letter', async () => {
  const { who, wish, key } = await fiveWeeks()
  await worker.work()
  expect(await reserveWeekly(who, wish, key, now)).toMatchObject({ ok: true })
  await worker.work()
  expect(box.mails).toHaveLength(1)
})

test('where the centre answers every booking, it is told as asked for', async () => {
  const { who } = await fiveWeeks({ approval: true })
  await worker.work()
  expect((await box.next(who.email)).subject).toMatch(/^Väntar på svar: .*, 5 gånger$/)
  expect(box.mails).toHaveLength(1)
})

test('a time that was cancelled before it was told is not in it, and takes itself away', async () => {
  const { who, booked } = await fiveWeeks()
  const [first] = booked
  if (!first) throw new Error('nothing was booked')
  expect(await cancel(who, first.id as BookingId, now)).toMatchObject({ ok: true })
  await worker.work()
  const all = await box.next(who.email, ({ subject }) => subject?.endsWith('4 gånger') ?? false)
  expect(entriesOf(all).uids).not.toContain(`${first.id}@larplats`)
})

test('when every time has passed nothing is told, nor to whoever wants no such letters', async () => {
  await fiveWeeks()
  worker.at(later(now, 60 * dayMs))
  await worker.work()
  const { who } = await fiveWeeks()
  await choose(who, { reminder: 'none', kinds: ['booked'] })
  worker.at(now)
  await worker.work()
  expect(box.mails).toEqual([])
})

test('what was left of a series and is cancelled is one letter, whose file takes those times away', async () => {
  const { who, id, booked } = await fiveWeeks()
  const [first, ...rest] = booked
  if (!first) throw new Error('nothing was booked')
  await cancel(who, first.id as BookingId, now)
  await worker.work()
  box.mails.length = 0
  const then = later(now, 60_000)
  expect(await cancelWeekly(who, id, then)).toEqual({ ok: true, cancelled: 4 })
  worker.at(then)
  await worker.work()
  expect(box.mails).toHaveLength(1)
  const mail = await box.next(who.email)
  expect(mail.subject).toMatch(/^Avbokat: .*, 4 gånger$/)
  for (const { reference } of rest) expect(mail.text).toContain(reference)
  expect(mail.text).not.toContain(first.reference)
  expect(entriesOf(mail)).toEqual({ method: 'PUBLISH', uids: rest.map((one) => `${one.id}@larplats`) })
  expect(String(mail.attachments[0]?.content).match(/STATUS:CANCELLED/g)).toHaveLength(4)
})
