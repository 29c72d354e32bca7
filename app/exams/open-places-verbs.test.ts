import { expect, test } from 'vitest'
import { close } from '~/booking/close.server'
import type { LocalDate } from '~/lib/time'
import { anExamHouse, aRequestWish, aResident, aSitting, ask } from '../../scripts/testing/exam-scene'
import { at } from '../../scripts/testing/made'
import { aKey, claimed, now } from '../../scripts/testing/scene'
import { changeSession } from './session-change.server'
import { openSession } from './session-open.server'
import { placeWriters } from './session-seats.server'

const day = '2026-10-05' as LocalDate
const broken = {
  from: day,
  fromMinute: 0,
  to: '2026-10-06' as LocalDate,
  toMinute: 0,
  reason: 'Trasig lampa',
}

/** A hall of four in which place 2 is shut on the day of the exam. */
async function aHall(places = [2]) {
  const house = await anExamHouse()
  const shut = await close(house.manager, { ...broken, spaceId: house.hall.id, places }, now)
  if (!shut.ok) throw new Error(shut.because)
  return house
}

test('a hall with a place that is shut takes exams: as many as its open places, and nobody on that one', async () => {
  const house = await aHall()
  const sitting = await aSitting()
  const wish = aRequestWish(sitting.id, house.centre.id)
  const asked = []
  for (let turn = 0; turn < 4; turn += 1) asked.push(await ask(await aResident(house.municipality), wish))
  expect(asked.map((one) => (one.ok ? one.request.place : one.because))).toEqual([1, 3, 4, 'full'])
  const taken = await claimed(house.hall)
  expect(new Set(taken.map(({ quarter, place }) => `${quarter} ${place}`)).size).toBe(taken.length)
})

test('staff open a session of the open places, and nobody is put on the one that is shut', async () => {
  const house = await aHall()
  const span = { start: at('2026-10-05T08:45:00+02:00'), end: at('2026-10-05T13:15:00+02:00') }
  const wish = { ...span, spaceId: house.hall.id, note: '', studyBookings: 'stay' as const }
  expect(await openSession(house.manager, { ...wish, seats: 4 }, aKey(), '', now)).toEqual({
    ok: false,
    because: 'seats',
  })
  const opened = await openSession(house.manager, { ...wish, seats: null }, aKey(), '', now)
  if (!opened.ok) throw new Error(opened.because)
  const asked = await ask(
    await aResident(house.municipality),
    aRequestWish((await aSitting()).id, house.centre.id),
  )
  if (!asked.ok) throw new Error(asked.because)
  expect(asked.request).toMatchObject({ sessionId: opened.id, place: 1 })
  const put = (place: number) =>
    placeWriters(house.manager, opened.id, new Map([[asked.request.id, place]]), now)
  expect(await put(2)).toMatchObject({ because: 'no-such-place' })
  expect(await put(4)).toEqual({ ok: true })
  const fewer = { ...span, seats: 2, note: '' }
  // Of two seats, place 4 is none: 1 and 3 are.
  expect(await changeSession(house.manager, opened.id, fewer, now)).toMatchObject({
    because: 'too-few-seats',
  })
  expect(await placeWriters(house.manager, opened.id, null, now)).toEqual({ ok: true })
})

test('a hall with every place shut takes nobody', async () => {
  const house = await aHall([1, 2, 3])
  const more = { ...broken, spaceId: house.hall.id, places: [4] }
  expect((await close(house.manager, more, now)).ok).toBe(true)
  const wish = aRequestWish((await aSitting()).id, house.centre.id)
  expect(await ask(await aResident(house.municipality), wish)).toMatchObject({ ok: false, because: 'full' })
})
