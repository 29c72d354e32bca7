import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { refusals } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import { later, minuteMs } from '~/lib/time'
import { aHallAt, aKey, aLearner, aRoomAt, learners, now, wednesday } from '../../scripts/testing/scene'
import { refusalsWritten } from './count-refusal.server'
import { reserve } from './reserve.server'

const refusedAt = async ({ centreId }: { centreId: never }) => {
  await refusalsWritten()
  return read().select().from(refusals).where(eq(refusals.centreId, centreId)).orderBy(refusals.id)
}
const at = (space: { centreId: unknown }) => refusedAt(space as { centreId: never })

test('every no is counted with its reason, time and home municipality, and nobody’s name', async () => {
  const room = await aRoomAt({ minutesPerDay: 120 })
  const [holder, who] = [await aLearner(), await aLearner()]
  await reserve(holder, wednesday(room), aKey(), now)
  await reserve(who, wednesday(room), aKey(), now)
  await reserve(who, wednesday(room, '05:00', '06:00'), aKey(), now)
  await reserve(who, wednesday(room, '13:00', '16:00'), aKey(), now)
  const rows = await at(room)
  expect(rows.map(({ because }) => because)).toEqual(['taken', 'closed', 'quota'])
  const { start, end } = wednesday(room)
  expect(rows[0]).toMatchObject({ spaceId: room.id, startsAt: start, endsAt: end, places: 1, at: now })
  expect(JSON.stringify(rows)).not.toContain(who.id)
})

test('pressing again is no new no; ten minutes later it is, and somebody else’s is theirs', async () => {
  const hall = await aHallAt({}, { places: 1 })
  const [holder, who, other] = await learners(3)
  if (!holder || !who || !other) return
  await reserve(holder, wednesday(hall), aKey(), now)
  for (let press = 0; press < 4; press += 1) await reserve(who, wednesday(hall), aKey(), now)
  expect(await at(hall)).toHaveLength(1)
  await reserve(who, wednesday(hall), aKey(), later(now, 11 * minuteMs))
  await reserve(other, wednesday(hall), aKey(), now)
  expect(await at(hall)).toHaveLength(3)
})

test('one’s own slip, and a place that is not there, are not counted', async () => {
  const room = await aRoomAt()
  const who = await aLearner()
  await reserve(who, wednesday(room), 'samma', now)
  await reserve(who, wednesday(room), aKey(), now)
  await reserve(who, wednesday(room, '13:00', '14:00'), 'samma', now)
  await reserve(who, wednesday({ id: 'finns-inte' as SpaceId }), aKey(), now)
  expect(await at(room)).toEqual([])
})

test('a crowd that is refused together is counted in full', async () => {
  const room = await aRoomAt()
  const crowd = await learners(20)
  await Promise.all(crowd.map((who) => reserve(who, wednesday(room), aKey(), now)))
  expect(await at(room)).toHaveLength(19)
})
