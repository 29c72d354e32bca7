import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { bookings, people } from '#db/schema'
import type { Learner } from '~/identity/person'
import { dayMs, later } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { aKey, aLearner, aRoomAt, now, wednesday } from '../../scripts/testing/scene'
import { cancel } from './cancel.server'
import { reserve } from './reserve.server'

const refused = { ok: false, because: 'unconfirmed' }
const unconfirmed = (createdAt = now) => aLearner({ emailConfirmedAt: null, createdAt })

const bookingsOf = (who: Learner) => read().select().from(bookings).where(eq(bookings.personId, who.id))

test('who has not confirmed holds one booking, anywhere, and another when that is cancelled', async () => {
  const [who, room, elsewhere] = [await unconfirmed(), await aRoomAt(), await aRoomAt()]
  const first = await reserve(who, wednesday(room), aKey(), now)
  if (!first.ok) throw new Error(first.because)
  expect(await reserve(who, wednesday(elsewhere), aKey(), now)).toEqual(refused)
  expect(await cancel(who, first.booking.id, now)).toMatchObject({ ok: true })
  expect(await reserve(who, wednesday(elsewhere), aKey(), now)).toMatchObject({ ok: true })
})

test('of two bookings at once at two centres one is made', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [who, room, elsewhere] = [await unconfirmed(), await aRoomAt(), await aRoomAt()]
    const answers = await Promise.all(
      [room, elsewhere].map((one) => reserve(who, wednesday(one), aKey(), now)),
    )
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toEqual(refused)
    expect(await bookingsOf(who)).toHaveLength(1)
  }
  expect(await faultsIn(read())).toEqual([])
})

test('a day after registering only those who have confirmed book', async () => {
  const [who, room] = [await unconfirmed(later(now, -dayMs)), await aRoomAt()]
  expect(await reserve(who, wednesday(room), aKey(), now)).toEqual(refused)
  await change(async (tx) => {
    await tx.update(people).set({ emailConfirmedAt: now }).where(eq(people.id, who.id))
  })
  const confirmed = { ...who, emailConfirmedAt: now }
  expect(await reserve(confirmed, wednesday(room), aKey(), now)).toMatchObject({ ok: true })
})
