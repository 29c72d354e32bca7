import { and, eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { anExamRequest, aPerson, aSpace } from '#db/make'
import { examCharges, examRequests, examSessions, examSittings, examSupportNeeds } from '#db/schema'
import type { Learner } from '~/identity/person'
import { dayMs, hourMs, instant, type LocalDate, later } from '~/lib/time'
import {
  anExamHouse,
  anOffice,
  aRequestWish,
  aResident,
  aSitting,
  ask,
} from '../../scripts/testing/exam-scene'
import { claimed, deedsAbout, factsAbout, make, now } from '../../scripts/testing/scene'
import { acceptSeat } from './accept-seat.server'
import { answerAsOffice } from './answer-as-office.server'
import { cancelRequest } from './cancel-request.server'
import { consentByCentre } from './consent-by-centre.server'
import { declineByCentre } from './decline-by-centre.server'
import { keepSittingChanges } from './keep-sitting-changes.server'
import { offerFreedSeats } from './offer-freed-seats.server'
import { offerSeat } from './offer-seat.server'
import { termsOf } from './policy'
import type { ExamRequest, RequestId } from './request'
import { keepExamTimes } from './request-clock.server'
import * as store from './request-store.server'

const nine = instant(Date.UTC(2026, 9, 5, 7))

const again = async ({ id }: Pick<ExamRequest, 'id'>) => {
  const request = await store.find(read(), id)
  if (!request) throw new Error('the request is gone')
  return request
}

const sure = <T extends { ok: boolean }>(answer: T) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer as Extract<T, { ok: true }>
}

const yes = { says: 'yes', reason: '', anonymityCode: '' } as const
const no = { says: 'no', reason: 'Kursen ges på campus.', anonymityCode: '' } as const

/** A resident's request at such a house, and the exam office of its university. */
async function aRequest(
  over: Parameters<typeof anExamHouse>[0] = {},
  wish: Parameters<typeof aRequestWish>[2] = {},
) {
  const house = await anExamHouse(over)
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const { request } = sure(await ask(who, aRequestWish(sitting.id, house.centre.id, wish)))
  return { ...house, sitting, who, request, office: await anOffice(sitting.universityId ?? '') }
}

test('centre first: the rules say yes at once, the university does, and it is confirmed', async () => {
  const { request, office, hall, who } = await aRequest()
  expect(request).toMatchObject({
    state: 'awaiting-university',
    centreOk: true,
    place: 1,
    fee: 0,
    deadlineOwner: 'centre',
  })
  expect(request.deadline).toBe('2026-09-24')
  expect(await claimed(hall)).toHaveLength(4 * 4 * 4)
  sure(await answerAsOffice(office, request.id, yes, now))
  expect(await again(request)).toMatchObject({ state: 'confirmed', universityOk: true, startsAt: nine })
  expect(await factsAbout(request.id)).toEqual(['exam-requested', 'exam-advanced'])
  expect((await store.listEvents(read(), request.id)).map(({ event, by }) => [event, by])).toEqual([
    ['submit', 'learner'],
    ['university-consents', 'university'],
  ])
  expect(await store.findOwn(read(), who.id, request.id)).not.toBeNull()
})

test('university first: the centre is asked once the university has said yes', async () => {
  const { request, office, manager } = await aRequest({ order: 'university-first', approval: 'staff' })
  expect(request.state).toBe('awaiting-university')
  sure(await answerAsOffice(office, request.id, yes, now))
  expect((await again(request)).state).toBe('submitted')
  sure(await consentByCentre(manager, request.id, now))
  expect((await again(request)).state).toBe('confirmed')
  expect((await deedsAbout(request.id)).map(({ action }) => action)).toEqual(['accept-exam-request'])
})

test('answers that are given twice change nothing, and a no after a yes takes the seat back', async () => {
  const { request, office, hall } = await aRequest()
  for (const _ of [1, 2]) sure(await answerAsOffice(office, request.id, yes, now))
  expect((await store.listEvents(read(), request.id)).length).toBe(2)
  for (const _ of [1, 2]) sure(await answerAsOffice(office, request.id, no, now))
  expect(await again(request)).toMatchObject({
    state: 'cancelled-by-university',
    sessionId: null,
    reason: no.reason,
  })
  expect(await claimed(hall)).toEqual([])
  expect((await store.listEvents(read(), request.id)).length).toBe(3)
})

test('the exam office of another university finds no request', async () => {
  const { request } = await aRequest()
  const other = await anOffice((await aSitting()).universityId ?? '')
  expect(await answerAsOffice(other, request.id, yes, now)).toEqual({ ok: false, because: 'gone' })
})

