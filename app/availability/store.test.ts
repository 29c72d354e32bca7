import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aBooking } from '#db/make-bookings'
import { anApproval } from '#db/make-people'
import { claims, holds } from '#db/schema'
import { newId } from '~/lib/id'
import type { Span } from '~/lib/span'
import { hourMs, later, minuteMs, quarterOf } from '~/lib/time'
import { aHallAt, aLearner, aRoomAt, claimed, make, now } from '../../scripts/testing/scene'
import * as approvalStore from './approval-store.server'
import * as claimStore from './claim-store.server'
import type { HoldId } from './places'
import * as store from './store.server'

type Space = Awaited<ReturnType<typeof aRoomAt>>

/** So many minutes after now. */
const after = (minutes: number) => later(now, minutes * minuteMs)
const from = (start: number, end: number): Span => ({ start: after(start), end: after(end) })
const first = quarterOf(now)

/** A hold without a booking; its claims are for the test to make. */
async function aHold(space: Space, span: Span, places: number[]): Promise<HoldId> {
  const id = newId<'hold'>()
  const row = { id, spaceId: space.id, startsAt: span.start, endsAt: span.end, clearAt: span.end, places }
  await make((tx) => store.add(tx, { ...row, whole: false }))
  return id
}

async function aClaim(space: Space, span: Span, ...places: number[]): Promise<HoldId> {
  const id = await aHold(space, span, places)
  expect(await make((tx) => claimStore.claim(tx, id, space.id, span, places))).toBe(true)
  return id
}

test('a claim is one place in every quarter that a span touches', async () => {
  const hall = await aHallAt()
  await aClaim(hall, from(0, 31), 2, 4)
  const quarters = [first, first + 1, first + 2]
  expect((await claimed(hall)).sort((a, b) => a.quarter - b.quarter || a.place - b.place)).toEqual(
    quarters.flatMap((quarter) => [2, 4].map((place) => ({ quarter, place }))),
  )
})

test.each<[string, [number, number], number[], boolean]>([
  ['the same places', [0, 60], [1, 2], false],
  ['one of them, at the last quarter', [45, 90], [2, 3], false],
  ['other places', [0, 60], [3, 4], true],
  ['the quarter after', [60, 90], [1, 2], true],
  ['the quarter before', [-30, 0], [1, 2], true],
])('what somebody has cannot be claimed: %s', async (_case, [start, end], places, expected) => {
  const hall = await aHallAt()
  await aClaim(hall, from(0, 60), 1, 2)
  const span = from(start, end)
  const id = await aHold(hall, span, places)
  expect(await make((tx) => claimStore.claim(tx, id, hall.id, span, places))).toBe(expected)
})

test('a hall full of people can be claimed for a day: thousands of rows', async () => {
  const hall = await aHallAt({}, { places: 60 })
  const all = Array.from({ length: 60 }, (_, at) => at + 1)
  await aClaim(hall, from(0, 12 * 60), ...all)
  expect((await claimed(hall)).length).toBe(60 * 48)
  const span = from(11 * 60, 24 * 60)
  const id = await aHold(hall, span, all)
  expect(await make((tx) => claimStore.claim(tx, id, hall.id, span, all))).toBe(false)
})

test('taken places are counted by quarter and space, and those of one hold can be left out', async () => {
  const [hall, room] = [await aHallAt(), await aRoomAt()]
  const mine = await aClaim(hall, from(0, 30), 1, 2)
  await aClaim(hall, from(15, 30), 3)
  await aClaim(room, from(15, 30), 1)
  const count = async (
    ...ask: Parameters<typeof claimStore.taken> extends [unknown, ...infer Rest] ? Rest : never
  ) =>
    (await claimStore.taken(read(), ...ask))
      .map(({ spaceId, quarter, taken }) => [spaceId === hall.id ? 'hall' : 'room', quarter - first, taken])
      .sort()
  expect(await count([hall.id], from(0, 60))).toEqual([
    ['hall', 0, 2],
    ['hall', 1, 3],
  ])
  expect(await count([hall.id], from(0, 15))).toEqual([['hall', 0, 2]])
  expect(await count([hall.id], from(0, 60), mine)).toEqual([['hall', 1, 1]])
  expect(await count([hall.id, room.id], from(0, 60), mine)).toEqual([
    ['hall', 1, 1],
    ['room', 1, 1],
  ])
  expect(await count([], from(0, 60))).toEqual([])
})

test('holds are told with their places, to the end of their buffer', async () => {
  const hall = await aHallAt({ bufferMinutes: 30 })
  const row = await make((tx) =>
    aBooking(tx, { spaceId: hall.id, startsAt: now, endsAt: after(60), placeNumbers: [2, 3] }),
  )
  const expected = [{ id: row.holdId, span: from(0, 90), places: [2, 3], fixed: false }]
  expect(await store.held(read(), hall.id, from(75, 120))).toEqual(expected)
  expect(await store.held(read(), hall.id, from(90, 120))).toEqual([])
})

test('holds change places with each other all at once', async () => {
  const hall = await aHallAt()
  const [one, two] = [await aClaim(hall, from(0, 60), 1), await aClaim(hall, from(30, 90), 2)]
  await make((tx) =>
    store.renumber(tx, hall.id, [
      { id: one, span: from(0, 60), places: [2], before: [1] },
      { id: two, span: from(30, 90), places: [1], before: [2] },
    ]),
  )
  const rows = await store.held(read(), hall.id, from(0, 90))
  expect(rows.map(({ id, places }) => [id, places]).sort()).toEqual(
    [
      [one, [2]],
      [two, [1]],
    ].sort(),
  )
  const stored = await read().select().from(holds).where(eq(holds.id, one))
  expect(stored).toMatchObject([{ places: [2] }])
  expect((await claimed(hall)).length).toBe(8)
})

test('a hold that is removed takes its claims along, and the booking stays', async () => {
  const hall = await aHallAt()
  const row = await make((tx) => aBooking(tx, { spaceId: hall.id }))
  await make((tx) => store.remove(tx, row.holdId ?? newId<'hold'>()))
  expect(await claimed(hall)).toEqual([])
  expect(
    await read()
      .select()
      .from(claims)
      .where(eq(claims.holdId, row.holdId ?? newId<'hold'>())),
  ).toEqual([])
})

test('claims of the past are pruned up to a moment, of one space', async () => {
  const [hall, other] = [await aHallAt(), await aHallAt()]
  await aClaim(hall, from(0, 60), 1)
  await aClaim(other, from(0, 60), 1)
  await make((tx) => claimStore.prune(tx, hall.id, after(30)))
  expect((await claimed(hall)).map(({ quarter }) => quarter - first).sort()).toEqual([2, 3])
  expect((await claimed(other)).length).toBe(4)
})

test('approval is of one person at one centre', async () => {
  const [who, other, room, elsewhere] = [await aLearner(), await aLearner(), await aRoomAt(), await aRoomAt()]
  await make((tx) => anApproval(tx, { centreId: room.centreId, personId: who.id }))
  expect(await approvalStore.isApproved(read(), room.centreId, who.id)).toBe(true)
  expect(await approvalStore.isApproved(read(), room.centreId, other.id)).toBe(false)
  expect(await approvalStore.isApproved(read(), elsewhere.centreId, who.id)).toBe(false)
})

test('a century ahead is a quarter like any other', async () => {
  const hall = await aHallAt()
  const far = { start: later(now, 170 * 365 * 24 * hourMs), end: later(now, (170 * 365 * 24 + 1) * hourMs) }
  await aClaim(hall, far, 1)
  expect((await claimStore.taken(read(), [hall.id], far)).length).toBe(4)
})
