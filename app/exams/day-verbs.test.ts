import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { examCharges, examDeviations, examRequestEvents, examRequests, examToiletVisits } from '#db/schema'
import { type Instant, later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { aPlace, aStaffAt, deedsAbout, make } from '../../scripts/testing/scene'
import type { ChargeId } from './charge'
import { handIn } from './day-hand-in.server'
import { interruptExam } from './day-interrupt.server'
import { leaveWithoutAnswer } from './day-leave.server'
import { markNoShow } from './day-miss.server'
import { missForgotten } from './day-miss-forgotten.server'
import { markRestNoShow } from './day-miss-rest.server'
import { refuseEntry } from './day-refuse-entry.server'
import { reportDeviation } from './day-report-deviation.server'
import { seatLearner } from './day-seat.server'
import { comeBackFromToilet } from './day-toilet-back.server'
import { goToToilet } from './day-toilet-out.server'
import { unseatLearner } from './day-unseat.server'
import { writeOn } from './day-write-on.server'
import type { Invigilator } from './invigilator'
import type { ExamRules } from './policy'
import type { RequestId } from './request'
import type { RequestState } from './request-states'

/** The exams of anExamRequest: Monday 5 October 2026, 09–13. */
const t = (clock: string) => at(`2026-10-05T${clock}:00+02:00`)

const watching = (who: object, sessionId: string, role = 'invigilator') =>
  ({ ...who, role, sessionId }) as unknown as Invigilator

/** A hall with so many who are ready to write, one who watches and one of the staff. */
async function aDay(
  rules: Partial<ExamRules> = {},
  { state = 'ready', fee = 0, count = 1 }: { state?: RequestState; fee?: number | null; count?: number } = {},
) {
  const centre = await aPlace()
  const made = await make(async (tx) => {
    const hall = await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places: 6, bookable: 'place' })
    await anExamPolicy(tx, centre.id, rules)
    const session = await anExamSession(tx, { spaceId: hall.id })
    const sitting = await anExamSitting(tx)
    const requests = []
    for (let place = 1; place <= count; place += 1)
      requests.push(
        await anExamRequest(tx, {
          centreId: centre.id,
          sittingId: sitting.id,
          sessionId: session.id,
          place,
          state,
          fee,
        }),
      )
    return { hall, session, sitting, requests }
  })
  const person = await aStaffAt(centre.id, 'staff')
  const other = await aStaffAt(centre.id, 'staff')
  const [request] = made.requests
  if (!request) throw new Error('nobody writes')
  return {
    ...made,
    centre,
    request,
    id: request.id,
    watch: watching(person, made.session.id),
    second: watching(other, made.session.id),
    staff: watching(person, made.session.id, 'staff'),
  }
}

const shown = { identity: 'passport', numberSeen: false, reason: '' } as const
const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

const stateOf = async (id: RequestId) => {
  const [row] = await read().select().from(examRequests).where(eq(examRequests.id, id))
  return row
}
const eventsOf = async (id: RequestId) =>
  (
    await read()
      .select()
      .from(examRequestEvents)
      .where(eq(examRequestEvents.requestId, id))
      .orderBy(examRequestEvents.id)
  ).map(({ event }) => event)
const chargesOf = (id: RequestId) => read().select().from(examCharges).where(eq(examCharges.requestId, id))
const visitsOf = (id: RequestId) =>
  read().select().from(examToiletVisits).where(eq(examToiletVisits.requestId, id))

test('whoever shows a document is seated: its kind is kept, and the centre’s log says who let them in', async () => {
  const { watch, id } = await aDay()
  expect(said(await seatLearner(watch, id, shown, t('08:50')))).toBe('yes')
  expect(await stateOf(id)).toMatchObject({
    state: 'seated',
    identityKind: 'passport',
    seatedAt: t('08:50'),
    answerBy: t('13:00'),
  })
  const [deed] = await deedsAbout(id)
  expect(deed).toMatchObject({ action: 'seat-learner', personId: watch.id, centreId: watch.centreId })
})

