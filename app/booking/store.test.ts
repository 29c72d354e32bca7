import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aBooking } from '#db/make-bookings'
import { hourMs, instant, later } from '~/lib/time'
import { aHallAt, aLearner, aRoomAt, make, now } from '../../scripts/testing/scene'
import * as lists from './list-store.server'
import * as store from './store.server'

const hoursFrom = (hours: number) => later(now, hours * hourMs)

test('a reference that somebody has is not given again, and a key neither', async () => {
  const [who, other, room] = [await aLearner(), await aLearner(), await aRoomAt()]
  const row = await make((tx) => aBooking(tx, { spaceId: room.id, personId: who.id }))
  const found = await store.find(read(), who.id, row.id)
  if (!found) throw new Error('not found')
  const another = { ...found, id: 'annan' as typeof found.id, holdId: null, personId: other.id }
  const add = (booking: typeof found, key: string) => make((tx) => store.add(tx, booking, key, ''))
  expect(await add(another, 'k1')).toBe(false)
  expect(await add({ ...another, reference: 'AAAAAA' }, 'k1')).toBe(true)
  expect(await add({ ...another, id: 'tredje' as typeof found.id, reference: 'BBBBBB' }, 'k1')).toBe(false)
})

test('a booking is found by its owner alone', async () => {
  const [who, other] = [await aLearner(), await aLearner()]
  const row = await make((tx) => aBooking(tx, { personId: who.id, idempotencyKey: 'min' }))
  expect(await store.find(read(), who.id, row.id)).toMatchObject({
    id: row.id,
    placeNumbers: row.placeNumbers,
  })
  expect(await store.find(read(), other.id, row.id)).toBeNull()
  expect(await store.findByKey(read(), who.id, 'min')).toMatchObject({ booking: { id: row.id } })
  expect(await store.findByKey(read(), other.id, 'min')).toBeNull()
})

test('while it holds places, the hold knows their numbers; afterwards the last ones are remembered', async () => {
  const [who, hall] = [await aLearner(), await aHallAt()]
  const row = await make((tx) => aBooking(tx, { spaceId: hall.id, personId: who.id, placeNumbers: [3] }))
  await make((tx) => store.cancel(tx, { ...row, placeNumbers: [4] }, 'learner', '', now))
  expect(await store.find(read(), who.id, row.id)).toMatchObject({ state: 'cancelled', placeNumbers: [3] })
  const gone = await make((tx) =>
    aBooking(tx, { spaceId: hall.id, personId: who.id, state: 'cancelled', placeNumbers: [2] }),
  )
  expect(await store.find(read(), who.id, gone.id)).toMatchObject({ holdId: null, placeNumbers: [2] })
})

test('bookings are coming until they have ended or are cancelled', async () => {
  const [who, hall] = [await aLearner(), await aHallAt()]
  const at = (start: number, end: number, over = {}) =>
    make((tx) =>
      aBooking(tx, {
        spaceId: hall.id,
        personId: who.id,
        startsAt: hoursFrom(start),
        endsAt: hoursFrom(end),
        ...over,
      }),
    )
  const [old, ended, goesOn, soon, cancelled] = [
    await at(-48, -47),
    await at(-2, 0),
    await at(-1, 1),
    await at(1, 2),
    await at(24, 25, { state: 'cancelled' }),
  ]
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  expect(ids(await lists.coming(read(), who.id, now, 9))).toEqual(ids([goesOn, soon]))
  expect(ids(await lists.past(read(), who.id, now, 9))).toEqual(ids([cancelled, ended, old]))
  expect(ids(await lists.coming(read(), who.id, now, 1))).toEqual(ids([goesOn]))
})

test("the limits are asked of a person's live bookings at one centre", async () => {
  const [who, other, hall, elsewhere] = [await aLearner(), await aLearner(), await aHallAt(), await aRoomAt()]
  const mine = { spaceId: hall.id, personId: who.id }
  const live = await make((tx) => aBooking(tx, mine))
  const asked = await make((tx) => aBooking(tx, { ...mine, state: 'requested', startsAt: hoursFrom(3) }))
  await make((tx) => aBooking(tx, { ...mine, state: 'cancelled', startsAt: hoursFrom(6) }))
  await make((tx) => aBooking(tx, { ...mine, personId: other.id }))
  await make((tx) => aBooking(tx, { spaceId: elsewhere.id, personId: who.id }))
  const found = await lists.own(read(), who.id, hall.centreId, hoursFrom(-24))
  expect(found.map(({ id }) => id).sort()).toEqual([live.id, asked.id].sort())
  expect(await lists.own(read(), who.id, hall.centreId, live.endsAt)).toMatchObject([{ id: asked.id }])
})

test('pages follow each other without a gap, also where several begin at once', async () => {
  const [who, hall] = [await aLearner(), await aHallAt({}, { places: 9 })]
  const starts = [0, 0, 0, 1, 1, 2]
  for (const hours of starts) {
    await make((tx) => aBooking(tx, { spaceId: hall.id, personId: who.id, startsAt: hoursFrom(hours) }))
  }
  const all = await lists.page(read(), who.id, instant(0), null, 99)
  const seen: typeof all = []
  for (let last: lists.Cursor | null = null; seen.length < starts.length; ) {
    const rows: typeof all = await lists.page(read(), who.id, instant(0), last, 2)
    expect(rows.length).toBe(2)
    seen.push(...rows)
    last = rows.at(-1) ?? null
  }
  expect(seen).toEqual(all)
  expect(all.map(({ start }) => (start - now) / hourMs)).toEqual(starts)
})

test('what a person has booked in a span is theirs, live, overlaps it, and comes in order', async () => {
  const [who, other, hall, room] = [await aLearner(), await aLearner(), await aHallAt(), await aRoomAt()]
  const at = (from: number, to: number, over: Parameters<typeof aBooking>[1] = { spaceId: hall.id }) =>
    make((tx) =>
      aBooking(tx, { personId: who.id, startsAt: hoursFrom(from), endsAt: hoursFrom(to), ...over }),
    )
  const late = await at(3, 5, { spaceId: room.id })
  const early = await at(1, 3)
  await at(0, 2, { spaceId: hall.id, personId: other.id })
  await at(2, 3, { spaceId: room.id, state: 'cancelled' })
  await at(-1, 1)
  await at(4, 6)
  const ids = (most: number) =>
    lists
      .during(read(), who.id, { start: hoursFrom(1), end: hoursFrom(4) }, most)
      .then((rows) => rows.map(({ id }) => id))
  expect(await ids(9)).toEqual([early.id, late.id])
  expect(await ids(1)).toEqual([early.id])
})
