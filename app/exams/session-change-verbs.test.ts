import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aBooking } from '#db/make-bookings'
import { anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { examRequests } from '#db/schema'
import { at } from '../../scripts/testing/made'
import { claimed, factsAbout, make, now } from '../../scripts/testing/scene'
import { aHallIn, aScene, morning, sessionOf } from '../../scripts/testing/session-scene'
import type { RequestId } from './request'
import type { SessionId } from './session'
import { cancelSession } from './session-cancel.server'
import { changeSession } from './session-change.server'
import { moveSeat } from './session-move-seat.server'
import { placeWriters } from './session-seats.server'

const requestOf = async (id: string) =>
  (
    await read()
      .select()
      .from(examRequests)
      .where(eq(examRequests.id, id as RequestId))
  )[0]

/** A session with so many who write, each for four hours from nine unless told otherwise. */
async function aSeated(
  scene: Awaited<ReturnType<typeof aScene>>,
  ...each: Partial<Parameters<typeof anExamRequest>[1]>[]
) {
  return make(async (tx) => {
    const session = await anExamSession(tx, {
      spaceId: scene.hall.id,
      ...{ startsAt: morning.start, endsAt: morning.end },
      createdBy: scene.who.id,
    })
    const requests: Awaited<ReturnType<typeof anExamRequest>>[] = []
    for (const [at, over] of each.entries()) {
      requests.push(
        await anExamRequest(tx, { centreId: scene.centre.id, sessionId: session.id, place: at + 1, ...over }),
      )
    }
    return { session, requests }
  })
}

test('times change as long as everybody fits, extended time counted in; who does not is named', async () => {
  const scene = await aScene()
  const extended = { endsAt: at('2026-10-05T14:00:00+02:00'), extraMinutes: 60 }
  const { session, requests } = await aSeated(scene, {}, extended)
  const to = (over: object) =>
    changeSession(scene.who, session.id, { ...morning, seats: null, note: '', ...over }, now)
  expect(await to({ end: at('2026-10-05T13:45:00+02:00') })).toEqual({
    ok: false,
    because: 'ends',
    references: [requests[1]?.reference],
  })
  expect(await to({ end: at('2026-10-05T14:15:00+02:00') })).toEqual({ ok: true })
  expect(await claimed(scene.hall)).toHaveLength(22 * 6)
  expect(await to({ end: at('2026-10-05T14:15:00+02:00'), seats: 1 })).toEqual({
    ok: false,
    because: 'too-few-seats',
    references: [requests[1]?.reference],
  })
  expect(await to({ end: at('2026-10-05T14:15:00+02:00'), seats: 2 })).toEqual({ ok: true })
  expect(await sessionOf(session.id)).toMatchObject({ seats: 2, sequence: 2 })
  await make((tx) =>
    aBooking(tx, {
      spaceId: scene.hall.id,
      startsAt: at('2026-10-05T15:00:00+02:00'),
      endsAt: at('2026-10-05T16:00:00+02:00'),
    }),
  )
  expect(await to({ end: at('2026-10-05T15:30:00+02:00') })).toEqual({ ok: false, because: 'taken' })
  expect(await claimed(scene.hall)).toHaveLength(22 * 6 + 4)
})

test('those who write the same exam are seated apart, and whoever sits stays', async () => {
  const scene = await aScene()
  const [one, two] = await make(async (tx) => [await anExamSitting(tx), await anExamSitting(tx)])
  const of = (sitting: typeof one) => ({ sittingId: sitting?.id })
  const { session, requests } = await aSeated(scene, of(one), of(one), of(two), of(two))
  expect(await placeWriters(scene.who, session.id, null, now)).toEqual({ ok: true })
  const places = await Promise.all(requests.map(async ({ id }) => (await requestOf(id))?.place ?? 0))
  expect(new Set(places).size).toBe(4)
  expect(Math.abs((places[0] ?? 0) - (places[1] ?? 0))).toBeGreaterThan(1)
  expect(Math.abs((places[2] ?? 0) - (places[3] ?? 0))).toBeGreaterThan(1)
  const [a, b] = requests.map(({ id }) => id as RequestId)
  if (!a || !b) throw new Error('two write')
  const swap = new Map([
    [a, places[1] ?? 0],
    [b, places[0] ?? 0],
  ])
  expect(await placeWriters(scene.who, session.id, swap, now)).toEqual({ ok: true })
  expect([(await requestOf(a))?.place, (await requestOf(b))?.place]).toEqual([places[1], places[0]])
  const refs = (ids: RequestId[]) =>
    requests.filter(({ id }) => ids.includes(id as RequestId)).map(({ reference }) => reference)
  const both = await placeWriters(scene.who, session.id, new Map([[a, places[0] ?? 0]]), now)
  expect(both).toMatchObject({ because: 'same-place' })
  expect([...(both as { references: string[] }).references].sort()).toEqual(refs([a, b]).sort())
  expect(await placeWriters(scene.who, session.id, new Map([[a, 7]]), now)).toEqual({
    ok: false,
    because: 'no-such-place',
    references: refs([a]),
  })
  await make((tx) =>
    tx
      .update(examRequests)
      .set({ state: 'seated' })
      .where(eq(examRequests.id, a))
      .then(() => undefined),
  )
  await placeWriters(scene.who, session.id, new Map([[a, 6]]), now)
  expect((await requestOf(a))?.place).toBe(places[1])
})

test('somebody is moved to another room, told, and a full one refuses', async () => {
  const scene = await aScene()
  const small = await aHallIn(scene.centre.id, 1)
  const { requests } = await aSeated(scene, {}, {})
  const other = await make((tx) =>
    anExamSession(tx, {
      spaceId: small.id,
      startsAt: morning.start,
      endsAt: at('2026-10-05T12:00:00+02:00'),
    }),
  )
  const [first, second] = requests
  if (!first || !second) throw new Error('two write')
  expect(await moveSeat(scene.who, first.id, other.id, now)).toEqual({ ok: true })
  expect(await requestOf(first.id)).toMatchObject({
    sessionId: other.id,
    place: 1,
    state: 'confirmed',
    sequence: 1,
  })
  expect(await factsAbout(first.id)).toEqual(['exam-advanced'])
  // It lasts as long as the exam does.
  expect((await sessionOf(other.id))?.endsAt).toBe(at('2026-10-05T13:00:00+02:00'))
  expect(await moveSeat(scene.who, second.id, other.id, now)).toEqual({ ok: false, because: 'full' })
  expect(await requestOf(second.id)).toMatchObject({ state: 'confirmed', sequence: 0 })
  expect(await moveSeat((await aScene()).who, second.id, other.id, now)).toEqual({
    ok: false,
    because: 'gone',
  })
})

test('a cancelled session moves whom it can and leaves the others to staff', async () => {
  const scene = await aScene()
  const small = await aHallIn(scene.centre.id, 1)
  const { session, requests } = await aSeated(scene, {}, { residencyGroup: null })
  const other = await make((tx) =>
    anExamSession(tx, { spaceId: small.id, startsAt: morning.start, endsAt: morning.end }),
  )
  const ids = requests.map(({ id }) => id as RequestId)
  const [a, b] = ids
  if (!a || !b) throw new Error('two write')
  const cancel = (over: object) =>
    cancelSession(scene.who, session.id, { seen: ids, to: new Map(), reason: 'Vattenläcka', ...over }, now)
  expect(await cancel({ seen: [a] })).toEqual({ ok: false, because: 'unseen' })
  const to = new Map<RequestId, SessionId>([
    [a, other.id],
    [b, other.id],
  ])
  expect(await cancel({ to })).toMatchObject({ because: 'no-seat', why: 'full' })
  expect(await sessionOf(session.id)).toMatchObject({ cancelledAt: null })
  to.delete(b)
  expect(await cancel({ to })).toEqual({ ok: true, moved: 1, left: 1 })
  expect(await requestOf(a)).toMatchObject({ sessionId: other.id, state: 'confirmed' })
  expect(await requestOf(b)).toMatchObject({ sessionId: null, place: null, state: 'conflict' })
  expect(await sessionOf(session.id)).toMatchObject({ cancelledAt: now, reason: 'Vattenläcka', holdId: null })
  expect(await claimed(scene.hall)).toEqual([])
  expect(await cancel({})).toEqual({ ok: false, because: 'gone' })
})

test('a session in which somebody sits is neither changed nor cancelled', async () => {
  const scene = await aScene()
  const { session, requests } = await aSeated(scene, { state: 'seated' })
  const seen = requests.map(({ id }) => id as RequestId)
  expect(await cancelSession(scene.who, session.id, { seen, to: new Map(), reason: 'x' }, now)).toEqual({
    ok: false,
    because: 'begun',
  })
  expect(await changeSession(scene.who, session.id, { ...morning, seats: null, note: 'x' }, now)).toEqual({
    ok: false,
    because: 'begun',
  })
})
