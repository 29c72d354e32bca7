import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read, write } from '#db/connect.server'
import { aSpace, aUniversity } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examInvigilatorTimes, examRequests, examUniversityPolicies, outbox } from '#db/schema'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Learner, PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Span } from '~/lib/span'
import type { LocalDate } from '~/lib/time'
import { span } from '../../scripts/testing/made'
import { aPlace, aStaffAt, deedsAbout, make, now } from '../../scripts/testing/scene'
import { addInvigilator } from './invigilator-add.server'
import { assignInvigilator } from './invigilator-assign.server'
import { sayCan } from './invigilator-can.server'
import { sayCanFor } from './invigilator-can-for.server'
import { sayCannot } from './invigilator-cannot.server'
import { cannotCome } from './invigilator-cannot-come.server'
import { sayCannotFor } from './invigilator-cannot-for.server'
import { addConflict } from './invigilator-conflict-add.server'
import { removeConflict } from './invigilator-conflict-remove.server'
import { endInvigilator } from './invigilator-end.server'
import { withdrawInvigilator } from './invigilator-withdraw.server'
import type { ExamRules, UniversityId } from './policy'
import type { RequestId } from './request'
import type { RequestState } from './request-states'
import { hallOf, takeSeat } from './seat-steps.server'
import type { SessionId } from './session'
import { unsetUniversityRules } from './university-policy'

const exam = span('2026-10-05T08:45:00+02:00', '2026-10-05T13:15:00+02:00')
const writing = span('2026-10-05T09:00:00+02:00', '2026-10-05T13:00:00+02:00')
const allDay = span('2026-10-05T07:00:00+02:00', '2026-10-05T18:00:00+02:00')

/** A centre where one watches two, with a hall for eight and a session in it. */
async function aScene(rules: Partial<ExamRules> = { perInvigilator: 2 }) {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id, 'staff')
  const { hall, session } = await make(async (tx) => {
    await anExamPolicy(tx, centre.id, rules)
    const hall = await aSpace(tx, {
      centreId: centre.id,
      kind: 'exam-hall',
      places: 8,
      seats: 8,
      bookable: 'place',
    })
    const session = await anExamSession(tx, {
      spaceId: hall.id,
      startsAt: exam.start,
      endsAt: exam.end,
      createdBy: who.id,
    })
    return { hall, session }
  })
  return { centre, who, hall, session }
}

/** Somebody of the register who can then. */
async function aWatcher(who: Staff, can: Span | null = allDay, training: UniversityId[] = []) {
  const person = await make(async (tx) => {
    const one = await aPerson(tx)
    await aMembership(tx, { personId: one.id, role: 'invigilator', centreId: who.centreId })
    return one as unknown as Learner
  })
  await addInvigilator(who, person.id, { training, note: '' }, now)
  if (can) await sayCan(person, who.centreId, can, now)
  return person
}

const aWriter = (
  scene: Awaited<ReturnType<typeof aScene>>,
  place: number,
  over: Partial<Parameters<typeof anExamRequest>[1]> = {},
) =>
  make((tx) =>
    anExamRequest(tx, {
      centreId: scene.centre.id,
      sessionId: scene.session.id,
      place,
      startsAt: writing.start,
      endsAt: writing.end,
      ...over,
    }),
  )

const stateOf = async (id: RequestId) =>
  (await read().select({ state: examRequests.state }).from(examRequests).where(eq(examRequests.id, id)))[0]
    ?.state
const toldOf = async (sessionId: string) =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, sessionId)).orderBy(outbox.id)).map(
    ({ fact, detail }) => [fact, (detail as { personId: string }).personId],
  )
const canOf = async (personId: PersonId) =>
  (await read().select().from(examInvigilatorTimes).where(eq(examInvigilatorTimes.personId, personId)))
    .map(({ startsAt, endsAt }) => [startsAt, endsAt])
    .sort(([a = 0], [b = 0]) => a - b)

test('only who works or invigilates at the centre comes into its register', async () => {
  const { who } = await aScene()
  const stranger = await make((tx) => aPerson(tx))
  expect(await addInvigilator(who, stranger.id, { training: [], note: '' }, now)).toEqual({
    ok: false,
    because: 'not-member',
  })
  expect(await addInvigilator(who, who.id, { training: [], note: 'Helst förmiddag' }, now)).toEqual({
    ok: true,
  })
  expect((await deedsAbout(who.id)).map(({ action }) => action)).toEqual(['add-invigilator'])
})

