import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { anApproval } from '#db/make-people'
import type { BookingRules } from '~/centres/booking-rules'
import type { SpaceId } from '~/centres/space'
import { quarterOf } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  aRoomAt,
  bookingsOf,
  claimed,
  factsAbout,
  learners,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import type { AskedWish } from './booking'
import { reserve } from './reserve.server'

/** What was said to each of several answers, sorted. */
const saidBy = (answers: Awaited<ReturnType<typeof reserve>>[]) =>
  answers.map((one) => (one.ok ? 'yes' : one.because)).sort()

const times = (count: number, word: string) => Array.from({ length: count }, () => word)

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

test('a booking is confirmed, holds its places, and is noted', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const wish = wednesday(room, '10:00', '12:00', { people: 3, note: 'Vi är tre' })
  const answer = await reserve(who, wish, aKey(), now)
  expect(answer).toMatchObject({
    ok: true,
    booking: {
      personId: who.id,
      spaceId: room.id,
      state: 'confirmed',
      whole: true,
      people: 3,
      placeNumbers: [1],
    },
  })
  if (!answer.ok) return
  expect(answer.booking.reference).toMatch(/^[234679CDEFGHJKMNPQRTVWXY]{6}$/)
  const first = quarterOf(wish.start)
  expect(await claimed(room)).toEqual(
    Array.from({ length: 8 }, (_, at) => ({ quarter: first + at, place: 1 })),
  )
  expect(await bookingsOf(room)).toMatchObject([
    { id: answer.booking.id, startsAt: wish.start, endsAt: wish.end, note: 'Vi är tre', createdAt: now },
  ])
  expect(await factsAbout(answer.booking.id)).toEqual(['booked'])
})

test('where the centre approves, it is a request that holds its places', async () => {
  const room = await aRoomAt({ approval: true })
  const answer = await reserve(await aLearner(), wednesday(room), aKey(), now)
  expect(answer).toMatchObject({ ok: true, booking: { state: 'requested' } })
  if (answer.ok) expect(await factsAbout(answer.booking.id)).toEqual(['requested'])
  expect((await claimed(room)).length).toBe(8)
  expect(await reserve(await aLearner(), wednesday(room), aKey(), now)).toEqual({
    ok: false,
    because: 'taken',
  })
})

test.each<[string, Partial<BookingRules>, Partial<AskedWish> & { from?: string; to?: string }]>([
  ['closed', {}, { from: '19:00', to: '21:00' }],
  ['places-only', {}, { whole: true }],
  ['too-many', {}, { places: 5 }],
  ['too-short', { shortestMinutes: 180 }, {}],
  ['too-long', { longestMinutes: 60 }, {}],
  ['step', {}, { from: '10:15' }],
  ['too-late', { latestMinutesBefore: 24 * 60 + 1 }, {}],
  ['too-early', { earliestDaysBefore: 0 }, {}],
  ['not-open-to-you', { audience: { who: 'approved' } }, {}],
  ['not-open-to-you', { audience: { who: 'residents', municipalities: ['0000'] } }, {}],
  ['quota', { openBookings: 0 }, {}],
  ['quota', { minutesPerDay: 119 }, {}],
  ['quota', { minutesPerWeek: 119 }, {}],
])('%s is refused, and nothing is written (%j)', async (because, rules, { from, to, ...over }) => {
  const hall = await aHallAt(rules)
  const answer = await reserve(await aLearner(), wednesday(hall, from, to, over), aKey(), now)
  expect(answer).toMatchObject({ ok: false, because })
  expect(await bookingsOf(hall)).toEqual([])
  expect(await claimed(hall)).toEqual([])
})

test('a room is booked whole, and by so many people as it asks for', async () => {
  const [who, room] = [await aLearner(), await aRoomAt({ fewestPeople: 3 })]
  const ask = (over: Partial<AskedWish>) => reserve(who, wednesday(room, '10:00', '12:00', over), aKey(), now)
  expect(await ask({ whole: false })).toEqual({ ok: false, because: 'whole-only' })
  expect(await ask({ people: 2 })).toEqual({ ok: false, because: 'too-few', fewest: 3 })
  expect(await ask({ people: 7 })).toEqual({ ok: false, because: 'too-many', most: 6 })
  expect(await ask({ people: 3 })).toMatchObject({ ok: true })
})

