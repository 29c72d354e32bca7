import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { anExamCharge, anExamRequest, anExamSession } from '#db/make-exams'
import { examCharges, examPolicies, examRefusals, examRequests } from '#db/schema'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { hourMs, later } from '~/lib/time'
import { nine, yes } from '../../scripts/testing/exam-request'
import {
  anExamHouse,
  anOffice,
  aRequestWish,
  aResident,
  aSitting,
  ask,
  plainExams,
} from '../../scripts/testing/exam-scene'
import { day } from '../../scripts/testing/made'
import { deedsAbout, make, now } from '../../scripts/testing/scene'
import { acceptSeat } from './accept-seat.server'
import { answerAsOffice } from './answer-as-office.server'
import { arrangeSeat } from './arrange-seat.server'
import { cancelRequest } from './cancel-request.server'
import type { ChargeId } from './charge'
import { listExamDay } from './day-list.server'
import { findDeskRequest } from './find-desk-request.server'
import type { Invigilator } from './invigilator'
import { keepSittingChanges } from './keep-sitting-changes.server'
import { listCharges } from './list-charges.server'
import { listDeskRequests } from './list-desk-requests.server'
import { markCharge } from './mark-charge.server'
import { offerSeat } from './offer-seat.server'
import { termsOf, unsetRules } from './policy'
import type { RequestId } from './request'
import { requestFacts } from './request-facts-text'
import { findRequest } from './request-one.server'
import * as store from './request-store.server'
import { moveSeat } from './session-move-seat.server'
import { setResidency } from './set-residency.server'
import { settleConflict } from './settle-conflict.server'
import type { SittingId } from './sitting'
import { announceTime } from './sitting-change.server'

const sv = textIn('sv')
const stateOf = async (id: RequestId) => (await store.find(read(), id))?.state

async function aPaying(payWays: ('swish' | 'card')[] = ['swish']) {
  const others = termsOf({ fees: { university: 500, yh: null, komvux: null } })
  const house = await anExamHouse({ others, groups: [], payWays, withVat: true })
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const asked = await ask(who, aRequestWish(sitting.id, house.centre.id))
  if (!asked.ok) throw new Error(asked.because)
  await answerAsOffice(await anOffice(sitting.universityId ?? ''), asked.request.id, yes, now)
  const [fee] = await read().select().from(examCharges).where(eq(examCharges.requestId, asked.request.id))
  if (!fee) throw new Error('no fee')
  return { ...house, id: asked.request.id, fee: fee.id as ChargeId }
}

const paid = { as: 'paid', way: 'swish', paymentReference: 'S-17' } as const

test('a payment is noted once, gets the next receipt of the centre and confirms the seat', async () => {
  const { manager, id, fee } = await aPaying()
  expect(await stateOf(id)).toBe('payment-due')
  const first = await markCharge(manager, fee, paid, now)
  expect(first).toMatchObject({ ok: true, charge: { receipt: 1, paidAt: now, way: 'swish', withVat: true } })
  expect(await markCharge(manager, fee, { ...paid, paymentReference: 'annan' }, later(now, hourMs))).toEqual(
    first,
  )
  expect(await stateOf(id)).toBe('confirmed')
  expect((await deedsAbout(id)).map(({ action }) => action)).toEqual(['mark-exam-paid'])
})

test('paid on the day: confirmed at once, and owed until then', async () => {
  const { id, centre, manager } = await aPaying(['card'])
  expect(await stateOf(id)).toBe('confirmed')
  const listed = await listCharges(manager, '2026-09', now, sv)
  expect(listed).toMatchObject({ owed: 500, paid: 0, centre: { id: centre.id } })
})

