import { expect, test } from 'vitest'
import { aCentre, aClosure, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import type { BookingRules } from '~/centres/booking-rules'
import { at } from '../../scripts/testing/made'
import { aHallAt, aKey, aLearner, aPlace, aRoomAt, make, now, wednesday } from '../../scripts/testing/scene'
import { alternativesTo } from './alternatives.server'
import { cancel } from './cancel.server'
import { reserve } from './reserve.server'

/** A centre some way off, with a room. */
const farther = (lat: number, rules: Partial<BookingRules> = {}) =>
  make(async (tx) => {
    const centre = await aCentre(tx, { lat, rules })
    await hours(tx, { centreId: centre.id })
    return aSpace(tx, { centreId: centre.id })
  })

/** Somebody else has a space for a time of that Wednesday. */
async function taken(space: Parameters<typeof wednesday>[0], from: string, to: string) {
  const { start, end } = wednesday(space, from, to)
  await make((tx) => aBooking(tx, { spaceId: space.id, startsAt: start, endsAt: end }))
}

test('another time there, another room of the centre, and the nearest other centre', async () => {
  const [who, place] = [await aLearner(), await aPlace()]
  const [room, next] = [await aRoomAt({}, { centreId: place.id }), await aRoomAt({}, { centreId: place.id })]
  const [far, near] = [await farther(67), await farther(66)]
  await taken(room, '10:00', '12:00')
  const found = await alternativesTo(who, wednesday(room), now)
  expect(found.map(({ space }) => space.id)).toEqual([room.id, next.id, near.id])
  expect(found.map(({ distanceKm }) => distanceKm && Math.round(distanceKm))).toEqual([null, null, 52])
  expect([wednesday(room, '08:00', '10:00').start, wednesday(room, '12:00', '14:00').start]).toContain(
    found[0]?.start,
  )
  expect(found.map(({ start, end }) => end - start)).toEqual([1, 1, 1].map(() => 2 * 3_600_000))
  expect(far.id).not.toBe(near.id)
})

test('what is offered can be booked', async () => {
  const [who, place] = [await aLearner(), await aPlace({ bufferMinutes: 30, minutesPerDay: 240 })]
  const own = { centreId: place.id }
  const [hall, room] = [await aHallAt({}, { ...own, places: 1 }), await aRoomAt({ fewestPeople: 2 }, own)]
  await aRoomAt({ audience: { who: 'approved' } }, own)
  await aRoomAt({ latestMinutesBefore: 60 * 24 * 3 }, own)
  const shut = await aRoomAt({}, own)
  const { start, end } = wednesday(shut)
  await make((tx) => aClosure(tx, { centreId: place.id, spaceId: shut.id, startsAt: start, endsAt: end }))
  await taken(hall, '10:00', '12:00')
  await taken(room, '13:00', '14:00')
  for (const wish of [wednesday(hall), wednesday(room, '12:30', '13:30', { people: 2 })]) {
    const offered = await alternativesTo(who, wish, now)
    expect(offered.length).toBeGreaterThan(0)
    for (const { space, start, end, whole } of offered) {
      const one = await aLearner()
      const asked = { ...wish, spaceId: space.id, start, end, whole, places: 1 }
      const answer = await reserve(one, asked, aKey(), now)
      expect(answer).toMatchObject({ ok: true })
      // Offers may overlap each other: it is one of them that is taken.
      if (answer.ok) await cancel(one, answer.booking.id, now)
    }
  }
})

test('nothing is offered that the asker may not book, or at a time that has passed', async () => {
  const [who, place] = [await aLearner(), await aPlace()]
  const room = await aRoomAt({ openBookings: 1 }, { centreId: place.id })
  await reserve(who, wednesday(room, '08:00', '09:00'), aKey(), now)
  await taken(room, '10:00', '12:00')
  const offered = await alternativesTo(who, wednesday(room), now)
  expect(offered.filter(({ space }) => space.id === room.id)).toEqual([])
  const late = at('2026-09-02T19:45:00+02:00')
  const today = await alternativesTo(who, wednesday(room, '17:00', '18:00'), late)
  expect(today.every(({ start }) => start >= late)).toBe(true)
})
