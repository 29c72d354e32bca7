import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { examCharges, examSittings } from '#db/schema'
import { dayMs, hourMs, instant, type LocalDate, later } from '~/lib/time'
import { again, aRequest, nine, sure, yes } from '../../scripts/testing/exam-request'
import {
  anExamHouse,
  anOffice,
  aRequestWish,
  aResident,
  aSitting,
  ask,
} from '../../scripts/testing/exam-scene'
import { claimed, factsAbout, make, now } from '../../scripts/testing/scene'
import { acceptSeat } from './accept-seat.server'
import { answerAsOffice } from './answer-as-office.server'
import { cancelRequest } from './cancel-request.server'
import { keepSittingChanges } from './keep-sitting-changes.server'
import { offerSeat } from './offer-seat.server'
import { termsOf } from './policy'
import { keepExamTimes } from './request-clock.server'
import * as store from './request-store.server'
import type { SittingId } from './sitting'

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
  const wish = aRequestWish('' as SittingId, house.centre.id, { sitting: typed })
  const first = sure(await ask(who, wish)).request
  expect(await ask(who, wish)).toEqual({ ok: false, because: 'asked-already' })
  sure(await cancelRequest(who, first.id, now))
  expect(sure(await ask(who, wish)).request.sittingId).toBe(first.sittingId)
  const later = { ...wish, sitting: { ...typed, startMinute: 780 } }
  expect(sure(await ask(who, later)).request).toMatchObject({ startsAt: instant(Date.UTC(2026, 9, 5, 11)) })
})
