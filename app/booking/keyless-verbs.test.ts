import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { databaseUrl } from '#db/dialect'
import { faultsIn } from '../../scripts/testing/ledger'
import { dropKey } from '../../scripts/testing/raw'
import { aKey, aRoomAt, bookingsOf, learners, now, wednesday } from '../../scripts/testing/scene'
import { reserve } from './reserve.server'

/** Two learners wish the same room at once; how many get it? */
async function race() {
  const [two, room] = [await learners(2), await aRoomAt()]
  const answers = await Promise.all(two.map((who) => reserve(who, wednesday(room), aKey(), now)))
  return { got: answers.filter(({ ok }) => ok).length, rows: (await bookingsOf(room)).length }
}

test('it is the primary key of the claims that prevents a double booking: without it both get the room', async () => {
  expect(await race()).toEqual({ got: 1, rows: 1 })
  expect(await faultsIn(read())).toEqual([])
  await dropKey(databaseUrl)
  expect(await race()).toEqual({ got: 2, rows: 2 })
  expect(await faultsIn(read())).toContainEqual(expect.stringMatching(/^held twice/))
})
