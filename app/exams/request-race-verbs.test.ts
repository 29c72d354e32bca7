import { and, eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { examRequests, examSessions, examSittings } from '#db/schema'
import type { Learner } from '~/identity/person'
import { hourMs, instant, later } from '~/lib/time'
import { again, aRequest, nine, sure, yes } from '../../scripts/testing/exam-request'
import { anExamHouse, aRequestWish, aResident, aSitting, ask } from '../../scripts/testing/exam-scene'
import { claimed, make, now } from '../../scripts/testing/scene'
import { acceptSeat } from './accept-seat.server'
import { answerAsOffice } from './answer-as-office.server'
import { cancelRequest } from './cancel-request.server'
import { consentByCentre } from './consent-by-centre.server'
import { keepSittingChanges } from './keep-sitting-changes.server'
import { offerFreedSeats } from './offer-freed-seats.server'
import { offerSeat } from './offer-seat.server'
import type { ExamRequest, RequestId } from './request'
import { keepExamTimes } from './request-clock.server'
import * as store from './request-store.server'

test('twelve at once for three seats: three have one, each their own', async () => {
  const house = await anExamHouse({}, 3)
  const sitting = await aSitting()
  const people = await Promise.all(Array.from({ length: 12 }, () => aResident(house.municipality)))
  const answers = await Promise.all(people.map((who) => ask(who, aRequestWish(sitting.id, house.centre.id))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
  for (const answer of answers) if (!answer.ok) expect(answer.because).toBe('full')
  const seats = await read()
    .select({ place: examRequests.place, session: examRequests.sessionId })
    .from(examRequests)
    .where(and(eq(examRequests.sittingId, sitting.id), isNotNull(examRequests.place)))
  expect(seats.map(({ place }) => place).sort()).toEqual([1, 2, 3])
  expect(new Set(seats.map(({ session }) => session)).size).toBe(1)
})

test('both consents at once: one state, both said', async () => {
  const { request, manager, office } = await aRequest({ approval: 'staff' })
  const answers = await Promise.all([
    consentByCentre(manager, request.id, now),
    answerAsOffice(office, request.id as RequestId, yes, now),
  ])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await again(request)).toMatchObject({ state: 'confirmed', centreOk: true, universityOk: true })
})

test('a yes at the moment it runs out: either it counts or it has run out, never both', async () => {
  const { request, office } = await aRequest()
  const last = instant(Date.UTC(2026, 9, 4, 22))
  if (request.answerBy === null) throw new Error('no time')
  await keepExamTimes(request.answerBy)
  const [answer] = await Promise.all([answerAsOffice(office, request.id, yes, last), keepExamTimes(last)])
  const after = await again(request)
  if (answer.ok) expect(after).toMatchObject({ state: 'confirmed', sessionId: request.sessionId })
  else expect(after).toMatchObject({ state: 'expired', sessionId: null })
})

test('two workers at once offer a freed seat to one of those who wait, once', async () => {
  const house = await anExamHouse({}, 1)
  const sitting = await aSitting()
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => aResident(house.municipality)))
  if (!first) throw new Error('nobody')
  const wish = aRequestWish(sitting.id, house.centre.id, { waits: true })
  const { request } = sure(await ask(first, wish))
  const waiting: ExamRequest[] = []
  for (const who of others) waiting.push(sure(await ask(who, wish)).request)
  sure(await cancelRequest(first, request.id, now))
  await Promise.all([offerFreedSeats(now), offerFreedSeats(now)])
  const after = await Promise.all(waiting.map(again))
  expect(after.map(({ state }) => state).sort()).toEqual(['offered', 'waitlisted'])
  const events = await Promise.all(waiting.map(({ id }) => store.listEvents(read(), id)))
  expect(events.flat().filter(({ event }) => event === 'centre-offers')).toHaveLength(1)
})

test('two workers at once look once at a sitting that has changed', async () => {
  const { request, sitting, office } = await aRequest()
  sure(await answerAsOffice(office, request.id, yes, now))
  await make((tx) =>
    tx.update(examSittings).set({ startMinute: 600, sequence: 1 }).where(eq(examSittings.id, sitting.id)),
  )
  await Promise.all([keepSittingChanges(now), keepSittingChanges(now)])
  expect(await again(request)).toMatchObject({ state: 'rescheduled', startsAt: later(nine, hourMs) })
  const events = await store.listEvents(read(), request.id)
  expect(events.filter(({ event }) => event === 'time-fits')).toHaveLength(1)
})

test('cancelled as it is accepted, or as the university says yes: it is over, and the seat is free', async () => {
  const { request, manager, who, hall, centre, municipality, sitting, office } = await aRequest({
    approval: 'staff',
  })
  sure(await offerSeat(manager, request.id, { startMinute: 600, fee: null, reason: '' }, now))
  const [cancelled, accepted] = await Promise.all([
    cancelRequest(who, request.id, now),
    acceptSeat(who, request.id, now),
  ])
  expect(cancelled.ok).toBe(true)
  if (!accepted.ok) expect(accepted.because).toBe('not-now')
  expect(await again(request)).toMatchObject({ state: 'cancelled-by-learner', sessionId: null, place: null })
  expect(await claimed(hall)).toEqual([])
  const other = await aResident(municipality)
  const second = sure(await ask(other, aRequestWish(sitting.id, centre.id))).request
  const [gone, said] = await Promise.all([
    cancelRequest(other, second.id, now),
    answerAsOffice(office, second.id, yes, now),
  ])
  expect(gone.ok).toBe(true)
  if (!said.ok) expect(said.because).toBe('not-now')
  expect(await again(second)).toMatchObject({ state: 'cancelled-by-learner', sessionId: null })
  expect(await claimed(hall)).toEqual([])
})

test('one key twice at once is one request', async () => {
  const house = await anExamHouse()
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const wish = aRequestWish(sitting.id, house.centre.id)
  const both = await Promise.all([1, 2].map(() => ask(who, wish, now, 'på-en-gång')))
  expect(new Set(both.map((one) => sure(one).request.id)).size).toBe(1)
})

test('exams of two universities at one time, asked for at once: one session of the hall holds both', async () => {
  const house = await anExamHouse()
  const sittings = await Promise.all([aSitting(), aSitting({ minutes: 300 })])
  const people = await Promise.all([aResident(house.municipality), aResident(house.municipality)])
  const answers = await Promise.all(
    sittings.map((sitting, at) => ask(people[at] as Learner, aRequestWish(sitting.id, house.centre.id))),
  )
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  const sessions = await read().select().from(examSessions).where(eq(examSessions.spaceId, house.hall.id))
  const open = sessions.filter(({ cancelledAt }) => cancelledAt === null)
  expect(open).toMatchObject([{ startsAt: nine, endsAt: later(nine, 5 * hourMs) }])
  expect(await claimed(house.hall)).toHaveLength(5 * 4 * 4)
})
