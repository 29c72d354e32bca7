import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSuspension } from '#db/make-people'
import { again, aRequest, nine, no, sure, yes } from '../../scripts/testing/exam-request'
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
import { offerSeat } from './offer-seat.server'
import * as store from './request-store.server'

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

test('whom the centre has suspended its rules do not answer: staff do', async () => {
  const house = await anExamHouse()
  const [who, sitting] = [await aResident(house.municipality), await aSitting()]
  await make((tx) => aSuspension(tx, { centreId: house.centre.id, personId: who.id, startsAt: now }))
  const { request } = sure(await ask(who, aRequestWish(sitting.id, house.centre.id)))
  expect(request).toMatchObject({ centreOk: null, place: 1 })
  sure(await consentByCentre(house.manager, request.id, now))
  expect((await again(request)).centreOk).toBe(true)
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

test('a learner accepts twice, whatever the university has said in between', async () => {
  const { request, manager, who, office } = await aRequest({ approval: 'staff' })
  sure(await offerSeat(manager, request.id, { startMinute: 600, fee: null, reason: '' }, now))
  sure(await acceptSeat(who, request.id, now))
  sure(await answerAsOffice(office, request.id, yes, now))
  expect(sure(await acceptSeat(who, request.id, now)).request.state).toBe('confirmed')
})