test('a personal number that the policy wants compared is compared, and never kept', async () => {
  const { watch, id } = await aDay({ identity: 'id-and-number' })
  expect(said(await seatLearner(watch, id, shown, t('08:50')))).toBe('number-not-seen')
  expect(said(await seatLearner(watch, id, { ...shown, numberSeen: true }, t('08:50')))).toBe('yes')
  const row = await stateOf(id)
  expect(Object.keys(row ?? {}).filter((key) => /number/i.test(key))).toEqual([])
})

test('after the doors closed a reason lets somebody in, and it is kept', async () => {
  const { watch, id } = await aDay({ doorsCloseBefore: 15 })
  expect(said(await seatLearner(watch, id, shown, t('08:50')))).toBe('doors-closed')
  expect((await stateOf(id))?.state).toBe('ready')
  expect(said(await seatLearner(watch, id, { ...shown, reason: 'Tåget' }, t('08:50')))).toBe('yes')
  expect((await deedsAbout(id))[0]).toMatchObject({ reason: 'Tåget' })
  const [event] = await read().select().from(examRequestEvents).where(eq(examRequestEvents.requestId, id))
  expect(event?.detail).toEqual({ overruled: ['doors-closed'], reason: 'Tåget' })
})

test('who has not paid is let in by staff alone, with a reason', async () => {
  const { watch, staff, id, centre } = await aDay({ unpaid: 'no-entry' }, { fee: 500 })
  await make((tx) =>
    tx
      .insert(examCharges)
      .values({
        id: `avgift-${id}` as ChargeId,
        centreId: centre.id,
        requestId: id,
        kind: 'fee',
        amount: 500,
        createdAt: t('08:00'),
      })
      .then(() => undefined),
  )
  expect(said(await seatLearner(watch, id, { ...shown, reason: 'lovar' }, t('08:50')))).toBe(
    'unpaid-ask-staff',
  )
  expect(said(await seatLearner(staff, id, shown, t('08:50')))).toBe('unpaid')
  expect(said(await seatLearner(staff, id, { ...shown, reason: 'Kvitto visat' }, t('08:50')))).toBe('yes')
  expect((await stateOf(id))?.state).toBe('seated')
})

test('who was to pay before the seat is sure stands at the door, too, and can be refused', async () => {
  const { watch, id } = await aDay({}, { state: 'payment-due', fee: 500 })
  expect(said(await seatLearner(watch, id, shown, t('08:50')))).toBe('unpaid-ask-staff')
  expect(said(await refuseEntry(watch, id, 'Inte betald', t('08:55')))).toBe('yes')
  expect(await stateOf(id)).toMatchObject({ state: 'refused-entry', reason: 'Inte betald' })
})

test('two who let the same learner in at once let them in once', async () => {
  const { watch, second, id } = await aDay()
  const answers = await Promise.all(
    [watch, second, watch].map((who) => seatLearner(who, id, shown, t('08:50'))),
  )
  expect(answers.map(said)).toEqual(['yes', 'yes', 'yes'])
  expect(await eventsOf(id)).toEqual(['seat'])
  expect(await deedsAbout(id)).toHaveLength(1)
})

test('of handing in and leaving at once, one is what happened', async () => {
  const { watch, second, id } = await aDay()
  await seatLearner(watch, id, shown, t('08:50'))
  const answers = await Promise.all([
    handIn(watch, id, false, t('12:00')),
    leaveWithoutAnswer(second, id, false, t('12:00')),
  ])
  expect(answers.map(said).sort()).toEqual(['not-now', 'yes'])
  const events = await eventsOf(id)
  expect(events).toHaveLength(2)
  expect(['handed-in', 'left-without-answer']).toContain((await stateOf(id))?.state)
})

test('who hands in too early is let go when whoever watches says so again', async () => {
  const { watch, id } = await aDay({ earliestLeave: 60, noLeaveLast: 60 })
  await seatLearner(watch, id, shown, t('08:50'))
  expect(said(await handIn(watch, id, false, t('09:59')))).toBe('leaves-early')
  expect(said(await handIn(watch, id, false, t('12:00')))).toBe('leaves-last')
  expect((await stateOf(id))?.state).toBe('seated')
  expect(said(await handIn(watch, id, true, t('12:00')))).toBe('yes')
  expect(said(await handIn(watch, id, false, t('12:01')))).toBe('yes')
  expect(await stateOf(id)).toMatchObject({ state: 'handed-in', handedInAt: t('12:00'), leftAt: t('12:00') })
  expect(await eventsOf(id)).toEqual(['seat', 'hand-in'])
})