test('what is waived is not owed, what is paid can be paid back, and each takes a reason', async () => {
  const { manager, id, fee } = await aPaying()
  expect(await markCharge(manager, fee, { as: 'refunded', reason: 'Fel' }, now)).toEqual({
    ok: false,
    because: 'not-paid',
  })
  expect(await markCharge(manager, fee, { as: 'waived', reason: '' }, now)).toEqual({
    ok: false,
    because: 'reason',
  })
  expect(await markCharge(manager, fee, { as: 'waived', reason: 'Vårt fel' }, now)).toMatchObject({
    ok: true,
  })
  expect(await stateOf(id)).toBe('confirmed')
  expect(await markCharge(manager, fee, paid, now)).toEqual({ ok: false, because: 'not-owed' })
  const other = await aPaying()
  await markCharge(other.manager, other.fee, paid, now)
  const back = await markCharge(
    other.manager,
    other.fee,
    { as: 'refunded', reason: 'Lärosätet ställde in' },
    now,
  )
  expect(back).toMatchObject({ ok: true, charge: { refundedAt: now, receipt: 1 } })
  // What has been paid back is not paid, however often somebody says so; and it is paid back once.
  expect(await markCharge(other.manager, other.fee, paid, now)).toEqual({ ok: false, because: 'not-owed' })
  expect(
    await markCharge(other.manager, other.fee, { as: 'refunded', reason: 'Igen' }, later(now, hourMs)),
  ).toEqual(back)
})

test('payments noted at once at one centre get a number each', async () => {
  const { manager, centre, id, fee } = await aPaying()
  const kinds = ['late-cancellation', 'no-show'] as const
  const more = await Promise.all(
    kinds.map((kind) => make((tx) => anExamCharge(tx, { centreId: centre.id, requestId: id, kind }))),
  )
  const all = [fee, ...more.map((one) => one.id)]
  const answers = await Promise.all(all.map((one) => markCharge(manager, one, paid, now)))
  const numbers = answers.map((answer) => (answer.ok ? answer.charge.receipt : answer.because))
  expect(numbers.toSorted()).toEqual([1, 2, 3])
})

test('staff of another centre find neither charge nor request', async () => {
  const { fee, id } = await aPaying()
  const { manager } = await anExamHouse()
  expect(await markCharge(manager, fee, paid, now)).toEqual({ ok: false, because: 'gone' })
  expect(await findDeskRequest(manager, id, now, 'sv')).toBeNull()
  expect(await setResidency(manager, id, { group: null, reason: 'x' }, now)).toEqual({
    ok: false,
    because: 'gone',
  })
  expect(await settleConflict(manager, id, 'x', now)).toEqual({ ok: false, because: 'gone' })
})

test('staff say the residency group of somebody with protected identity: the fee follows, the reason is logged', async () => {
  const house = await anExamHouse({ outsiders: 'never' })
  const sitting = await aSitting()
  const who = { ...(await aResident(house.municipality)), protectedIdentity: true }
  const asked = await ask(who, aRequestWish(sitting.id, house.centre.id))
  if (!asked.ok) throw new Error(asked.because)
  const { id } = asked.request
  const shown = await findDeskRequest(house.manager, id, now, 'sv')
  expect(shown).toMatchObject({ may: { accept: true, residency: true }, groups: ['Kommunen'] })
  expect(await setResidency(house.manager, id, { group: 'Annan', reason: 'Visade bevis' }, now)).toEqual({
    ok: false,
    because: 'no-group',
  })
  expect(await setResidency(house.manager, id, { group: 'Kommunen', reason: '' }, now)).toEqual({
    ok: false,
    because: 'reason',
  })
  expect(await setResidency(house.manager, id, { group: 'Kommunen', reason: 'Visade bevis' }, now)).toEqual({
    ok: true,
  })
  expect(await store.find(read(), id)).toMatchObject({
    residencyGroup: 'Kommunen',
    fee: 0,
    residencyReason: 'Visade bevis',
  })
  const [deed] = await deedsAbout(id)
  expect(deed).toMatchObject({
    action: 'set-exam-residency',
    reason: 'Visade bevis',
    before: { fee: null },
    after: { fee: 0 },
  })
})