test('times that touch are one, and a duty that cannot be kept is cut out of them', async () => {
  const { who, session } = await aScene()
  const asa = await aWatcher(who, span('2026-10-05T07:00:00+02:00', '2026-10-05T10:00:00+02:00'))
  expect(
    await sayCanFor(who, asa.id, span('2026-10-05T10:00:00+02:00', '2026-10-05T18:00:00+02:00'), now),
  ).toEqual({ ok: true })
  expect(await canOf(asa.id)).toEqual([[allDay.start, allDay.end]])
  expect(await assignInvigilator(who, session.id, asa.id, now)).toEqual({ ok: true, back: [] })
  expect(await cannotCome(asa, session.id, 'Sjuk', now)).toEqual({ ok: true })
  expect(await canOf(asa.id)).toEqual([
    [allDay.start, exam.start],
    [exam.end, allDay.end],
  ])
  expect(await assignInvigilator(who, session.id, asa.id, now)).toEqual({
    ok: false,
    because: 'not-available',
  })
  expect(await cannotCome(asa, session.id, 'Sjuk', now)).toEqual({ ok: false, because: 'not-on-duty' })
  expect(await toldOf(session.id)).toEqual([
    ['exam-duty-given', asa.id],
    ['exam-duty-ended', asa.id],
  ])
})

test('a time is taken back by whose it is, or by staff of that centre', async () => {
  const { who } = await aScene()
  const [asa, bo] = [await aWatcher(who), await aWatcher(who)]
  const [time] = await read()
    .select()
    .from(examInvigilatorTimes)
    .where(eq(examInvigilatorTimes.personId, asa.id))
  if (!time) throw new Error('there is a time')
  expect(await sayCannot(bo, time.id)).toEqual({ ok: false, because: 'gone' })
  expect(await sayCannotFor((await aScene()).who, asa.id, time.id, now)).toEqual({
    ok: false,
    because: 'gone',
  })
  expect(await sayCannotFor(who, asa.id, time.id, now)).toEqual({ ok: true })
  expect(await sayCannot(asa, time.id)).toEqual({ ok: false, because: 'gone' })
  expect(await sayCan(asa, (await aScene()).centre.id, allDay, now)).toEqual({ ok: false, because: 'gone' })
  expect(await sayCan(asa, who.centreId, { start: allDay.end, end: allDay.start }, now)).toEqual({
    ok: false,
    because: 'backwards',
  })
})

