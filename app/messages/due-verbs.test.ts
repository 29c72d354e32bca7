import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aMembership, aPerson } from '#db/make-people'
import { outbox } from '#db/schema'
import { cancel } from '~/booking/cancel.server'
import { move } from '~/booking/move.server'
import type { Learner } from '~/identity/person'
import { dayMs, hourMs, type Instant, later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker, messagesAbout } from '../../scripts/testing/post'
import { aLearner, aPlace, aRoomAt, make, now } from '../../scripts/testing/scene'
import { noteDayLists, noteReminders } from './due.server'

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

/** Thursday 3 September 2026, 14.00 in Sweden. */
const start = at('2026-09-03T12:00:00Z')

async function aBookingOf(who: Learner, over: Partial<Parameters<typeof aBooking>[1]> = {}) {
  const room = await aRoomAt()
  return make((tx) =>
    aBooking(tx, { personId: who.id, spaceId: room.id, startsAt: start, createdAt: now, ...over }),
  )
}
const noted = async (subjectId: string, name: 'reminder-due' | 'day-list-due') =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, subjectId))).filter(
    ({ fact }) => fact === name,
  ).length

/** Looks at a moment, and says how often the reminder of a booking has been noted by then. */
async function reminded({ id }: { id: string }, moment: Instant) {
  await noteReminders(moment)
  return noted(id, 'reminder-due')
}

test.each([
  ['day', 24 * hourMs],
  ['two-hours', 2 * hourMs],
] as const)(
  'whoever wants %s is reminded then, once, however often it is looked for',
  async (reminder, lead) => {
    const booking = await aBookingOf(await aLearner({ reminder }))
    expect(await reminded(booking, later(start, -lead - 1))).toBe(0)
    expect(await reminded(booking, later(start, -lead))).toBe(1)
    expect(await reminded(booking, later(start, -lead + minuteMs))).toBe(1)
    await Promise.all([noteReminders(later(start, -hourMs)), noteReminders(later(start, -hourMs))])
    expect(await noted(booking.id, 'reminder-due')).toBe(1)
  },
)

test('a worker that slept past the moment reminds late, and never of what has begun', async () => {
  const [late, tooLate] = [await aBookingOf(await aLearner()), await aBookingOf(await aLearner())]
  expect(await reminded(late, later(start, -minuteMs))).toBe(1)
  expect(await noted(tooLate.id, 'reminder-due')).toBe(1)
  const begun = await aBookingOf(await aLearner())
  expect(await reminded(begun, start)).toBe(0)
})

test.each<[string, Parameters<typeof aLearner>[0], Partial<Parameters<typeof aBooking>[1]>]>([
  ['who wants none', { reminder: 'none' }, {}],
  ['whose request waits for an answer', {}, { state: 'requested' }],
  ['whose place is only offered', {}, { state: 'offered' }],
  ['who has cancelled', {}, { state: 'cancelled' }],
  ['who booked after the reminder would have come', {}, { createdAt: later(start, -23 * hourMs) }],
])('nobody is reminded %s', async (_case, person, over) => {
  const booking = await aBookingOf(await aLearner(person), over)
  expect(await reminded(booking, later(start, -hourMs))).toBe(0)
})

test('a moved booking is reminded of its new time; not when it was moved after that moment', async () => {
  const who = await aLearner()
  const booking = await aBookingOf(who)
  expect(await reminded(booking, later(start, -24 * hourMs))).toBe(1)
  // To the day after: a new reminder, the day before that.
  const next = later(start, dayMs)
  const to = { start: next, end: later(next, hourMs) }
  expect(await move(who, booking.id, to, later(start, -23 * hourMs))).toMatchObject({ ok: true })
  expect(await reminded(booking, later(start, -22 * hourMs))).toBe(1)
  expect(await reminded(booking, later(next, -24 * hourMs))).toBe(2)
  // By an hour, within its last day: they have just read about it.
  const soon = { start: later(next, hourMs), end: later(next, 2 * hourMs) }
  expect(await move(who, booking.id, soon, later(next, -5 * hourMs))).toMatchObject({ ok: true })
  expect(await reminded(booking, later(next, -4 * hourMs))).toBe(2)
})

