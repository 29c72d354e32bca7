import { expect, test } from 'vitest'
import { aSpace, aUniversity } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examDeviations, examDuties } from '#db/schema'
import { textIn } from '~/i18n/text'
import type { SignedLink } from '~/identity/link'
import type { ExamOffice } from '~/identity/membership'
import type { Id } from '~/lib/id'
import { dayMs, type Instant, later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { aLearner, aPlace, aStaffAt, deedsAbout, factsAbout, make } from '../../scripts/testing/scene'
import { listExamDay } from './day-list.server'
import { listMySessions } from './day-mine.server'
import { listReports, reportByLink, reportForOffice } from './day-report.server'
import { reportRows } from './day-report-text'
import { sendReport } from './day-send-report.server'
import type { Invigilator } from './invigilator'
import type { SessionId } from './session'

const text = textIn('sv')
const after = at('2026-10-05T14:00:00+02:00')

/** A session with learners of two universities and of one that is not in the system, with deviations of each kind. */
async function aMixedSession() {
  const centre = await aPlace()
  const made = await make(async (tx) => {
    const hall = await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places: 8, bookable: 'place' })
    await anExamPolicy(tx, centre.id, { doorsCloseBefore: 15 })
    const session = await anExamSession(tx, { spaceId: hall.id, note: 'Internt' })
    const [north, south] = [await aUniversity(tx), await aUniversity(tx)]
    const ofNorth = await anExamSitting(tx, {
      universityId: north.id,
      courseCode: 'NORR1',
      contactEmail: 'tenta@norr.example',
    })
    const alsoNorth = await anExamSitting(tx, { universityId: north.id, courseCode: 'NORR2' })
    const ofSouth = await anExamSitting(tx, {
      universityId: south.id,
      courseCode: 'SYD1',
      contactEmail: 'tenta@syd.example',
    })
    const typed = await anExamSitting(tx, {
      universityId: null,
      universityName: 'Högskolan Utanför',
      courseCode: 'UTE1',
      typed: true,
    })
    const writes = async (
      place: number,
      sittingId: typeof typed.id,
      name: string,
      over: Partial<Parameters<typeof anExamRequest>[1]> = {},
    ) => {
      const person = await aPerson(tx, { name, protectedIdentity: name.startsWith('Hemlig') })
      const at = { centreId: centre.id, sessionId: session.id, sittingId, place }
      return anExamRequest(tx, { ...at, personId: person.id, state: 'handed-in', handedInAt: after, ...over })
    }
    const anna = await writes(1, ofNorth.id, 'Anna Norr')
    await writes(2, alsoNorth.id, 'Hemlig Norr', { state: 'no-show', handedInAt: null })
    const bo = await writes(3, ofSouth.id, 'Bo Syd', {
      arrangement: 'till 15.00, enskilt',
      extraMinutes: 120,
    })
    await writes(4, typed.id, 'Cia Utanför', { state: 'refused-entry', reason: 'Kom för sent' })
    // Whose seat is not agreed yet is not on the list of the day.
    await writes(5, ofNorth.id, 'Dan Väntar', { state: 'awaiting-university', handedInAt: null })
    const deviation = (requestId: typeof anna.id | null, said: string) => ({
      id: `${session.id}-${said}` as Id<'exam-deviation'>,
      sessionId: session.id as SessionId,
      requestId,
      kind: 'noise' as const,
      text: said,
      at: after,
    })
    await tx
      .insert(examDeviations)
      .values([
        deviation(null, 'Brandlarm för alla'),
        deviation(anna.id, 'Annas näsblod'),
        deviation(bo.id, 'Bos dator'),
      ])
    return { hall, session, north, south, ofNorth, alsoNorth, ofSouth, typed }
  })
  const staff = await aStaffAt(centre.id, 'staff')
  const office = async (universityId: typeof made.north.id) => {
    const person = await make(async (tx) => {
      const one = await aPerson(tx)
      await aMembership(tx, { personId: one.id, role: 'exam-office', universityId })
      return one
    })
    return { ...person, universityId, role: 'exam-office' } as unknown as ExamOffice
  }
  return { ...made, centre, staff, office, id: made.session.id as SessionId }
}

const link = (subjectId: string, id: string) =>
  ({ subjectId, id, until: after }) as unknown as SignedLink<'exam-report'>

const northern = ['Anna Norr', 'NORR1', 'NORR2', 'Annas näsblod']
const southern = ['Bo Syd', 'SYD1', 'Bos dator']
const outside = ['Cia Utanför', 'UTE1', 'Kom för sent', 'Högskolan Utanför']
const never = ['Hemlig Norr', 'Dan Väntar', 'enskilt', 'Internt']

function expectOnly(said: unknown, own: string[], others: string[]) {
  const all = JSON.stringify(said)
  for (const word of own) expect(all).toContain(word)
  for (const word of [...others, ...never]) expect(all).not.toContain(word)
}