test('the limits count what is booked, and no more once it is full', async () => {
  const [who, hall] = [await aLearner(), await aHallAt({ openBookings: 2 })]
  const ask = (from: string, to: string) => reserve(who, wednesday(hall, from, to), aKey(), now)
  const answers = [await ask('08:00', '09:00'), await ask('09:00', '10:00'), await ask('10:00', '11:00')]
  expect(answers).toMatchObject([
    { ok: true },
    { ok: true },
    { ok: false, because: 'quota', limit: 'open', most: 2 },
  ])
})

test('somebody whom the centre has approved is let in', async () => {
  const [who, room] = [await aLearner(), await aRoomAt({ audience: { who: 'approved' } })]
  await make((tx) => anApproval(tx, { centreId: room.centreId, personId: who.id }))
  expect(await reserve(who, wednesday(room), aKey(), now)).toMatchObject({ ok: true })
})

test('a space that is not there, or is retired, is gone', async () => {
  const who = await aLearner()
  const retired = await aRoomAt({}, { retiredAt: now })
  expect(await reserve(who, wednesday(retired), aKey(), now)).toEqual({ ok: false, because: 'gone' })
  const nothing = { id: 'finns-inte' as SpaceId }
  expect(await reserve(who, wednesday(nothing), aKey(), now)).toEqual({ ok: false, because: 'gone' })
})

test('the same key is the same booking, also when it is sent ten times at once', async () => {
  const [who, hall, key] = [await aLearner(), await aHallAt(), aKey()]
  const answers = await Promise.all(times(10, key).map((one) => reserve(who, wednesday(hall), one, now)))
  expect(saidBy(answers)).toEqual(times(10, 'yes'))
  expect(new Set(answers.map((one) => one.ok && one.booking.id)).size).toBe(1)
  expect((await bookingsOf(hall)).length).toBe(1)
  const [first] = answers
  if (first?.ok) expect(await factsAbout(first.booking.id)).toEqual(['booked'])
})

test('the same key for another wish is refused, for another person it is another key', async () => {
  const [who, hall, key] = [await aLearner(), await aHallAt(), aKey()]
  await reserve(who, wednesday(hall), key, now)
  expect(await reserve(who, wednesday(hall, '13:00', '14:00'), key, now)).toEqual({
    ok: false,
    because: 'key-reused',
  })
  expect(await reserve(await aLearner(), wednesday(hall), key, now)).toMatchObject({ ok: true })
})

test('two tabs make one booking', async () => {
  const [who, hall, room] = [await aLearner(), await aHallAt(), await aRoomAt()]
  const inBoth = (space: typeof hall) =>
    Promise.all([aKey(), aKey()].map((key) => reserve(who, wednesday(space), key, now)))
  expect(saidBy(await inBoth(hall))).toEqual(['yes', 'yours-already'])
  // In a room for one booking at a time the place itself is gone first: by one's own hand.
  const answers = await inBoth(room)
  expect(saidBy(answers)).toEqual(['taken', 'yes'])
  expect(answers).toContainEqual({ ok: false, because: 'taken', yours: true })
  expect((await bookingsOf(hall)).length).toBe(1)
})

test('one learner may have two bookings that only touch', async () => {
  const [who, hall] = [await aLearner(), await aHallAt()]
  expect(await reserve(who, wednesday(hall, '10:00', '12:00'), aKey(), now)).toMatchObject({ ok: true })
  expect(await reserve(who, wednesday(hall, '12:00', '13:00'), aKey(), now)).toMatchObject({ ok: true })
})

test('of twenty who wish the same room one gets it', async () => {
  const [many, room] = [await learners(20), await aRoomAt()]
  const answers = await Promise.all(many.map((who) => reserve(who, wednesday(room), aKey(), now)))
  expect(saidBy(answers)).toEqual([...times(19, 'taken'), 'yes'])
})

test('of ten who wish a place among four, four get one each', async () => {
  const [many, hall] = [await learners(10), await aHallAt()]
  const answers = await Promise.all(many.map((who) => reserve(who, wednesday(hall), aKey(), now)))
  expect(saidBy(answers)).toEqual([...times(6, 'taken'), ...times(4, 'yes')])
  const numbers = answers.flatMap((one) => (one.ok ? one.booking.placeNumbers : []))
  expect(numbers.sort()).toEqual([1, 2, 3, 4])
})