test('a reminder is mailed before its booking begins, and not when that has gone', async () => {
  const who = await aLearner()
  const [kept, gone] = [await aBookingOf(who), await aBookingOf(who)]
  const moment = later(start, -24 * hourMs)
  await noteReminders(moment)
  await cancel(who, gone.id, moment)
  worker.at(moment)
  await worker.work()
  expect((await messagesAbout(kept.id)).map(({ kind, state }) => [kind, state])).toEqual([
    ['reminder', 'sent'],
  ])
  expect((await messagesAbout(gone.id)).map(({ kind, state }) => [kind, state])).toEqual([
    ['reminder', 'dropped'],
    ['cancelled', 'sent'],
  ])
  const mail = await box.next(who.email, ({ subject }) => /^Påminnelse/.test(subject ?? ''))
  expect(mail.attachments).toEqual([])
})

/** A centre with people of each role and two bookings on Thursday. */
async function aStaffedCentre() {
  const centre = await aPlace()
  const hall = await make((tx) =>
    aSpace(tx, {
      centreId: centre.id,
      name: 'Studiesalen',
      kind: 'study-hall',
      places: 9,
      bookable: 'place',
    }),
  )
  const people = await make(async (tx) => {
    const made = []
    for (const role of ['staff', 'manager', 'invigilator'] as const) {
      const person = await aPerson(tx)
      await aMembership(tx, { personId: person.id, role, centreId: centre.id })
      made.push(person)
    }
    return made
  })
  return { centre, hall, people }
}

const morning = at('2026-09-03T04:30:00Z')

test('on a day with bookings everybody who works there gets the list, once, at half past six', async () => {
  const { centre, hall, people } = await aStaffedCentre()
  const [plain, hidden] = [
    await aLearner({ name: 'Åsa Öhman' }),
    await aLearner({ name: 'Hemlig Person', alias: 'K7RW', protectedIdentity: true }),
  ]
  await make(async (tx) => {
    for (const [at, who] of [plain, hidden].entries()) {
      const startsAt = later(start, at * hourMs)
      await aBooking(tx, {
        personId: who.id,
        spaceId: hall.id,
        startsAt,
        createdAt: now,
        reference: `4CDEF${at + 6}`,
      })
    }
  })
  const empty = await aStaffedCentre()
  await noteDayLists(later(morning, -1))
  expect(await noted(centre.id, 'day-list-due')).toBe(0)
  for (const moment of [morning, later(morning, minuteMs), later(morning, 9 * hourMs)])
    await noteDayLists(moment)
  expect(await noted(centre.id, 'day-list-due')).toBe(1)
  expect(await noted(empty.centre.id, 'day-list-due')).toBe(0)
  worker.at(morning)
  await worker.work()
  expect((await messagesAbout(centre.id)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  for (const { email } of people) {
    const mail = await box.next(email, ({ subject }) => /^Dagens bokningar/.test(subject ?? ''))
    const [text, html] = [mail.text ?? '', String(mail.html)]
    // Times are held together by signs that nobody sees.
    for (const said of [text, html].map((part) => part.replaceAll('\u2060', ''))) {
      for (const word of [
        '14.00–16.00',
        'Studiesalen, plats 1',
        'Åsa Öhman',
        '4CDEF6',
        'Studerande K7RW',
        '4CDEF7',
      ])
        expect(said).toContain(word)
      expect(said).not.toContain('Hemlig')
    }
    expect(mail.subject).not.toContain('Öhman')
  }
})

test('bookings that are made after the morning bring no list', async () => {
  const { centre, hall } = await aStaffedCentre()
  const who = await aLearner()
  await make((tx) =>
    aBooking(tx, {
      personId: who.id,
      spaceId: hall.id,
      startsAt: start,
      createdAt: later(morning, minuteMs),
    }),
  )
  await noteDayLists(later(morning, hourMs))
  expect(await noted(centre.id, 'day-list-due')).toBe(0)
})

test('a list that could not be sent that day is not sent the day after', async () => {
  const { centre, hall } = await aStaffedCentre()
  const who = await aLearner()
  await make((tx) => aBooking(tx, { personId: who.id, spaceId: hall.id, startsAt: start, createdAt: now }))
  await noteDayLists(morning)
  worker.at(at('2026-09-03T22:00:00Z'))
  await worker.work()
  expect((await messagesAbout(centre.id)).map(({ state }) => state)).toEqual([
    'dropped',
    'dropped',
    'dropped',
  ])
})
