import { expect, test } from 'vitest'
import { aKey, aLearner, aRoomAt, now, wednesday } from '../../scripts/testing/scene'
import type { Booking } from './booking'
import { bookedMeanwhile } from './list.server'
import { reserve } from './reserve.server'

/** A booking of that Wednesday. */
async function booked(who: Awaited<ReturnType<typeof aLearner>>, from: string, to: string): Promise<Booking> {
  const answer = await reserve(who, wednesday(await aRoomAt(), from, to), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.booking
}

test('what one has booked meanwhile is named, at any centre, and hinders no booking', async () => {
  const [who, other] = [await aLearner(), await aLearner()]
  const first = await booked(who, '10:00', '12:00')
  const second = await booked(who, '11:00', '13:00')
  await booked(other, '11:00', '13:00')
  const { start, end } = second
  const meanwhile = (except?: Booking['id']) =>
    bookedMeanwhile(who, { start, end }, except).then((all) => all.map(({ booking }) => booking.id))
  expect(await meanwhile()).toEqual([first.id, second.id])
  expect(await meanwhile(second.id)).toEqual([first.id])
  const [shown] = await bookedMeanwhile(who, first, second.id)
  expect(shown).toMatchObject({ spaceName: expect.any(String), centre: { id: first.centreId } })
  expect(await bookedMeanwhile(who, wednesday({ id: first.spaceId }, '13:00', '14:00'))).toEqual([])
})

test('three are named, however many there are, and not the one that is asked about', async () => {
  const who = await aLearner()
  const all: Booking[] = []
  for (let number = 0; number < 5; number += 1) all.push(await booked(who, '10:00', '12:00'))
  const [asked] = all
  if (!asked) return
  const named = await bookedMeanwhile(who, asked, asked.id)
  expect(named).toHaveLength(3)
  expect(named.map(({ booking }) => booking.id)).not.toContain(asked.id)
})
