import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { aBooking } from '#db/make-bookings'
import type { BookingRules } from '~/centres/booking-rules'
import type { SpaceId } from '~/centres/space'
import type { Learner } from '~/identity/person'
import { hourMs, later } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  bookingsOf,
  claimed,
  factsAbout,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import type { BookingId } from './booking'
import { cancel } from './cancel.server'
import { move } from './move.server'
import { reserve } from './reserve.server'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

/** Books a space, which must succeed. */
async function booked(who: Learner, ...wish: Parameters<typeof wednesday>) {
  const answer = await reserve(who, wednesday(...wish), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.booking
}

/** Where a move goes: a time of that Wednesday. */
function to(from: string, until: string, over: Partial<Parameters<typeof move>[2]> = {}) {
  const { start, end } = wednesday({ id: '' as SpaceId }, from, until)
  return { start, end, ...over }
}

/** Everything that is written about a space. */
const booksOf = async (space: { id: SpaceId }) => ({
  rows: await bookingsOf(space),
  claims: await claimed(space),
})

test('a booking moves to another time, keeps its code, and frees the old time', async () => {
  const [who, other, room] = [await aLearner(), await aLearner(), await aRoomAt()]
  const before = await booked(who, room)
  const answer = await move(who, before.id, to('14:00', '16:00'), now)
  expect(answer).toMatchObject({
    ok: true,
    booking: { id: before.id, reference: before.reference, state: 'confirmed', ...to('14:00', '16:00') },
  })
  expect((await claimed(room)).length).toBe(8)
  expect(await reserve(other, wednesday(room), aKey(), now)).toMatchObject({ ok: true })
  expect(await reserve(other, wednesday(room, '14:00', '15:00'), aKey(), now)).toEqual({
    ok: false,
    because: 'taken',
  })
  expect(await factsAbout(before.id)).toEqual(['booked', 'moved'])
})

test('a booking may overlap where it was', async () => {
  const [who, room] = [await aLearner(), await aRoomAt({ bufferMinutes: 30 })]
  const before = await booked(who, room)
  expect(await move(who, before.id, to('11:00', '13:00'), now)).toMatchObject({ ok: true })
  expect(await move(who, before.id, to('11:00', '12:00'), now)).toMatchObject({ ok: true })
  expect((await claimed(room)).length).toBe(4 + 2)
})

test('a booking that goes where it is stays as it is, and nobody is told', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const before = await booked(who, room)
  expect(await move(who, before.id, to('10:00', '12:00'), now)).toEqual({ ok: true, booking: before })
  expect(await factsAbout(before.id)).toEqual(['booked'])
})

test('a booking moves to another room, of another centre too', async () => {
  const [who, room, elsewhere] = [await aLearner(), await aRoomAt(), await aRoomAt()]
  const before = await booked(who, room)
  const answer = await move(who, before.id, to('10:00', '12:00', { spaceId: elsewhere.id }), now)
  expect(answer).toMatchObject({ ok: true, booking: { spaceId: elsewhere.id, centreId: elsewhere.centreId } })
  expect(await booksOf(room)).toEqual({ rows: [], claims: [] })
  expect((await claimed(elsewhere)).length).toBe(8)
})

test('a booking moves from a room into a hall, and grows there', async () => {
  const [who, room, hall] = [await aLearner(), await aRoomAt(), await aHallAt()]
  const before = await booked(who, room)
  const there = await move(who, before.id, to('10:00', '12:00', { spaceId: hall.id }), now)
  expect(there).toMatchObject({ booking: { whole: false, places: 1, placeNumbers: [1] } })
  const grown = await move(who, before.id, to('10:00', '12:00', { places: 3 }), now)
  expect(grown).toMatchObject({ booking: { places: 3, people: 3, placeNumbers: [1, 2, 3] } })
})

test('where the centre approves, a moved booking is a request again', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const careful = await aRoomAt({ approval: true })
  const before = await booked(who, room)
  const answer = await move(who, before.id, to('10:00', '12:00', { spaceId: careful.id }), now)
  expect(answer).toMatchObject({ booking: { state: 'requested' } })
  expect(await bookingsOf(careful)).toMatchObject([{ state: 'requested' }])
})

test.each<[string, Partial<BookingRules>, Parameters<typeof to>]>([
  ['taken', {}, ['14:00', '16:00']],
  ['closed', {}, ['19:00', '21:00']],
  ['step', {}, ['10:15', '12:00']],
  ['too-long', {}, ['08:00', '16:00']],
  ['places-only', {}, ['10:00', '12:00', { whole: true }]],
  ['too-many', {}, ['10:00', '12:00', { places: 5 }]],
  ['yours-already', {}, ['17:00', '18:00']],
  ['too-late-to-change', { cancelMinutesBefore: 25 * 60 }, ['10:00', '11:00']],
  ['gone', {}, ['10:00', '12:00', { spaceId: 'finns-inte' as SpaceId }]],
])('%s: a move that is refused leaves everything as it was (%j)', async (because, rules, there) => {
  const [who, other, hall] = [await aLearner(), await aLearner(), await aHallAt(rules)]
  const before = await booked(who, hall)
  await booked(who, hall, '17:00', '18:00')
  await booked(other, hall, '14:00', '16:00', { places: 4 })
  const books = await booksOf(hall)
  expect(await move(who, before.id, to(...there), now)).toMatchObject({ ok: false, because })
  expect(await booksOf(hall)).toEqual(books)
  expect(await factsAbout(before.id)).toEqual(['booked'])
})