test('a fee that is paid before: due, and cancelled when it is not', async () => {
  const terms = termsOf({ fees: { university: 500, yh: null, komvux: null } })
  const house = await anExamHouse({ others: terms, groups: [], payWays: ['swish'], unpaid: 'cancelled' })
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const { request } = sure(await ask(who, aRequestWish(sitting.id, house.centre.id)))
  expect(request).toMatchObject({ fee: 500, residencyGroup: null })
  sure(await answerAsOffice(await anOffice(sitting.universityId ?? ''), request.id, yes, now))
  expect((await again(request)).state).toBe('payment-due')
  const charges = () => read().select().from(examCharges).where(eq(examCharges.requestId, request.id))
  expect(await charges()).toMatchObject([{ kind: 'fee', amount: 500, dueAt: nine, paidAt: null }])
  await keepExamTimes(later(nine, -hourMs))
  expect((await again(request)).state).toBe('payment-due')
  await keepExamTimes(nine)
  expect((await again(request)).state).toBe('cancelled-unpaid')
  expect(await charges()).toMatchObject([{ waivedAt: nine }])
})

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
  expect(await again(last as never)).toMatchObject({ state: 'offered', place: 1 })
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

test('an offer that nobody takes runs out', async () => {
  const { request, manager, who } = await aRequest({ approval: 'staff' })
  sure(await offerSeat(manager, request.id, { startMinute: 600, fee: null, reason: 'Salen är full.' }, now))
  const offered = await again(request)
  expect(offered).toMatchObject({
    state: 'offered',
    startsAt: later(nine, hourMs),
    endsAt: later(nine, 5 * hourMs),
  })
  const late = later(now, 2 * dayMs)
  expect(await acceptSeat(who, request.id, late)).toEqual({ ok: false, because: 'too-late' })
  await keepExamTimes(late)
  expect(await again(request)).toMatchObject({ state: 'expired', sessionId: null })
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
  const [session] = await read()
    .select()
    .from(examSessions)
    .where(eq(examSessions.id, request.sessionId as never))
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

test('a clock time that is told later: what fits is told, what ends too late is a conflict', async () => {
  const house = await anExamHouse()
  const sitting = await aSitting({ startMinute: null })
  const who = await aResident(house.municipality)
  const { request } = sure(await ask(who, aRequestWish(sitting.id, house.centre.id)))
  expect(request).toMatchObject({ startsAt: null, endsAt: null, place: 1 })
  const office = await anOffice(sitting.universityId ?? '')
  sure(await answerAsOffice(office, request.id, yes, now))
  const tell = (startMinute: number, sequence: number) =>
    make((tx) =>
      tx.update(examSittings).set({ startMinute, sequence }).where(eq(examSittings.id, sitting.id)),
    )
  await tell(9 * 60, 1)
  await keepSittingChanges(now)
  expect(await again(request)).toMatchObject({
    state: 'confirmed',
    startsAt: nine,
    endsAt: later(nine, 4 * hourMs),
  })
  await tell(10 * 60, 2)
  await keepSittingChanges(now)
  expect(await again(request)).toMatchObject({ state: 'rescheduled', startsAt: later(nine, hourMs) })
  await tell(14 * 60, 3)
  await keepSittingChanges(now)
  expect(await again(request)).toMatchObject({ state: 'conflict', startsAt: later(nine, 5 * hourMs) })
  expect((await store.listEvents(read(), request.id)).at(-1)?.detail).toMatchObject({ because: 'late-end' })
})

test('a sitting that its university cancels is cancelled for everybody', async () => {
  const { request, sitting, hall } = await aRequest()
  await make((tx) =>
    tx.update(examSittings).set({ cancelledAt: now, sequence: 1 }).where(eq(examSittings.id, sitting.id)),
  )
  await keepSittingChanges(now)
  expect((await again(request)).state).toBe('cancelled-by-university')
  expect(await claimed(hall)).toEqual([])
})

test('a late cancellation costs what the centre says', async () => {
  const { request, who, office } = await aRequest({
    cancelBefore: { count: 48, unit: 'hours' },
    lateCancelFee: { examFee: true, plus: 100 },
  })
  sure(await answerAsOffice(office, request.id, yes, now))
  sure(await cancelRequest(who, request.id, later(nine, -47 * hourMs)))
  const charges = await read().select().from(examCharges).where(eq(examCharges.requestId, request.id))
  expect(charges).toMatchObject([{ kind: 'late-cancellation', amount: 100 }])
})

test('an answer that is late is waited for until the day before, and then not', async () => {
  const { request } = await aRequest()
  const due = request.answerBy
  if (due === null) throw new Error('no time')
  await keepExamTimes(due)
  const waiting = await again(request)
  expect(waiting).toMatchObject({ state: 'awaiting-university', answerBy: instant(Date.UTC(2026, 9, 4, 22)) })
  expect(await factsAbout(request.id)).toContain('exam-due')
  await keepExamTimes(instant(Date.UTC(2026, 9, 4, 22)))
  expect((await again(request)).state).toBe('expired')
})

test('what the centre takes back, and what somebody else may not touch', async () => {
  const { request, office } = await aRequest()
  const other = await anExamHouse()
  expect(await consentByCentre(other.manager, request.id, now)).toEqual({ ok: false, because: 'gone' })
  const stranger = await aResident(other.municipality)
  expect(await cancelRequest(stranger, request.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await acceptSeat(stranger, request.id, now)).toEqual({ ok: false, because: 'gone' })
  sure(await answerAsOffice(office, request.id, yes, now))
  expect((await again(request)).state).toBe('confirmed')
})

test('the centre takes its yes back: told, and the seat is free', async () => {
  const { request, manager, office, hall } = await aRequest()
  sure(await answerAsOffice(office, request.id, yes, now))
  sure(await declineByCentre(manager, request.id, 'Vattenskada.', now))
  expect(await again(request)).toMatchObject({ state: 'cancelled-by-centre', reason: 'Vattenskada.' })
  expect(await claimed(hall)).toEqual([])
})

test('the same key is the same request, another wish under it is refused, and nobody asks twice', async () => {
  const house = await anExamHouse()
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const wish = aRequestWish(sitting.id, house.centre.id)
  const one = sure(await ask(who, wish, now, 'samma'))
  expect(sure(await ask(who, wish, now, 'samma')).request.id).toBe(one.request.id)
  expect(await ask(who, { ...wish, note: 'annat' }, now, 'samma')).toEqual({
    ok: false,
    because: 'key-reused',
  })
  expect(await ask(who, wish)).toEqual({ ok: false, because: 'asked-already' })
  const beside = await aSitting({ startMinute: 11 * 60 })
  expect(await ask(who, aRequestWish(beside.id, house.centre.id))).toEqual({ ok: false, because: 'overlaps' })
})

test('somebody with protected identity is asked nothing of their municipality, and staff answer', async () => {
  const house = await anExamHouse({ outsiders: 'never' })
  const sitting = await aSitting()
  const who = { ...(await aResident(house.municipality)), protectedIdentity: true }
  const { request } = sure(await ask(who, aRequestWish(sitting.id, house.centre.id)))
  expect(request).toMatchObject({
    municipalityCode: null,
    residencyGroup: null,
    fee: null,
    state: 'submitted',
  })
})

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

test('a learner accepts twice, whatever the university has said in between', async () => {
  const { request, manager, who, office } = await aRequest({ approval: 'staff' })
  sure(await offerSeat(manager, request.id, { startMinute: 600, fee: null, reason: '' }, now))
  sure(await acceptSeat(who, request.id, now))
  sure(await answerAsOffice(office, request.id, yes, now))
  expect(sure(await acceptSeat(who, request.id, now)).request.state).toBe('confirmed')
})

test('an exam typed again with another time is another exam', async () => {
  const house = await anExamHouse()
  const who = await aResident(house.municipality)
  const typed = {
    universityId: null,
    universityName: 'Högskolan i Norr',
    courseCode: 'NO101',
    courseName: 'Norr',
    examCode: '',
    date: '2026-10-05' as LocalDate,
    startMinute: 540,
    minutes: 240,
    format: 'paper',
    tool: '',
    contactEmail: 'tenta@norr.example',
  } as const
  const wish = aRequestWish('' as never, house.centre.id, { sitting: typed })
  const first = sure(await ask(who, wish)).request
  expect(await ask(who, wish)).toEqual({ ok: false, because: 'asked-already' })
  sure(await cancelRequest(who, first.id, now))
  expect(sure(await ask(who, wish)).request.sittingId).toBe(first.sittingId)
  const later = { ...wish, sitting: { ...typed, startMinute: 780 } }
  expect(sure(await ask(who, later)).request).toMatchObject({ startsAt: instant(Date.UTC(2026, 9, 5, 11)) })
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
