import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { anExamRequest } from '#db/make-exams'
import { custodyLog, examRequests } from '#db/schema'
import { textIn } from '~/i18n/text'
import { dayMs, hourMs, later } from '~/lib/time'
import {
  anExamHere,
  type ExamHere,
  examStart,
  hostingThere,
  setState,
  statesOf,
  stowed,
} from '../../scripts/testing/exam-paper'
import { at, day } from '../../scripts/testing/made'
import { aStaffAt, deedsAbout, factsAbout, make, now } from '../../scripts/testing/scene'
import { acknowledgeAnswers } from './answers-acknowledge.server'
import { sendAnswers } from './answers-send.server'
import { closeRequests } from './close-requests.server'
import { expectMaterial } from './expect-material.server'
import type { HostingId } from './hosting'
import { beginHosting } from './hosting-begin.server'
import { listMaterial, listMaterialOf, lockerOf } from './hosting-list.server'
import { hostingFor } from './hosting-steps.server'
import { addFile } from './locker-add.server'
import { loseMaterial } from './material-lose.server'
import { nameOpeners } from './material-openers.server'
import { registerPost } from './material-post.server'
import { haveMaterial } from './material-ready.server'

const text = textIn('sv')
const actions = async (id: HostingId) =>
  (await read().select().from(custodyLog).where(eq(custodyLog.hostingId, id)).orderBy(custodyLog.id)).map(
    ({ action }) => action,
  )
const theFifth = ({ requests: [, , , , fifth] }: ExamHere) => {
  if (!fifth) throw new Error('there are not five')
  return fifth
}

/** The locker of an exam, opened before anybody asked for papers. */
const opened = async ({ exam, centre }: ExamHere) =>
  (await change((tx) => hostingFor(tx, exam.id, centre.id, now))).hosting

const due = at('2026-10-04T09:00:00+02:00')
const paper = { kind: 'paper', release: null, requestId: null } as const

test('the clock asks for papers once for each university and centre, when the time has come', async () => {
  const here = await anExamHere(['confirmed', 'rescheduled', 'submitted'])
  await expectMaterial(now)
  await expectMaterial(now)
  expect(await statesOf(here)).toEqual(['material-expected', 'material-expected', 'submitted'])
  const hosting = await hostingThere(here)
  expect(hosting).toMatchObject({ material: 'expected', dueAt: due, materialWay: null })
  expect(await factsAbout(hosting.id)).toEqual(['exam-material-wanted'])
  expect(await actions(hosting.id)).toEqual(['asked'])
})

test('it does not ask before its time', async () => {
  const here = await anExamHere([])
  await make((tx) =>
    anExamRequest(tx, { centreId: here.centre.id, sittingId: here.exam.id, answerBy: later(now, hourMs) }),
  )
  await expectMaterial(now)
  await expect(hostingThere(here)).rejects.toThrow('no hosting')
})

test('papers that are late are warned of once; when they have come, never', async () => {
  const [late, came] = [await anExamHere(), await anExamHere()]
  await expectMaterial(now)
  const [one, other] = [await hostingThere(late), await hostingThere(came)]
  expect(
    await addFile({ side: 'university', who: came.office }, other.id, await stowed(), paper, now),
  ).toEqual({ ok: true })
  await expectMaterial(later(due, -1))
  expect(await factsAbout(one.id)).toEqual(['exam-material-wanted'])
  for (const moment of [due, later(due, hourMs)]) await expectMaterial(moment)
  expect(await factsAbout(one.id)).toEqual(['exam-material-wanted', 'exam-material-late'])
  expect(await factsAbout(other.id)).toEqual(['exam-material-wanted'])
  expect((await hostingThere(late)).alarmedAt).toBe(due)
  expect(await actions(one.id)).toEqual(['asked', 'late'])
})

test('a clock time that comes later moves when the papers are due', async () => {
  const here = await anExamHere()
  await expectMaterial(now)
  await change(async (tx) => {
    await tx
      .update(examRequests)
      .set({ startsAt: later(examStart, 4 * hourMs) })
      .where(eq(examRequests.sittingId, here.exam.id))
  })
  await expectMaterial(due)
  const hosting = await hostingThere(here)
  expect(hosting).toMatchObject({ dueAt: later(due, 4 * hourMs), alarmedAt: null })
  expect(await factsAbout(hosting.id)).toEqual(['exam-material-wanted'])
})

test('a digital exam is not asked for by mail; staff say that computers and links are ready', async () => {
  const here = await anExamHere(['confirmed'], {}, { format: 'digital', tool: 'Inspera' })
  await expectMaterial(now)
  const hosting = await hostingThere(here)
  expect(hosting.materialWay).toBe('digital')
  expect(await factsAbout(hosting.id)).toEqual([])
  expect(await haveMaterial(here.who, hosting.id, { copies: 5, isSetUp: false }, now)).toEqual({
    ok: false,
    because: 'not-set-up',
  })
  expect(await haveMaterial(here.who, hosting.id, { copies: null, isSetUp: true }, now)).toEqual({ ok: true })
  expect(await statesOf(here)).toEqual(['ready'])
})