test('what is arranged is what the invigilator and the learner read; the log keeps that, and not the words', async () => {
  const house = await anExamHouse({ support: ['extended-time'] })
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const needs = { extraMinutes: 60, needsDetail: 'Läser långsamt', consents: true }
  const asked = await ask(who, aRequestWish(sitting.id, house.centre.id, needs))
  if (!asked.ok) throw new Error(asked.because)
  const { id, sessionId } = asked.request
  expect(await arrangeSeat((await anExamHouse()).manager, id, 'rum 3', now)).toEqual({
    ok: false,
    because: 'gone',
  })
  const words = 'till 15.00, rum 3'
  expect(await arrangeSeat(house.manager, id, words, now)).toEqual({ ok: true })
  expect(await arrangeSeat(house.manager, id, words, now)).toEqual({ ok: true })
  expect(await deedsAbout(id)).toMatchObject([
    { action: 'arrange-exam-seat', before: { arranged: false }, after: { arranged: true } },
  ])
  expect(JSON.stringify(await deedsAbout(id))).not.toContain('15.00')
  await answerAsOffice(await anOffice(sitting.universityId ?? ''), id, yes, now)
  const watcher = { ...who, centreId: house.centre.id, sessionId } as unknown as Invigilator
  const day = await listExamDay(watcher, now, sv)
  expect(day?.learners.find((one) => one.id === id)).toMatchObject({ arrangement: words })
  expect(JSON.stringify(day)).not.toContain('långsamt')
  const own = await findRequest(who, id, now)
  expect(own && requestFacts(own, 'sv')).toContainEqual({ term: 'Ordnat av lärcentret', value: words })
  expect(await arrangeSeat(house.manager, id, '', now)).toEqual({ ok: true })
  expect(await store.find(read(), id)).toMatchObject({ arrangement: '', extraMinutes: 60 })
})

test('nothing is arranged for somebody who has handed in', async () => {
  const house = await anExamHouse()
  const request = await make((tx) =>
    anExamRequest(tx, { centreId: house.centre.id, state: 'handed-in', startsAt: nine }),
  )
  expect(await arrangeSeat(house.manager, request.id as RequestId, 'rum 3', now)).toEqual({
    ok: false,
    because: 'not-now',
  })
})

test('a clash that staff settle goes at the time it has, with a seat that lasts so long', async () => {
  const house = await anExamHouse()
  const request = await make((tx) =>
    anExamRequest(tx, { centreId: house.centre.id, state: 'conflict', startsAt: later(nine, 9 * hourMs) }),
  )
  const id = request.id as RequestId
  const settled = await settleConflict(house.manager, id, 'Vi stannar kvar', now)
  expect(settled).toMatchObject({ ok: true, request: { state: 'confirmed', place: 1 } })
  expect(await settleConflict(house.manager, id, 'Igen', now)).toMatchObject({ ok: true })
  expect((await deedsAbout(id)).length).toBe(1)
})

test('staff read which rule a conflict breaks, and that nothing is in the way any more', async () => {
  const house = await anExamHouse()
  const sitting = await aSitting({ startMinute: null })
  const asked = await ask(await aResident(house.municipality), aRequestWish(sitting.id, house.centre.id))
  if (!asked.ok) throw new Error(asked.because)
  const { id } = asked.request
  const clash = async () => (await findDeskRequest(house.manager, id, now, 'sv'))?.clash
  expect(await clash()).toEqual([])
  const office = await anOffice(sitting.universityId ?? '')
  await announceTime(office, sitting.id, 14 * 60, now)
  await keepSittingChanges(now)
  expect(await stateOf(id)).toBe('conflict')
  expect(await clash()).toEqual([
    'Tentan slutar efter er sista sluttid, kl. 17.00. Förlängd skrivtid är inräknad.',
  ])
  const ends = { opensMinute: 8 * 60, lastStartMinute: null, lastEndMinute: 20 * 60 }
  const week = [ends, ends, ends, ends, ends, ends, ends]
  const rules = { ...unsetRules, ...plainExams(house.municipality), week }
  await make((tx) => tx.update(examPolicies).set({ rules }).where(eq(examPolicies.centreId, house.centre.id)))
  expect(await clash()).toEqual([
    'Tentan slutar efter er sista sluttid. Förlängd skrivtid är inräknad.',
    'Som det är nu hindrar inga regler. Låt det gå ändå, så gäller platsen.',
  ])
})

test('the views of the desk hold each request once', async () => {
  const { manager, id } = await aPaying()
  const inViews = await Promise.all(
    (['svara', 'vantar', 'kommande', 'klara'] as const).map(async (view) => {
      const listed = await listDeskRequests(manager, view, now, sv)
      return listed?.requests.filter((one) => one.id === id).length ?? 0
    }),
  )
  expect(inViews).toEqual([0, 1, 0, 0])
})

