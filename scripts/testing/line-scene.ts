import { eq } from 'drizzle-orm'
import { read } from '#db/connect.server'
import { waits } from '#db/schema'
import { joinQueue } from '~/booking/join-queue.server'
import { reserve } from '~/booking/reserve.server'
import type { WaitId } from '~/booking/wait'
import type { Learner } from '~/identity/person'
import { later } from '~/lib/time'
import { aKey, aRoomAt, learners, now, wednesday } from './scene'

/** A room, as far as a wish for it goes. */
export type Spot = Parameters<typeof wednesday>[0]

/** Books that Wednesday, which must succeed. */
export async function booked(who: Learner, ...wish: Parameters<typeof wednesday>) {
  const answer = await reserve(who, wednesday(...wish), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.booking
}

/** Stands in line for that Wednesday, which must succeed. */
export async function inLine(
  who: Learner,
  space: Spot,
  from = '10:00',
  to = '12:00',
  places = 1,
  when = now,
) {
  const { start, end } = wednesday(space, from, to)
  const answer = await joinQueue(who, { spaceId: space.id, start, end, places, people: places }, aKey(), when)
  if (!answer.ok) throw new Error(answer.because)
  return answer.wait
}

/** A place in line as it stands in the database. */
export const waitOf = async (id: WaitId) => (await read().select().from(waits).where(eq(waits.id, id)))[0]

/** A room that somebody has, and so many in line for it. */
export async function aLine(count: number) {
  const room = await aRoomAt()
  const [holder, ...others] = await learners(count + 1)
  if (!holder) throw new Error('nobody')
  const booking = await booked(holder, room)
  const line = []
  for (const [at, who] of others.entries()) {
    line.push({ who, wait: await inLine(who, room, '10:00', '12:00', 1, later(now, at)) })
  }
  return { room, holder, booking, line, centreId: room.centreId }
}