test('what was done by mistake is taken back', async () => {
  const { watch, id } = await aDay()
  await seatLearner(watch, id, shown, t('08:50'))
  expect(said(await unseatLearner(watch, id, t('08:51')))).toBe('yes')
  expect(said(await unseatLearner(watch, id, t('08:51')))).toBe('yes')
  expect(await stateOf(id)).toMatchObject({ state: 'ready', identityKind: null, seatedAt: null })
  await seatLearner(watch, id, shown, t('08:52'))
  await leaveWithoutAnswer(watch, id, false, t('10:00'))
  expect(said(await writeOn(watch, id, t('10:01')))).toBe('yes')
  expect(said(await writeOn(watch, id, t('10:01')))).toBe('yes')
  expect(await stateOf(id)).toMatchObject({ state: 'seated', leftAt: null, seatedAt: t('08:52') })
})

test('the toilet list: out once, back once, and who hands in is back', async () => {
  const { watch, second, id } = await aDay()
  expect(said(await goToToilet(watch, id, t('08:40')))).toBe('not-now')
  await seatLearner(watch, id, shown, t('08:50'))
  await Promise.all([watch, second].map((who) => goToToilet(who, id, t('10:00'))))
  expect(await visitsOf(id)).toHaveLength(1)
  await comeBackFromToilet(watch, id, t('10:05'))
  await comeBackFromToilet(watch, id, t('10:09'))
  expect((await visitsOf(id)).map(({ outAt, backAt }) => [outAt, backAt])).toEqual([[t('10:00'), t('10:05')]])
  await goToToilet(watch, id, t('11:00'))
  await handIn(watch, id, false, t('11:10'))
  expect((await visitsOf(id)).at(-1)?.backAt).toBe(t('11:10'))
})

test.each([
  ['Västervik: 200', { examFee: false, plus: 200 }, 600, 200],
  ['Botkyrka: the fee and 100', { examFee: true, plus: 100 }, 600, 700],
  ['Botkyrka, where nobody has said the fee', { examFee: true, plus: 100 }, null, null],
  ['nobody has said', null, 600, null],
])('not coming costs, %s', async (_what, noShowFee, fee, amount) => {
  const { watch, second, id } = await aDay({ noShowFee, withVat: true }, { fee })
  expect(said(await markNoShow(watch, id, t('08:59')))).toBe('still-let-in')
  const answers = await Promise.all([watch, second].map((who) => markNoShow(who, id, t('09:30'))))
  expect(answers.map(said)).toEqual(['yes', 'yes'])
  const charges = await chargesOf(id)
  expect(charges.map((one) => [one.kind, one.amount, one.withVat])).toEqual(
    amount === null ? [] : [['no-show', amount, true]],
  )
})

test('who came after all owes nothing for not having come, and owes it again if they did not', async () => {
  const { watch, id } = await aDay({ noShowFee: { examFee: false, plus: 200 } })
  await markNoShow(watch, id, t('09:30'))
  await unseatLearner(watch, id, t('09:40'))
  expect((await chargesOf(id)).map(({ waivedAt }) => waivedAt)).toEqual([t('09:40')])
  await markNoShow(watch, id, t('10:00'))
  expect((await chargesOf(id)).map(({ waivedAt, amount }) => [waivedAt, amount])).toEqual([[null, 200]])
})

test('all who have not come, and are not let in any more, did not come', async () => {
  const { watch, id, requests } = await aDay({ lateEntryMost: 60 }, { count: 3 })
  await seatLearner(watch, id, shown, t('08:50'))
  expect(await markRestNoShow(watch, t('09:59'))).toEqual({ ok: true, count: 0 })
  expect(await markRestNoShow(watch, t('10:00'))).toEqual({ ok: true, count: 2 })
  expect(await markRestNoShow(watch, t('10:00'))).toEqual({ ok: true, count: 0 })
  const states = await Promise.all(requests.map(async ({ id }) => (await stateOf(id))?.state))
  expect(states).toEqual(['seated', 'no-show', 'no-show'])
})