test('a no of the rules is counted as unmet demand, without whose it was; one about the asker is not', async () => {
  const house = await anExamHouse({}, 1)
  const sitting = await aSitting()
  const [first, second] = [await aResident(house.municipality), await aResident(house.municipality)]
  const wish = aRequestWish(sitting.id, house.centre.id)
  await ask(first, wish)
  await ask(first, wish)
  expect(await ask(second, wish)).toEqual({ ok: false, because: 'full' })
  const listed = await listDeskRequests(house.manager, 'klara', now, sv)
  expect(listed?.unmet).toEqual([{ because: 'full', count: 1 }])
  const rows = await read().select().from(examRefusals).where(eq(examRefusals.centreId, house.centre.id))
  expect(rows).toMatchObject([{ municipalityCode: house.municipality, date: sitting.date }])
  expect(JSON.stringify(rows)).not.toContain(second.id)
})

test('somebody who has not shown their address has us write to nobody', async () => {
  const house = await anExamHouse()
  const who = { ...(await aResident(house.municipality)), emailConfirmedAt: null }
  const typed = {
    universityId: null,
    universityName: 'Okända högskolan',
    courseCode: 'K1',
    courseName: 'Kurs',
    examCode: '',
    date: day('2026-10-05'),
    startMinute: 540,
    minutes: 240,
    format: 'paper' as const,
    tool: '',
    contactEmail: 'tenta@okand.example',
  }
  const wish = { ...aRequestWish('x' as SittingId, house.centre.id), sitting: typed }
  expect(await ask(who, wish)).toEqual({ ok: false, because: 'unconfirmed' })
  expect(await ask({ ...who, emailConfirmedAt: now }, wish)).toMatchObject({ ok: true })
})

test('a seat that is offered again for another fee owes that fee, and nothing where it is free now', async () => {
  for (const [fee, owed, state] of [
    [200, 200, 'payment-due'],
    [0, 0, 'confirmed'],
  ] as const) {
    const { manager, centre, id, fee: chargeId } = await aPaying()
    await make((tx) => tx.update(examRequests).set({ state: 'conflict' }).where(eq(examRequests.id, id)))
    const offered = await offerSeat(manager, id, { startMinute: null, fee, reason: 'Annan sal' }, now)
    if (!offered.ok) throw new Error(offered.because)
    const person = { id: offered.request.personId } as unknown as Learner
    expect(await acceptSeat(person, id, now)).toMatchObject({ ok: true, request: { state } })
    const listed = await listCharges(manager, '2026-09', now, sv)
    expect(listed).toMatchObject({ owed, centre: { id: centre.id } })
    if (owed > 0)
      expect(await markCharge(manager, chargeId, paid, now)).toMatchObject({ charge: { amount: owed } })
  }
})

test('a clash with another exam of theirs is not settled: nobody writes two at once', async () => {
  const house = await anExamHouse()
  const who = await aResident(house.municipality)
  const [one, other] = await make((tx) =>
    Promise.all(
      (['conflict', 'confirmed'] as const).map((state) =>
        anExamRequest(tx, { centreId: house.centre.id, personId: who.id, state }),
      ),
    ),
  )
  if (!one || !other) throw new Error('none')
  const id = one.id as RequestId
  expect(await settleConflict(house.manager, id, 'Det går nog', now)).toEqual({
    ok: false,
    because: 'overlaps',
  })
  const session = await make((tx) => anExamSession(tx, { spaceId: house.hall.id }))
  expect(await moveSeat(house.manager, id, session.id, now)).toEqual({ ok: false, because: 'overlaps' })
  expect(await stateOf(id)).toBe('conflict')
})

test('why a fee fell away with its request is said in words', async () => {
  const { manager, id } = await aPaying()
  const request = await store.find(read(), id)
  await cancelRequest({ id: request?.personId } as unknown as Learner, id, now)
  const listed = await listCharges(manager, '2026-09', now, sv)
  expect(listed?.charges.map(({ reason, state }) => [state, reason])).toEqual([
    ['waived', 'Den studerande avbokade'],
  ])
})
