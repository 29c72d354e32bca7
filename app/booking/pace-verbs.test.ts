import { expect, test } from 'vitest'
import { aKey, aLearner, aRoomAt, bookingsOf, now, wednesday } from '../../scripts/testing/scene'
import { cancel } from './cancel.server'
import { move } from './move.server'
import { changePace } from './pace'
import { reserve } from './reserve.server'

test('an account may ask for so many changes, whatever they are and whatever came of them', async () => {
  const [who, room] = [await aLearner(), await aRoomAt()]
  const booked = await reserve(who, wednesday(room), aKey(), now)
  if (!booked.ok) throw new Error(booked.because)
  const { id } = booked.booking
  const { start, end } = wednesday(room, '13:00', '14:00')
  for (let asked = 1; asked < changePace.points; asked += 1) {
    const answer =
      asked % 2 === 0
        ? await reserve(who, wednesday(room, '21:00', '22:00'), aKey(), now)
        : await move(who, id, { start, end }, now)
    expect(answer.ok).toBe(asked % 2 !== 0)
  }
  const answers = [
    await reserve(who, wednesday(room, '15:00', '16:00'), aKey(), now),
    await move(who, id, wednesday(room, '16:00', '17:00'), now),
    await cancel(who, id, now),
  ]
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, because: 'too-often' })
    expect(answer).toHaveProperty('retryAfterSeconds', expect.closeTo(changePace.seconds, -2))
  }
  expect(await bookingsOf(room)).toMatchObject([{ startsAt: start, state: 'confirmed' }])
  const another = await aLearner()
  expect(await reserve(another, wednesday(room, '15:00', '16:00'), aKey(), now)).toMatchObject({ ok: true })
})