test('of two who move to the same time one gets there, the other stays', async () => {
  const [one, other, room] = [await aLearner(), await aLearner(), await aRoomAt()]
  const [first, second] = [
    await booked(one, room, '08:00', '09:00'),
    await booked(other, room, '09:00', '10:00'),
  ]
  const answers = await Promise.all([
    move(one, first.id, to('14:00', '15:00'), now),
    move(other, second.id, to('14:00', '15:00'), now),
  ])
  expect(answers.map((answer) => (answer.ok ? 'yes' : answer.because)).sort()).toEqual(['taken', 'yes'])
  expect((await bookingsOf(room)).length).toBe(2)
  expect((await claimed(room)).length).toBe(8)
})

test('a move and a booking for the same time: one of them', async () => {
  const [one, other, room] = [await aLearner(), await aLearner(), await aRoomAt()]
  const before = await booked(one, room, '08:00', '09:00')
  const [moved, made] = await Promise.all([
    move(one, before.id, to('14:00', '15:00'), now),
    reserve(other, wednesday(room, '14:00', '15:00'), aKey(), now),
  ])
  expect([moved.ok, made.ok].filter(Boolean).length).toBe(1)
})

test('one booking that is moved twice at once is in one place', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const before = await booked(who, room)
  await Promise.all([
    move(who, before.id, to('14:00', '15:00'), now),
    move(who, before.id, to('16:00', '17:00'), now),
  ])
  expect((await claimed(room)).length).toBe(4)
})

test('cancelling frees the places, for others at once', async () => {
  const [who, other, hall] = [await aLearner(), await aLearner(), await aHallAt()]
  const before = await booked(who, hall, '10:00', '12:00', { places: 4 })
  expect(await reserve(other, wednesday(hall), aKey(), now)).toEqual({ ok: false, because: 'taken' })
  expect(await cancel(who, before.id, now)).toMatchObject({
    ok: true,
    booking: { state: 'cancelled', holdId: null, cancelledAt: now },
  })
  expect(await claimed(hall)).toEqual([])
  expect(await bookingsOf(hall)).toMatchObject([{ state: 'cancelled', placeNumbers: [1, 2, 3, 4] }])
  expect(await factsAbout(before.id)).toEqual(['booked', 'cancelled'])
  expect(await reserve(other, wednesday(hall), aKey(), now)).toMatchObject({ ok: true })
})

test('of two who cancel one booking at once one hears that it is cancelled already', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const before = await booked(who, room)
  const answers = await Promise.all([cancel(who, before.id, now), cancel(who, before.id, now)])
  expect(answers.map((one) => (one.ok ? 'yes' : one.because)).sort()).toEqual(['cancelled-already', 'yes'])
  expect(await factsAbout(before.id)).toEqual(['booked', 'cancelled'])
})

test('a cancelled booking is not moved, and its key still answers it', async () => {
  const [who, room, key] = [await aLearner(), await aRoomAt(), aKey()]
  const made = await reserve(who, wednesday(room), key, now)
  if (!made.ok) throw new Error(made.because)
  await cancel(who, made.booking.id, now)
  expect(await move(who, made.booking.id, to('14:00', '15:00'), now)).toEqual({
    ok: false,
    because: 'cancelled-already',
  })
  expect(await reserve(who, wednesday(room), key, now)).toMatchObject({
    ok: true,
    booking: { id: made.booking.id, state: 'cancelled' },
  })
  expect(await claimed(room)).toEqual([])
})

test('a booking that has begun is neither cancelled nor moved, a request until it would begin is', async () => {
  const [who, room] = [await aLearner(), await aRoomAt({ cancelMinutesBefore: 60 })]
  const before = await booked(who, room)
  const late = { ok: false, because: 'too-late-to-change', minutesBefore: 60 }
  expect(await cancel(who, before.id, later(before.start, -hourMs))).toEqual(late)
  expect(await move(who, before.id, to('14:00', '15:00'), later(before.start, -hourMs))).toEqual(late)
  expect(await cancel(who, before.id, later(before.start, -hourMs - 1))).toMatchObject({ ok: true })
  const request = await make((tx) =>
    aBooking(tx, { spaceId: room.id, personId: who.id, state: 'requested', startsAt: before.start }),
  )
  expect(await cancel(who, request.id, later(before.start, -1))).toMatchObject({ ok: true })
})

test("another learner's booking is not there", async () => {
  const [who, other, room] = [await aLearner(), await aLearner(), await aRoomAt()]
  const before = await booked(who, room)
  const books = await booksOf(room)
  expect(await cancel(other, before.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await move(other, before.id, to('14:00', '15:00'), now)).toEqual({ ok: false, because: 'gone' })
  expect(await cancel(who, 'finns-inte' as BookingId, now)).toEqual({ ok: false, because: 'gone' })
  expect(await booksOf(room)).toEqual(books)
})

test('a booking of a joined room moves into one of its parts', async () => {
  const [who, place] = [await aLearner(), await aPlace()]
  const [left, right] = [await aRoomAt({}, { centreId: place.id }), await aRoomAt({}, { centreId: place.id })]
  const both = await make((tx) => aSpace(tx, { centreId: place.id, parts: [left.id, right.id] }))
  const before = await booked(who, both)
  expect(await move(who, before.id, to('10:00', '12:00', { spaceId: left.id }), now)).toMatchObject({
    ok: true,
  })
  expect((await claimed(left)).length).toBe(8)
  expect(await claimed(right)).toEqual([])
})
