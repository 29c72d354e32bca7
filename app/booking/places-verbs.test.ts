import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { holds } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import { newId } from '~/lib/id'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  bookingsOf,
  claimed,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { reserve } from './reserve.server'

/** A booking that is there already, on that Wednesday. */
function held(space: { id: SpaceId }, from: string, to: string) {
  const { start, end } = wednesday(space, from, to)
  return { spaceId: space.id, startsAt: start, endsAt: end }
}

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

test('several places are one booking, all or none', async () => {
  const [one, other, hall] = [await aLearner(), await aLearner(), await aHallAt()]
  const three = wednesday(hall, '10:00', '12:00', { places: 3 })
  expect(await reserve(one, three, aKey(), now)).toMatchObject({
    ok: true,
    booking: { places: 3, people: 3, placeNumbers: [1, 2, 3] },
  })
  expect(await reserve(other, { ...three, places: 2 }, aKey(), now)).toEqual({ ok: false, because: 'taken' })
  expect(await reserve(other, { ...three, places: 1 }, aKey(), now)).toMatchObject({
    booking: { placeNumbers: [4] },
  })
})

test('whole and by the place exclude each other, whoever comes first', async () => {
  const [one, other] = [await aLearner(), await aLearner()]
  const hall = await aHallAt({}, { bookable: 'both' })
  const whole = (from: string, to: string) => wednesday(hall, from, to, { whole: true })
  await reserve(one, wednesday(hall, '10:00', '11:00'), aKey(), now)
  expect(await reserve(other, whole('10:30', '12:00'), aKey(), now)).toEqual({ ok: false, because: 'taken' })
  expect(await reserve(other, whole('11:00', '12:00'), aKey(), now)).toMatchObject({
    booking: { whole: true, placeNumbers: [1, 2, 3, 4] },
  })
  expect(await reserve(one, wednesday(hall, '11:30', '12:30'), aKey(), now)).toEqual({
    ok: false,
    because: 'taken',
  })
})

test('a joined room and its parts exclude each other, whoever comes first', async () => {
  const [one, other, place] = [await aLearner(), await aLearner(), await aPlace()]
  const [left, right] = [await aRoomAt({}, { centreId: place.id }), await aHallAt({}, { centreId: place.id })]
  const both = await make((tx) => aSpace(tx, { centreId: place.id, parts: [left.id, right.id] }))
  const ask = (who: typeof one, space: typeof left, from: string, to: string) =>
    reserve(who, wednesday(space, from, to), aKey(), now)
  await ask(one, right, '10:00', '11:00')
  expect(await ask(other, both, '10:00', '11:00')).toEqual({ ok: false, because: 'taken' })
  expect(await ask(other, both, '11:00', '12:00')).toMatchObject({ ok: true, booking: { placeNumbers: [1] } })
  expect((await claimed(left)).length).toBe(4)
  expect((await claimed(right)).length).toBe(4 + 4 * 4)
  expect(await ask(one, left, '11:30', '12:30')).toEqual({ ok: false, because: 'taken' })
  expect(await ask(one, right, '11:30', '12:30')).toEqual({ ok: false, because: 'taken' })
  expect(await ask(one, left, '12:00', '13:00')).toMatchObject({ ok: true })
})

test('the buffer is kept free after a booking', async () => {
  const [one, other, room] = [await aLearner(), await aLearner(), await aRoomAt({ bufferMinutes: 30 })]
  const ask = (who: typeof one, from: string, to: string) =>
    reserve(who, wednesday(room, from, to), aKey(), now)
  await ask(one, '10:00', '12:00')
  expect(await ask(other, '12:00', '13:00')).toEqual({ ok: false, because: 'taken' })
  expect(await ask(other, '09:00', '10:00')).toEqual({ ok: false, because: 'taken' })
  expect(await ask(other, '12:30', '13:30')).toMatchObject({ ok: true })
  expect(await ask(other, '08:30', '09:30')).toMatchObject({ ok: true })
})

test('places are renumbered when each moment has room but no place is free throughout', async () => {
  const [who, hall] = [await aLearner(), await aHallAt({}, { places: 2 })]
  const there = await make((tx) => aBooking(tx, { ...held(hall, '10:00', '11:00'), placeNumbers: [1] }))
  await make((tx) => aBooking(tx, { ...held(hall, '11:00', '12:00'), placeNumbers: [2] }))
  const answer = await reserve(who, wednesday(hall, '10:00', '12:00'), aKey(), now)
  expect(answer).toMatchObject({ ok: true, booking: { places: 1 } })
  expect((await claimed(hall)).length).toBe(2 * 8)
  expect((await bookingsOf(hall)).find(({ id }) => id === there.id)).toMatchObject({ state: 'confirmed' })
})

test('who has begun keeps the place', async () => {
  const [who, hall] = [await aLearner(), await aHallAt({}, { places: 2 })]
  const sitting = await make((tx) => aBooking(tx, { ...held(hall, '10:00', '11:00'), placeNumbers: [2] }))
  await make((tx) => aBooking(tx, { ...held(hall, '11:00', '12:00'), placeNumbers: [1] }))
  const { start } = wednesday(hall)
  const answer = await reserve(who, wednesday(hall, '10:00', '12:00'), aKey(), start)
  expect(answer).toMatchObject({ ok: true, booking: { placeNumbers: [1] } })
  const [hold] = await read()
    .select()
    .from(holds)
    .where(eq(holds.id, sitting.holdId ?? newId<'hold'>()))
  expect(hold?.places).toEqual([2])
})
