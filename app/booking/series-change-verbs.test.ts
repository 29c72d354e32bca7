import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import type { SpaceId } from '~/centres/space'
import { addDays, localMinute } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { day, stockholm } from '../../scripts/testing/made'
import { aKey, aRoomAt, bookingsOf, now } from '../../scripts/testing/scene'
import { aDesk, inTheWay, made, said } from '../../scripts/testing/series-scene'
import { addSeriesDay } from './add-series-day.server'
import type { SeriesId } from './booking'
import { cancel } from './cancel.server'
import { changeSeries, type SeriesChange } from './change-series.server'
import { findSeries } from './list-series.server'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

describe('changing it', () => {
  const change = (spaceId: SpaceId, over: Partial<SeriesChange> = {}): SeriesChange => ({
    scope: 'all',
    spaceId,
    date: day('2026-09-16'),
    startMinute: 14 * 60,
    endMinute: 16 * 60,
    newId: `serie-${aKey()}` as SeriesId,
    ...over,
  })
  const times = async (room: { id: SpaceId }) =>
    (await bookingsOf(room))
      .filter(({ seriesId, state }) => seriesId && state === 'confirmed')
      .map(({ startsAt }) => localMinute(startsAt, stockholm) / 60)

  test.each([
    ['one', [10, 10, 14, 10, 10]],
    ['following', [10, 10, 14, 14, 14]],
    ['all', [14, 14, 14, 14, 14]],
  ] as const)('%s', async (scope, hoursThen) => {
    const desk = await aDesk()
    const id = await made(desk)
    const wish = change(desk.room.id, { scope })
    const answer = await changeSeries(desk.staff, id, wish, now)
    expect(answer).toMatchObject({ ok: true, stuck: [] })
    expect(await times(desk.room)).toEqual(hoursThen)
    const goesOn = answer.ok ? answer.id : id
    expect(goesOn === id).toBe(scope !== 'following')
    if (scope === 'following') {
      expect((await said(desk, id))?.length).toBe(2)
      expect((await said(desk, goesOn))?.length).toBe(3)
    }
    // Once more is the same.
    expect(await changeSeries(desk.staff, id, wish, now)).toMatchObject({ ok: true, stuck: [] })
    expect(await times(desk.room)).toEqual(hoursThen)
  })

  test('a day that is taken there stays where it is, and is said', async () => {
    const desk = await aDesk()
    const other = await aRoomAt({}, { centreId: desk.centre.id })
    await inTheWay(other, day('2026-09-16'))
    const id = await made(desk)
    const wish = change(other.id, { startMinute: 600, endMinute: 720 })
    expect(await changeSeries(desk.staff, id, wish, now)).toMatchObject({
      ok: true,
      stuck: [{ date: '2026-09-16', because: 'taken' }],
    })
    expect(await times(desk.room)).toEqual([10])
    expect(await times(other)).toEqual([10, 10, 10, 10])
  })
})

test('a skipped day is booked later, when what stood there is gone', async () => {
  const desk = await aDesk()
  const date = day('2026-09-09')
  const { who, row } = await inTheWay(desk.room, date)
  const id = await made(desk)
  expect(await addSeriesDay(desk.staff, id, date, now)).toEqual({ ok: false, because: 'taken' })
  expect((await findSeries(desk.staff, id, now))?.days[1]).toMatchObject({ how: 'taken', free: false })
  await cancel(who, row.id, now)
  expect((await findSeries(desk.staff, id, now))?.days[1]).toMatchObject({ how: 'taken', free: true })
  const twice = await Promise.all([1, 2].map(() => addSeriesDay(desk.staff, id, date, now)))
  expect(twice.every(({ ok }) => ok)).toBe(true)
  expect((await findSeries(desk.staff, id, now))?.days[1]).toMatchObject({ how: 'booked' })
  expect((await bookingsOf(desk.room)).filter(({ state }) => state === 'confirmed')).toHaveLength(5)
  expect(await addSeriesDay(desk.staff, id, addDays(date, 1), now)).toEqual({ ok: false, because: 'gone' })
})
