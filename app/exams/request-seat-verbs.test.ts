import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { anExamRequest } from '#db/make-exams'
import { aPerson } from '#db/make-people'
import { examRequests, examSessions, examSupportNeeds } from '#db/schema'
import { dayMs, hourMs, later } from '~/lib/time'
import { again, nine, sure } from '../../scripts/testing/exam-request'
import { anExamHouse, aRequestWish, aResident, aSitting, ask } from '../../scripts/testing/exam-scene'
import { make, now } from '../../scripts/testing/scene'
import { acceptSeat } from './accept-seat.server'
import { cancelRequest } from './cancel-request.server'
import { offerFreedSeats } from './offer-freed-seats.server'
import * as store from './request-store.server'

test('no seat is given twice, and a full hall lets somebody wait, who is offered what is freed', async () => {
  const house = await anExamHouse({}, 1)
  const sitting = await aSitting()
  const [first, second] = [await aResident(house.municipality), await aResident(house.municipality)]
  const wish = aRequestWish(sitting.id, house.centre.id)
  const { request } = sure(await ask(first, wish))
  expect(await ask(second, wish)).toEqual({ ok: false, because: 'full' })
  const waiting = sure(await ask(second, { ...wish, waits: true })).request
  expect(waiting).toMatchObject({ state: 'waitlisted', sessionId: null })
  await offerFreedSeats(now)
  expect((await again(waiting)).state).toBe('waitlisted')
  sure(await cancelRequest(first, request.id, now))
  await offerFreedSeats(now)
  expect(await again(waiting)).toMatchObject({ state: 'offered', answerBy: later(now, 2 * dayMs), place: 1 })
  sure(await acceptSeat(second, waiting.id, now))
  sure(await acceptSeat(second, waiting.id, now))
  expect((await again(waiting)).state).toBe('awaiting-university')
})

test('a hundred who wait for another hall keep nobody from a seat that has become free', async () => {
  const [full, house] = [await anExamHouse({}, 1), await anExamHouse({}, 1)]
  const sitting = await aSitting()
  const waits = { sittingId: sitting.id, state: 'waitlisted', startsAt: null, answerBy: later(nine, -dayMs) }
  await ask(await aResident(full.municipality), aRequestWish(sitting.id, full.centre.id))
  await make(async (tx) => {
    const { id: personId } = await aPerson(tx)
    for (let at = 0; at < 130; at += 1)
      await anExamRequest(tx, {
        ...waits,
        personId,
        centreId: full.centre.id,
        createdAt: later(now, -at - 10),
      })
  })
  const last = await make((tx) => anExamRequest(tx, { ...waits, centreId: house.centre.id, createdAt: now }))
  expect(await offerFreedSeats(now)).toBeGreaterThan(0)
  expect(await again(last)).toMatchObject({ state: 'offered', place: 1 })
  const left = await store.waiting(read(), now, 500, null)
  const first = await store.waiting(read(), now, 100, null)
  const rest = await store.waiting(read(), now, 500, first.at(-1) ?? null)
  expect([...first, ...rest].map(({ id }) => id)).toEqual(left.map(({ id }) => id))
  expect(left.length).toBeGreaterThan(129)
  // The clock of the other tests has enough to do without them.
  await make((tx) =>
    tx.update(examRequests).set({ state: 'declined' }).where(eq(examRequests.centreId, full.centre.id)),
  )
})

test('extended time lengthens the seat and is counted before the end; a room of one’s own takes a small room', async () => {
  const house = await anExamHouse()
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const wish = aRequestWish(sitting.id, house.centre.id, { extraMinutes: 120, separateRoom: true })
  expect(await ask(who, wish)).toEqual({ ok: false, because: 'consent' })
  const { request } = sure(
    await ask(who, { ...wish, consents: true, needs: ['computer'], needsDetail: 'Läser långsamt' }),
  )
  expect(request.endsAt).toBe(later(nine, 6 * hourMs))
  if (!request.sessionId) throw new Error('no seat')
  const [session] = await read().select().from(examSessions).where(eq(examSessions.id, request.sessionId))
  expect(session).toMatchObject({
    spaceId: house.room.id,
    solo: true,
    seats: 1,
    endsAt: later(nine, 6 * hourMs),
  })
  const [kept] = await read()
    .select()
    .from(examSupportNeeds)
    .where(eq(examSupportNeeds.requestId, request.id))
  expect(kept?.needs.sort()).toEqual(['computer', 'extended-time', 'separate-room'])
  const other = await aResident(house.municipality)
  const tooLong = aRequestWish(sitting.id, house.centre.id, { extraMinutes: 255, consents: true })
  expect(await ask(other, tooLong)).toMatchObject({ ok: false, because: 'late-end', minute: 1020 })
})