test('printed and counted: one set for each, ready for all, and again when somebody more has come', async () => {
  const here = await anExamHere(['confirmed', 'confirmed'])
  await expectMaterial(now)
  const { id } = await hostingThere(here)
  const ready = (copies: number) => haveMaterial(here.who, id, { copies, isSetUp: false }, now)
  expect(await ready(2)).toEqual({ ok: false, because: 'nothing-came' })
  expect(await registerPost(here.who, id, { counted: 2, kept: 'kassaskåpet' }, now)).toEqual({ ok: true })
  expect(await ready(1)).toEqual({ ok: false, because: 'too-few-copies', needed: 2 })
  expect(await ready(2)).toEqual({ ok: true })
  expect(await ready(2)).toEqual({ ok: true })
  expect(await statesOf(here)).toEqual(['ready', 'ready'])
  const more = await make((tx) =>
    anExamRequest(tx, { centreId: here.centre.id, sittingId: here.exam.id, answerBy: now }),
  )
  await expectMaterial(now)
  const all = { requests: [...here.requests, more] }
  expect(await statesOf(all)).toEqual(['ready', 'ready', 'material-expected'])
  expect((await listMaterial(here.who, now))?.hostings[0]).toMatchObject({ uncovered: 1, writers: 3 })
  expect(await ready(2)).toEqual({ ok: false, because: 'too-few-copies', needed: 3 })
  expect(await ready(3)).toEqual({ ok: true })
  expect(await statesOf(all)).toEqual(['ready', 'ready', 'ready'])
  expect(await actions(id)).toEqual(['asked', 'post-in', 'ready', 'ready'])
  expect((await deedsAbout(id)).map(({ action }) => action)).toEqual([
    'register-exam-post',
    'ready-exam-material',
    'ready-exam-material',
  ])
})

test('what was lost is expected again, and both sides may be warned again', async () => {
  const here = await anExamHere()
  await expectMaterial(now)
  const { id } = await hostingThere(here)
  expect(await loseMaterial(here.who, id, 'x', now)).toEqual({ ok: false, because: 'not-ready' })
  await registerPost(here.who, id, { counted: 1, kept: 'skåp' }, now)
  await haveMaterial(here.who, id, { copies: 1, isSetUp: false }, now)
  expect(await loseMaterial(here.who, id, 'fel tenta i kuvertet', now)).toEqual({ ok: true })
  expect(await statesOf(here)).toEqual(['material-expected'])
  expect(await hostingThere(here)).toMatchObject({ material: 'expected', receivedAt: null, copies: null })
  await expectMaterial(due)
  expect(await factsAbout(id)).toEqual(['exam-material-wanted', 'exam-material-late'])
  expect((await deedsAbout(id)).at(-1)).toMatchObject({
    action: 'lose-exam-material',
    reason: 'fel tenta i kuvertet',
  })
})

test('answers are sent, the university is told and says that it has them, twice as once', async () => {
  const here = await anExamHere(['handed-in', 'interrupted', 'left-without-answer', 'no-show', 'seated'])
  const { id } = await opened(here)
  expect(await acknowledgeAnswers({ side: 'university', who: here.office }, id, now)).toEqual({
    ok: false,
    because: 'not-sent',
  })
  const send = () => sendAnswers(here.who, id, { way: 'upload', tracking: '' }, now)
  expect(await send()).toEqual({ ok: false, because: 'no-answers' })
  const answers = { kind: 'answers', release: null, requestId: here.requests[0]?.id ?? null } as const
  expect(await addFile({ side: 'university', who: here.office }, id, await stowed(), answers, now)).toEqual({
    ok: false,
    because: 'not-yours',
  })
  expect(await addFile({ side: 'centre', who: here.who }, id, await stowed(), answers, now)).toEqual({
    ok: true,
  })
  expect([await send(), await send()]).toEqual([{ ok: true }, { ok: true }])
  expect(await statesOf(here)).toEqual(['sent', 'sent', 'left-without-answer', 'no-show', 'seated'])
  expect(await factsAbout(id)).toEqual(['exam-answers-sent'])
  for (let time = 0; time < 2; time += 1)
    expect(await acknowledgeAnswers({ side: 'university', who: here.office }, id, now)).toEqual({ ok: true })
  expect(await statesOf(here)).toEqual([
    'acknowledged',
    'acknowledged',
    'left-without-answer',
    'no-show',
    'seated',
  ])
  expect(await hostingThere(here)).toMatchObject({
    acknowledgedAt: now,
    acknowledgedBy: 'Tentamensservice',
    answersWay: 'upload',
  })
  expect((await actions(id)).filter((one) => one === 'acknowledged')).toHaveLength(1)
  // Whoever handed in later is sent later, and acknowledged for itself.
  await setState(theFifth(here), 'handed-in')
  expect(await sendAnswers(here.who, id, { way: 'post', tracking: 'RR123' }, now)).toEqual({ ok: true })
  expect(await hostingThere(here)).toMatchObject({ acknowledgedAt: null, tracking: 'RR123' })
  expect(await acknowledgeAnswers({ side: 'centre', who: here.who }, id, now)).toEqual({ ok: true })
  expect((await statesOf(here))[4]).toBe('acknowledged')
})

