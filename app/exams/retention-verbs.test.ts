import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { note } from '#db/outbox.server'
import * as schema from '#db/schema'
import {
  examCharges,
  examFileContents,
  examFiles,
  examHostings,
  examRequestEvents,
  examRequests,
  examSittings,
  examSupportNeeds,
  examToiletVisits,
  messages,
  outbox,
  type people,
} from '#db/schema'
import { logDeed } from '#db/staff-log.server'
import { textIn } from '~/i18n/text'
import { newId } from '~/lib/id'
import { dayMs, type Instant, later } from '~/lib/time'
import { anExamHere, type ExamHere, examStart, stowed } from '../../scripts/testing/exam-paper'
import { day } from '../../scripts/testing/made'
import { aLearner, deedsAt, make, now } from '../../scripts/testing/scene'
import { hostingFor } from './hosting-steps.server'
import { listCharges } from './list-charges.server'
import { addFile } from './locker-add.server'
import { purgeExams } from './purge-exams.server'
import * as requests from './request-store.server'
import { daysOf, keptFrom, plainDays, recordClasses } from './retention'
import { purgesAt, retentionOf } from './retention-list.server'
import { setRetention } from './set-retention.server'

/** So many days after the day of the exam, at noon. */
const after = (days: number) => later(examStart, days * dayMs + 3_600_000)

/** An exam that is over, with something of every class about it. */
async function everything() {
  const here = await anExamHere(['closed', 'declined', 'sent'])
  const [closed] = here.requests
  if (!closed) throw new Error('there is no request')
  const { hosting } = await change((tx) => hostingFor(tx, here.exam.id, here.centre.id, now))
  await addFile(
    { side: 'university', who: here.office },
    hosting.id,
    await stowed(),
    { kind: 'paper', release: null, requestId: null },
    now,
  )
  await addFile(
    { side: 'centre', who: here.who },
    hosting.id,
    await stowed(),
    { kind: 'answers', release: null, requestId: closed.id },
    now,
  )
  await make(async (tx) => {
    const said = {
      note: 'hemligt',
      reason: 'sjuk',
      arrangement: 'till 15.00',
      anonymityCode: 'A1',
      municipalityCode: '2480',
      identityKind: 'pass',
    }
    await tx.update(examRequests).set(said).where(eq(examRequests.id, closed.id))
    await tx
      .insert(examSupportNeeds)
      .values({ requestId: closed.id, needs: ['extended-time'], consentedAt: now, purpose: 'x' })
    await tx.insert(examToiletVisits).values({ requestId: closed.id, outAt: now, backAt: null })
    await tx.insert(examRequestEvents).values({
      requestId: closed.id,
      at: now,
      event: 'close',
      toState: 'closed',
      by: 'centre',
      personId: here.who.id,
      detail: { reason: 'hemligt' },
    })
    const charge = { centreId: here.centre.id, requestId: closed.id, amount: 500, createdAt: examStart }
    await tx.insert(examCharges).values({ ...charge, id: newId(), kind: 'fee', paidAt: now })
    await tx.insert(examCharges).values({ ...charge, id: newId(), kind: 'no-show' })
  })
  return { ...here, hosting, closed }
}

type Everything = Awaited<ReturnType<typeof everything>>

const countsAt = async (
  { who }: ExamHere,
  moment: Instant,
  tried: Parameters<typeof retentionOf>[1] = null,
) => {
  const found = await retentionOf(who, tried, moment)
  return Object.fromEntries((found?.classes ?? []).map(({ recordClass, count }) => [recordClass, count]))
}

const requestOf = async ({ closed }: Everything) => {
  const [row] = await read().select().from(examRequests).where(eq(examRequests.id, closed.id))
  if (!row) throw new Error('the row is gone')
  return row
}

const none = Object.fromEntries(recordClasses.map((one) => [one, 0]))