test('an outsider who rides on a resident’s sitting is a conflict for staff when the resident cancels', async () => {
  const house = await anExamHouse({ outsiders: 'riding' })
  const sitting = await aSitting()
  const resident = await aResident(house.municipality)
  const outsider = await aResident((await anExamHouse()).municipality)
  const wish = aRequestWish(sitting.id, house.centre.id)
  expect(await ask(outsider, wish)).toEqual({ ok: false, because: 'no-resident-writes' })
  const own = sure(await ask(resident, wish)).request
  const riding = sure(await ask(outsider, wish)).request
  expect(riding).toMatchObject({ residencyGroup: null, fee: 800, sessionId: own.sessionId })
  sure(await cancelRequest(resident, own.id, now))
  expect(await again(riding)).toMatchObject({ state: 'conflict', sessionId: own.sessionId })
})

test('who waits for an exam whose clock time is to come is offered a seat in the session of its day, and has no times', async () => {
  const house = await anExamHouse({}, 1)
  const sitting = await aSitting({ startMinute: null })
  const [first, second] = [await aResident(house.municipality), await aResident(house.municipality)]
  const wish = aRequestWish(sitting.id, house.centre.id, { waits: true })
  const { request } = sure(await ask(first, wish))
  const waiting = sure(await ask(second, wish)).request
  expect(waiting).toMatchObject({ state: 'waitlisted', startsAt: null })
  sure(await cancelRequest(first, request.id, now))
  await offerFreedSeats(now)
  expect(await again(waiting)).toMatchObject({ state: 'offered', startsAt: null, endsAt: null, place: 1 })
})

test('nobody waits for, or is offered, an exam at the time of another of theirs', async () => {
  const house = await anExamHouse({}, 1)
  const full = await aSitting()
  const { request } = sure(
    await ask(await aResident(house.municipality), aRequestWish(full.id, house.centre.id)),
  )
  const who = await aResident(house.municipality)
  const waits = aRequestWish(full.id, house.centre.id, { waits: true })
  const elsewhere = await anExamHouse()
  const beside = aRequestWish((await aSitting({ startMinute: 10 * 60 })).id, elsewhere.centre.id)
  const other = sure(await ask(who, beside)).request
  expect(await ask(who, waits)).toEqual({ ok: false, because: 'overlaps' })
  sure(await cancelRequest(who, other.id, now))
  sure(await ask(who, waits))
  expect(await ask(who, beside)).toEqual({ ok: false, because: 'overlaps' })
  expect((await again(request)).state).toBe('awaiting-university')
})

test('an outsider rides on whoever writes at the time, in whichever room', async () => {
  const house = await anExamHouse({ outsiders: 'riding' }, 1)
  await make((tx) =>
    aSpace(tx, { centreId: house.centre.id, kind: 'exam-hall', places: 3, bookable: 'both' }),
  )
  const sitting = await aSitting()
  const wish = aRequestWish(sitting.id, house.centre.id)
  const [one, two] = [await aResident(house.municipality), await aResident(house.municipality)]
  const first = sure(await ask(one, wish)).request
  const second = sure(await ask(two, wish)).request
  const riding = sure(await ask(await aResident((await anExamHouse()).municipality), wish)).request
  expect(riding.sessionId).toBe(second.sessionId)
  expect(first.sessionId).not.toBe(second.sessionId)
  sure(await cancelRequest(two, second.id, now))
  expect((await again(riding)).state).toBe('awaiting-university')
  sure(await cancelRequest(one, first.id, now))
  expect((await again(riding)).state).toBe('conflict')
})