test('nobody sends when nobody has handed in', async () => {
  const here = await anExamHere(['no-show'])
  const { id } = await opened(here)
  expect(await sendAnswers(here.who, id, { way: 'post', tracking: '' }, now)).toEqual({
    ok: false,
    because: 'nobody',
  })
})

test('whoever works elsewhere, or at another university, does nothing with it', async () => {
  const [here, there] = [await anExamHere(['confirmed', 'handed-in']), await anExamHere()]
  await expectMaterial(now)
  const { id } = await hostingThere(here)
  const gone = { ok: false, because: 'gone' }
  expect(await registerPost(there.who, id, { counted: 1, kept: '' }, now)).toEqual(gone)
  expect(await haveMaterial(there.who, id, { copies: 9, isSetUp: true }, now)).toEqual(gone)
  expect(await loseMaterial(there.who, id, '', now)).toEqual(gone)
  expect(await sendAnswers(there.who, id, { way: 'post', tracking: '' }, now)).toEqual(gone)
  expect(await nameOpeners(there.who, id, [], now)).toEqual(gone)
  for (const keeper of [
    { side: 'centre', who: there.who },
    { side: 'university', who: there.office },
  ] as const) {
    expect(await acknowledgeAnswers(keeper, id, now)).toEqual(gone)
    expect(await addFile(keeper, id, await stowed(), paper, now)).toEqual(gone)
    expect(await lockerOf(keeper, id, text)).toBeNull()
  }
  expect(await beginHosting(there.who, here.exam.id, now)).toEqual(gone)
  expect((await listMaterial(there.who, now))?.hostings.map(({ sitting }) => sitting.id)).toEqual([
    there.exam.id,
  ])
  expect(
    (await listMaterialOf(there.university.id, day('2026-09-01'))).map(({ sitting }) => sitting.id),
  ).toEqual([there.exam.id])
})

test('staff open a locker early; only those who work there are named', async () => {
  const [here, there] = [await anExamHere(), await anExamHere()]
  const begun = await beginHosting(here.who, here.exam.id, now)
  if (!begun.ok) throw new Error(begun.because)
  expect(await beginHosting(here.who, here.exam.id, now)).toEqual(begun)
  const colleague = await aStaffAt(here.centre.id, 'staff')
  expect(await nameOpeners(here.who, begun.id, [colleague.id, there.who.id], now)).toEqual({ ok: true })
  expect((await hostingThere(here)).openers).toEqual([colleague.id])
})

test('the university reads the names of those of whom it has said yes, and codes of the others', async () => {
  const here = await anExamHere([])
  const [yes, no] = await make(async (tx) => {
    const of = { centreId: here.centre.id, sittingId: here.exam.id, state: 'material-expected' }
    return [
      await anExamRequest(tx, { ...of, anonymityCode: 'A1' }),
      await anExamRequest(tx, { ...of, universityOk: null, anonymityCode: 'B2' }),
    ] as const
  })
  const { id } = await opened(here)
  const locker = await lockerOf({ side: 'university', who: here.office }, id, text)
  const named = locker?.writers.map(({ reference, name, anonymityCode }) => [
    reference,
    name !== null,
    anonymityCode,
  ])
  expect(named?.sort()).toEqual(
    [
      [yes.reference, true, 'A1'],
      [no.reference, false, 'B2'],
    ].sort(),
  )
})

test('the clock closes what is done, and after a month what nobody answers', async () => {
  const here = await anExamHere([
    'acknowledged',
    'left-without-answer',
    'refused-entry',
    'no-show',
    'sent',
    'handed-in',
  ])
  await closeRequests(now)
  expect(await statesOf(here)).toEqual(['closed', 'closed', 'closed', 'closed', 'sent', 'handed-in'])
  await closeRequests(later(now, 30 * dayMs))
  expect(await statesOf(here)).toEqual(['closed', 'closed', 'closed', 'closed', 'closed', 'handed-in'])
})