test('nothing is kept shorter than the centre says, and nothing longer', async () => {
  const here = await everything()
  expect(await countsAt(here, after(plainDays.papers))).toEqual(none)
  expect(await countsAt(here, after(plainDays.papers + 1))).toEqual({
    ...none,
    papers: 1,
    support: 1,
    identity: 1,
  })
  // Nobody has acknowledged the answers.
  expect((await countsAt(here, after(729))).answers).toBe(0)
  expect((await countsAt(here, after(731))).answers).toBe(1)
  await make(async (tx) => {
    await tx.update(examHostings).set({ acknowledgedAt: now }).where(eq(examHostings.id, here.hosting.id))
  })
  expect((await countsAt(here, after(91))).answers).toBe(1)
  // What is owed stays, however old.
  expect((await countsAt(here, after(plainDays.fee + 1))).fee).toBe(1)
})

test('trying other days shows what they would do, and does nothing', async () => {
  const here = await everything()
  expect(await countsAt(here, after(3), { papers: 2, request: 1 })).toEqual({
    ...none,
    papers: 1,
    request: 2,
  })
  expect(await countsAt(here, after(3))).toEqual(none)
  const oldest = (await retentionOf(here.who, { papers: 2 }, after(3)))?.classes[0]
  expect(oldest).toMatchObject({ recordClass: 'papers', oldest: day('2026-10-05') })
})

test('the night erases by class, keeps the row of a request, and logs how much without whose', async () => {
  const here = await everything()
  await purgeExams(after(31))
  const files = await read().select().from(examFiles).where(eq(examFiles.hostingId, here.hosting.id))
  expect(files.map(({ kind, removedAt }) => [kind, removedAt !== null]).sort()).toEqual([
    ['answers', false],
    ['paper', true],
  ])
  for (const { id, removedAt } of files)
    expect(
      (await read().select().from(examFileContents).where(eq(examFileContents.fileId, id))).length > 0,
    ).toBe(removedAt === null)
  expect(await requestOf(here)).toMatchObject({
    state: 'closed',
    identityKind: null,
    arrangement: '',
    note: 'hemligt',
  })
  expect(
    await read().select().from(examSupportNeeds).where(eq(examSupportNeeds.requestId, here.closed.id)),
  ).toEqual([])
  await purgeExams(after(731))
  expect(await requestOf(here)).toMatchObject({
    state: 'purged',
    note: '',
    reason: '',
    anonymityCode: '',
    municipalityCode: null,
  })
  const events = await read()
    .select()
    .from(examRequestEvents)
    .where(eq(examRequestEvents.requestId, here.closed.id))
  for (const { personId, detail } of events)
    expect({ personId, detail }).toEqual({ personId: null, detail: null })
  const log = await purgesAt(here.who)
  expect(log.map(({ recordClass, count }) => `${recordClass} ${count}`).sort()).toEqual(
    ['papers 1', 'support 1', 'identity 1', 'answers 1', 'log 1', 'request 2'].sort(),
  )
  expect(JSON.stringify(log)).not.toContain(here.closed.id)
  expect(await countsAt(here, after(731))).toEqual(none)
  const [, , sent] = here.requests
  const [row] = await read()
    .select()
    .from(examRequests)
    .where(eq(examRequests.id, sent?.id ?? here.closed.id))
  expect(row?.state).toBe('sent')
})

/** Every row of the database, as text. */
async function allRows(): Promise<string[]> {
  const tables = Object.values(schema) as (typeof people)[]
  const rows: string[] = []
  for (const table of tables)
    for (const row of await read().select().from(table)) rows.push(JSON.stringify(row))
  return rows
}