test('neither of two universities reads anything of the other, by account or by link', async () => {
  const { id, north, south, ofNorth, alsoNorth, ofSouth, typed, office } = await aMixedSession()
  const reads = {
    north: [
      await reportForOffice(await office(north.id), id, after, text),
      await reportByLink(link(id, ofNorth.id), text),
      await reportByLink(link(id, alsoNorth.id), text),
    ],
    south: [
      await reportForOffice(await office(south.id), id, after, text),
      await reportByLink(link(id, ofSouth.id), text),
    ],
    outside: [await reportByLink(link(id, typed.id), text)],
  }
  for (const one of reads.north)
    expectOnly(one, [...northern, 'Brandlarm för alla'], [...southern, ...outside])
  for (const one of reads.south)
    expectOnly(one, [...southern, 'Brandlarm för alla'], [...northern, ...outside])
  for (const one of reads.outside)
    expectOnly(one, [...outside, 'Brandlarm för alla'], [...northern, ...southern])
  const [first] = reads.north
  if (!first) throw new Error('the office reads its report')
  expectOnly(reportRows(first, 'sv'), northern.slice(0, 3), [...southern, ...outside])
  expect(first.learners.map(({ outcome }) => outcome)).toEqual(['handed-in', 'no-show'])
})

test('an office of neither reads nothing, and nobody before it begins', async () => {
  const { id, north, office } = await aMixedSession()
  const other = await make((tx) => aUniversity(tx))
  expect(await reportForOffice(await office(other.id), id, after, text)).toBeNull()
  const before = at('2026-10-05T08:00:00+02:00')
  expect(await reportForOffice(await office(north.id), id, before, text)).toBeNull()
  expect(await reportByLink(link(id, 'finns-inte'), text)).toBeNull()
  expect(await reportByLink(link('finns-inte', 'x'), text)).toBeNull()
})

test('staff read all of theirs and send each its own, once for a double press', async () => {
  const { id, staff, ofNorth, ofSouth, typed } = await aMixedSession()
  const found = await listReports(staff, id, text)
  expect(found?.reports.map(({ addresses }) => addresses)).toEqual([
    ['tenta@norr.example'],
    ['tenta@syd.example'],
    [],
  ])
  const twice = await Promise.all([1, 2].map(() => sendReport(staff, id, ofNorth.id, after)))
  expect(twice).toEqual([{ ok: true }, { ok: true }])
  expect(await factsAbout(id)).toEqual(['exam-reported'])
  expect(await sendReport(staff, id, ofSouth.id, later(after, 1))).toEqual({ ok: true })
  expect(await sendReport(staff, id, ofNorth.id, later(after, 2 * minuteMs))).toEqual({ ok: true })
  expect(await sendReport(staff, id, typed.id, after)).toEqual({ ok: false, because: 'no-address' })
  expect(await deedsAbout(id)).toHaveLength(3)
  const sent = (await listReports(staff, id, text))?.reports.map((one) => one.sent.map(({ to }) => to))
  expect(sent).toEqual([['tenta@norr.example', 'tenta@norr.example'], ['tenta@syd.example'], []])
})

test('staff of another centre read and send nothing', async () => {
  const [{ id, ofNorth }, other] = [await aMixedSession(), await aMixedSession()]
  expect(await listReports(other.staff, id, text)).toBeNull()
  expect(await sendReport(other.staff, id, ofNorth.id, after)).toEqual({ ok: false, because: 'gone' })
  expect(await factsAbout(id)).toEqual([])
})

test('the list of the day: by place, by alias, what to do and never why, and nobody who is not agreed', async () => {
  const { id, staff } = await aMixedSession()
  const who = { ...staff, role: 'invigilator', sessionId: id } as unknown as Invigilator
  const day = await listExamDay(who, after, text)
  expect(day?.learners.map(({ place }) => place)).toEqual([1, 2, 3, 4])
  expect(day?.learners[1]?.who).toMatch(/^Studerande /)
  expect(day?.learners[2]).toMatchObject({ arrangement: 'till 15.00, enskilt', extraMinutes: 120 })
  expect(day?.learners[0]?.times.doorsClose).toBe(at('2026-10-05T08:45:00+02:00'))
  expect(JSON.stringify(day)).not.toContain('Dan Väntar')
  expect(JSON.stringify(day)).not.toContain('Hemlig')
})

test('whoever is on duty finds the session on its day, and nobody else', async () => {
  const { id, centre, session } = await aMixedSession()
  const [watcher, other] = [await aLearner(), await aLearner()]
  await make(async (tx) => {
    for (const { id: personId } of [watcher, other])
      await aMembership(tx, { personId, role: 'invigilator', centreId: centre.id })
    await tx.insert(examDuties).values({ sessionId: id, personId: watcher.id, createdAt: after })
  })
  const start = session.startsAt as Instant
  expect((await listMySessions(watcher, start)).map((one) => one.id)).toEqual([id])
  expect(await listMySessions(other, start)).toEqual([])
  expect(await listMySessions(watcher, later(start, -dayMs))).toEqual([])
  expect(await listMySessions(watcher, later(start, dayMs))).toEqual([])
})