test('two hours after the end the clock says who did not come, where somebody kept a list', async () => {
  const kept = await aDay({ noShowFee: { examFee: false, plus: 200 } }, { count: 2 })
  const silent = await aDay({}, { count: 2 })
  const forgotten = kept.requests[1]?.id
  if (!forgotten) throw new Error('one only')
  await seatLearner(kept.watch, kept.id, shown, t('08:50'))
  const end = kept.session.endsAt as Instant
  await missForgotten(later(end, 119 * minuteMs))
  expect((await stateOf(forgotten))?.state).toBe('ready')
  await Promise.all([1, 2].map(() => missForgotten(later(end, 120 * minuteMs))))
  expect((await stateOf(forgotten))?.state).toBe('no-show')
  expect((await stateOf(kept.id))?.state).toBe('seated')
  expect(await eventsOf(forgotten)).toEqual(['miss'])
  expect(await chargesOf(forgotten)).toHaveLength(1)
  expect((await stateOf(silent.id))?.state).toBe('ready')
})

test('an exam that was broken off stands in the deviation report', async () => {
  const { watch, id, session } = await aDay()
  await seatLearner(watch, id, shown, t('08:50'))
  const why = { kind: 'illness', text: 'Mådde illa' } as const
  expect(said(await interruptExam(watch, id, why, t('10:00')))).toBe('yes')
  expect(said(await interruptExam(watch, id, why, t('10:01')))).toBe('yes')
  const rows = await read().select().from(examDeviations).where(eq(examDeviations.sessionId, session.id))
  expect(rows).toMatchObject([{ requestId: id, kind: 'illness', text: 'Mådde illa', at: t('10:00') }])
})

test('a deviation is written once, for all or for one of the session', async () => {
  const [{ watch, id, session }, other] = [await aDay(), await aDay()]
  const wish = { kind: 'noise', text: 'Borrmaskin', at: t('10:00') } as const
  const twice = [1, 2].map(() => reportDeviation(watch, { ...wish, requestId: null }, 'n1', t('10:01')))
  expect((await Promise.all(twice)).map(said)).toEqual(['yes', 'yes'])
  expect(said(await reportDeviation(watch, { ...wish, requestId: id }, 'n2', t('10:02')))).toBe('yes')
  expect(said(await reportDeviation(watch, { ...wish, requestId: other.id }, 'n3', t('10:02')))).toBe('gone')
  const rows = await read().select().from(examDeviations).where(eq(examDeviations.sessionId, session.id))
  expect(rows.map(({ requestId }) => requestId).sort()).toEqual([id, null].sort())
  expect((await deedsAbout(session.id)).map(({ action }) => action)).toEqual([
    'report-deviation',
    'report-deviation',
  ])
})

test('nobody of another session is touched', async () => {
  const [{ watch }, other] = [await aDay(), await aDay()]
  const { id } = other
  const answers = [
    await seatLearner(watch, id, shown, t('08:50')),
    await refuseEntry(watch, id, 'x', t('08:50')),
    await markNoShow(watch, id, t('09:30')),
    await handIn(watch, id, true, t('09:30')),
    await goToToilet(watch, id, t('09:30')),
    await comeBackFromToilet(watch, id, t('09:30')),
  ]
  expect(answers.map(said)).toEqual(answers.map(() => 'gone'))
  expect((await stateOf(id))?.state).toBe('ready')
})

test('of an exam whose clock time was never told, the day is as long as its session', async () => {
  const { id, watch, requests, session } = await aDay({}, { count: 3 })
  await make((tx) =>
    tx
      .update(examRequests)
      .set({ startsAt: null, endsAt: null })
      .where(eq(examRequests.sessionId, session.id)),
  )
  const [, second, third] = requests
  if (!second || !third) throw new Error('too few')
  expect(said(await seatLearner(watch, id, shown, t('08:50')))).toBe('yes')
  expect(said(await markNoShow(watch, second.id, session.endsAt))).toBe('yes')
  expect(said(await handIn(watch, id, false, t('10:00')))).toBe('yes')
  expect(await missForgotten(later(session.endsAt, 121 * minuteMs))).toBeGreaterThan(0)
  expect((await stateOf(third.id))?.state).toBe('no-show')
  expect((await stateOf(id))?.state).toBe('handed-in')
})