/** An exam that a learner has typed, with fees, letters and deeds about it, and that is over. */
async function aTyped() {
  const here = await everything()
  const { closed, centre, who } = here
  const learner = await aLearner({ name: 'Gunvor Gallrad', email: `gunvor-${newId()}@example.org` })
  await make(async (tx) => {
    await tx
      .update(examRequests)
      .set({ personId: learner.id, centreOkBy: who.id, wish: 'dator' })
      .where(eq(examRequests.id, closed.id))
    await tx
      .update(examSittings)
      .set({ typed: true, typedBy: learner.id, createdBy: learner.id, note: 'Gunvor ringer' })
      .where(eq(examSittings.id, closed.sittingId))
    await tx.update(examCharges).set({ receipt: 1 }).where(eq(examCharges.kind, 'fee'))
    await logDeed(tx, {
      centreId: centre.id,
      personId: who.id,
      at: now,
      action: 'set-exam-residency',
      subjectId: closed.id,
      after: { note: learner.name },
      reason: `${learner.name} visade bevis`,
    })
    await note(tx, { fact: 'exam-advanced', subjectId: closed.id, at: now, detail: { by: learner.name } })
    await tx.insert(messages).values({
      id: newId<'message'>(),
      kind: 'exam-news',
      factId: 9_100_000,
      personId: learner.id,
      reader: learner.id,
      subjectId: closed.id,
      state: 'dead',
      createdAt: now,
      nextAt: now,
    })
  })
  // Told, as everything is within the minute.
  await make((tx) => tx.update(outbox).set({ toldAt: now }).where(eq(outbox.subjectId, closed.id)))
  return { ...here, learner }
}

test('after the purge no row ties a request to anybody; what was paid keeps a name, until accounts are kept no longer', async () => {
  const { closed, learner, who } = await aTyped()
  const isTie = (row: string) =>
    [closed.id, closed.sittingId].some((id) => row.includes(id)) &&
    [learner.id, learner.name, learner.email].some((one) => row.includes(one))
  expect((await allRows()).filter(isTie).length).toBeGreaterThan(4)
  await purgeExams(after(731))
  const left = (await allRows()).filter(isTie)
  expect(left.map((row) => JSON.parse(row).payer)).toEqual([learner.name, learner.name])
  const [row] = await read().select().from(examRequests).where(eq(examRequests.id, closed.id))
  expect(row).toMatchObject({ state: 'purged', personId: null, centreOkBy: null, wish: '' })
  expect(await requests.find(read(), closed.id)).toBeNull()
  expect(await requests.findOwn(read(), learner.id, closed.id)).toBeNull()
  // The finance office still sees who paid, without a way to what is not there.
  const listed = await listCharges(who, '2026-10', now, textIn('sv'))
  expect(listed?.charges.map((one) => [one.who, one.isPurged])).toEqual([
    [learner.name, true],
    [learner.name, true],
  ])
  await purgeExams(after(plainDays.fee + 1))
  // What is owed stays, with who owes it.
  expect((await allRows()).filter(isTie).map((row) => JSON.parse(row).kind)).toEqual(['no-show'])
})

test('what was purged while the row still kept whose it was is looked through once more', async () => {
  const { closed, learner } = await aTyped()
  await make((tx) => tx.update(examRequests).set({ state: 'purged' }).where(eq(examRequests.id, closed.id)))
  await purgeExams(after(731))
  const [row] = await read().select().from(examRequests).where(eq(examRequests.id, closed.id))
  expect(row?.personId).toBeNull()
  expect((await allRows()).some((one) => one.includes(learner.id) && one.includes(closed.id))).toBe(false)
})

test('a manager says other days; they are logged, and another centre’s stay', async () => {
  const [here, there] = [await everything(), await everything()]
  expect(await setRetention(here.who, { ...plainDays, papers: 2 }, now)).toEqual({ ok: true })
  expect(await setRetention(here.who, { ...plainDays, papers: 2 }, now)).toEqual({ ok: true })
  expect(await deedsAt(here.centre.id)).toEqual(['upload-exam-file', 'set-exam-retention'])
  expect((await countsAt(here, after(3))).papers).toBe(1)
  expect((await countsAt(there, after(3))).papers).toBe(0)
  await purgeExams(after(3))
  expect((await purgesAt(there.who)).length).toBe(0)
})

test('days are counted back from today', () => {
  expect(keptFrom(30, day('2026-11-04'))).toBe(day('2026-10-05'))
  expect(daysOf(new Map([['papers', 7]]))).toEqual({ ...plainDays, papers: 7 })
})