test('who knows a learner, or was not trained, does not watch; nor in two halls at once', async () => {
  const scene = await aScene()
  const { who, session } = scene
  const university = await make(async (tx) => {
    const one = await aUniversity(tx)
    await tx.insert(examUniversityPolicies).values({
      id: newId<'university-policy'>(),
      universityId: one.id,
      validFrom: '2020-01-01' as LocalDate,
      rules: { ...unsetUniversityRules, training: 'always' },
      createdAt: now,
    })
    return one
  })
  const sitting = await make((tx) => anExamSitting(tx, { universityId: university.id }))
  const writer = await aWriter(scene, 1, { sittingId: sitting.id })
  const asa = await aWatcher(who)
  expect(await assignInvigilator(who, session.id, asa.id, now)).toEqual({
    ok: false,
    because: 'untrained',
    universityIds: [university.id],
  })
  await addInvigilator(who, asa.id, { training: [university.id], note: '' }, now)
  expect(await addConflict(who, asa.id, writer.personId, now)).toEqual({ ok: true })
  expect(await addConflict(who, asa.id, who.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await assignInvigilator(who, session.id, asa.id, now)).toEqual({
    ok: false,
    because: 'own-conflict',
    learnerIds: [writer.personId],
  })
  expect(await removeConflict(who, asa.id, writer.personId, now)).toEqual({ ok: true })
  const beside = await make(async (tx) => {
    const room = await aSpace(tx, {
      centreId: who.centreId,
      kind: 'exam-hall',
      places: 2,
      seats: 2,
      bookable: 'place',
    })
    return anExamSession(tx, { spaceId: room.id, startsAt: exam.start, endsAt: exam.end })
  })
  expect(await assignInvigilator(who, session.id, asa.id, now)).toEqual({ ok: true, back: [] })
  expect(await assignInvigilator(who, beside.id, asa.id, now)).toEqual({ ok: false, because: 'on-duty' })
  expect(await assignInvigilator((await aScene()).who, session.id, asa.id, now)).toEqual({
    ok: false,
    because: 'gone',
  })
})

test('an invigilator falls ill: who came last loses the seat, outsiders first, and has it back when another comes', async () => {
  const scene = await aScene()
  const { who, session } = scene
  const [asa, bo] = [await aWatcher(who), await aWatcher(who)]
  const since = (minute: number) => ({ centreOkAt: (now + minute * 60_000) as typeof now })
  const first = await aWriter(scene, 1, since(1))
  const outsider = await aWriter(scene, 2, { ...since(2), residencyGroup: null })
  const third = await aWriter(scene, 3, since(3))
  const seated = await aWriter(scene, 4, { ...since(4), state: 'ready' })
  for (const one of [asa, bo]) await assignInvigilator(who, session.id, one.id, now)
  const gone = await withdrawInvigilator(
    who,
    session.id,
    { personId: asa.id, reason: 'Sjuk', isAway: true },
    now,
  )
  expect(gone).toEqual({ ok: true, affected: [outsider.reference, seated.reference] })
  const states = () => Promise.all([first, outsider, third, seated].map(({ id }) => stateOf(id)))
  expect(await states()).toEqual(['confirmed', 'conflict', 'confirmed', 'conflict'])
  const cia = await aWatcher(who)
  const back = await assignInvigilator(who, session.id, cia.id, now)
  expect(back).toEqual({ ok: true, back: [seated.reference, outsider.reference] })
  expect(await states()).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed'])
  expect((await deedsAbout(asa.id)).map(({ action }) => action).at(-1)).toBe('withdraw-invigilator')
})

test('nobody loses a seat where another can watch, or where somebody is only changed for another', async () => {
  const scene = await aScene()
  const { who, session } = scene
  const [asa, bo] = [await aWatcher(who), await aWatcher(who)]
  const writer = await aWriter(scene, 1)
  await assignInvigilator(who, session.id, asa.id, now)
  expect(
    await withdrawInvigilator(who, session.id, { personId: asa.id, reason: '', isAway: true }, now),
  ).toEqual({ ok: true, affected: [] })
  await assignInvigilator(who, session.id, bo.id, now)
  expect(
    await withdrawInvigilator(who, session.id, { personId: bo.id, reason: '', isAway: false }, now),
  ).toEqual({ ok: true, affected: [] })
  expect(await stateOf(writer.id)).toBe('confirmed')
  // Bo could, but knows the one who writes.
  await addConflict(who, bo.id, writer.personId, now)
  const cia = await aWatcher(who)
  await assignInvigilator(who, session.id, cia.id, now)
  expect(
    await withdrawInvigilator(who, session.id, { personId: cia.id, reason: '', isAway: true }, now),
  ).toEqual({ ok: true, affected: [writer.reference] })
})

test('whoever is taken out of the register watches nothing any more', async () => {
  const scene = await aScene()
  const { who, session } = scene
  const asa = await aWatcher(who)
  await aWatcher(who, null)
  const writer = await aWriter(scene, 1)
  await assignInvigilator(who, session.id, asa.id, now)
  expect(await endInvigilator(who, asa.id, now)).toEqual({ ok: true, affected: [writer.reference] })
  expect(await endInvigilator(who, asa.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await assignInvigilator(who, session.id, asa.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await stateOf(writer.id)).toBe('conflict')
})

/** Takes a seat in the centre's session and writes it down, as a request does. */
const seat = (scene: Awaited<ReturnType<typeof aScene>>) =>
  write(async (tx) => {
    const configuration = await configurationOf(tx, scene.centre.id)
    if (!configuration) throw new Error('there is a centre')
    const hall = await hallOf(tx, configuration, writing)
    const wish = { ...writing, solo: false, perInvigilator: 2, doorsOpenBefore: 15 }
    const taken = await takeSeat(tx, hall, wish, now)
    if (!taken.ok) return taken
    const { sessionId, place } = taken
    await anExamRequest(tx, {
      centreId: scene.centre.id,
      sessionId,
      place,
      startsAt: writing.start,
      endsAt: writing.end,
    })
    return taken
  })

test('an invigilator withdraws while seats are taken: never more have one than can be watched', async () => {
  for (let round = 0; round < 4; round += 1) {
    const scene = await aScene()
    const [asa, bo] = [await aWatcher(scene.who, exam), await aWatcher(scene.who, exam)]
    for (const one of [asa, bo]) await assignInvigilator(scene.who, scene.session.id, one.id, now)
    const [gone] = await Promise.all([
      cannotCome(asa, scene.session.id, 'Sjuk', now),
      ...Array.from({ length: 5 }, () => seat(scene)),
    ])
    expect(gone).toEqual({ ok: true })
    const rows = await read()
      .select()
      .from(examRequests)
      .where(eq(examRequests.sessionId, scene.session.id as SessionId))
    const holding = rows.filter(({ state }) => (state as RequestState) !== 'conflict')
    expect(holding.length).toBeLessThanOrEqual(2)
    expect(new Set(rows.map(({ place }) => place)).size).toBe(rows.length)
  }
})
