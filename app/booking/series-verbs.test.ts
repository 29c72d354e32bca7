import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aClosure } from '#db/make'
import { textIn } from '~/i18n/text'
import { addDays, localMinute } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { day, stockholm } from '../../scripts/testing/made'
import {
  aKey,
  aLearner,
  aRoomAt,
  bookingsOf,
  deedsAbout,
  factsAbout,
  learners,
  make,
  now,
} from '../../scripts/testing/scene'
import { aDesk, inTheWay, made, said, wednesdays } from '../../scripts/testing/series-scene'
import { cancelSeries } from './cancel-series.server'
import { changeSeries, type SeriesChange } from './change-series.server'
import { findSeries, listSeries } from './list-series.server'
import { makeSeries } from './make-series.server'
import { previewSeries } from './preview-series.server'
import { reserve } from './reserve.server'
import { spanOn } from './series'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

describe('making one', () => {
  test('every free day is booked, a taken one is skipped and said, a closed one too', async () => {
    const desk = await aDesk()
    await inTheWay(desk.room, day('2026-09-09'))
    const shut = spanOn(day('2026-09-23'), { startMinute: 0, endMinute: 1440 }, stockholm)
    await make((tx) => aClosure(tx, { centreId: desk.centre.id, startsAt: shut.start, endsAt: shut.end }))
    const id = await made(desk)
    expect(await said(desk, id)).toEqual([
      '09-02 booked',
      '09-09 taken',
      '09-16 booked',
      '09-23 closed',
      '09-30 booked',
    ])
    const rows = (await bookingsOf(desk.room)).filter(({ seriesId }) => seriesId === id)
    expect(rows).toMatchObject(
      [1, 2, 3].map(() => ({
        guestName: 'Studiegruppen i statistik',
        guestContact: '070-123 45 67',
        bookedBy: desk.staff.id,
        personId: null,
        state: 'confirmed',
      })),
    )
    expect((await deedsAbout(id)).map(({ action }) => action)).toContain('make-series')
    expect(await listSeries(desk.staff)).toMatchObject({ series: [{ id, title: 'Statistik A' }] })
    expect(await findSeries((await aDesk()).staff, id, now)).toBeNull()
  })

  test('the same key again, at once or later, is the same series, and no day is booked twice', async () => {
    const desk = await aDesk()
    const wish = wednesdays(desk.room)
    const answers = await Promise.all([1, 2, 3].map(() => makeSeries(desk.staff, wish, 'nyckel', '', now)))
    const again = await makeSeries(desk.staff, wish, 'nyckel', '', now)
    expect(new Set([...answers, again].map((one) => (one.ok ? one.id : one.because))).size).toBe(1)
    expect(await bookingsOf(desk.room)).toHaveLength(5)
  })

  test('for somebody with an account it is theirs', async () => {
    const desk = await aDesk()
    const who = await aLearner()
    await made(desk, { guestContact: who.email.toUpperCase() })
    expect(new Set((await bookingsOf(desk.room)).map(({ personId }) => personId))).toEqual(new Set([who.id]))
  })

  test.each([
    ['no day', { until: day('2026-09-02'), weekdays: [5] }, 'no-dates'],
    ['backwards', { endMinute: 9 * 60 }, 'backwards'],
  ])('%s is refused', async (_case, over, because) => {
    const { staff, room } = await aDesk()
    const wish = wednesdays(room)
    const answer = await makeSeries(
      staff,
      { ...wish, pattern: { ...wish.pattern, ...over } },
      aKey(),
      '',
      now,
    )
    expect(answer).toEqual({ ok: false, because })
  })

  test('first only where the centre says so; elsewhere, and in another’s room, not', async () => {
    const { staff, room } = await aDesk()
    expect(await makeSeries(staff, wednesdays(room, { first: true }), aKey(), '', now)).toEqual({
      ok: false,
      because: 'not-first',
    })
    const other = await aDesk()
    expect(await makeSeries(staff, wednesdays(other.room), aKey(), '', now)).toEqual({
      ok: false,
      because: 'gone',
    })
  })
})

test('single bookings give way: to a like room that is free, else they are called off, both told', async () => {
  const desk = await aDesk(true)
  const other = await aRoomAt({}, { centreId: desk.centre.id })
  const [moved, ended] = [
    await inTheWay(desk.room, day('2026-09-09')),
    await inTheWay(desk.room, day('2026-09-16')),
  ]
  await inTheWay(other, day('2026-09-16'))
  const id = await made(desk, { first: true })
  expect((await said(desk, id))?.map((one) => one.slice(6))).toEqual([1, 2, 3, 4, 5].map(() => 'booked'))
  expect(await factsAbout(moved.row.id)).toEqual(['moved'])
  expect((await bookingsOf(other)).find((one) => one.id === moved.row.id)).toMatchObject({
    startsAt: moved.row.startsAt,
    state: 'confirmed',
  })
  expect(await factsAbout(ended.row.id)).toEqual(['cancelled-by-centre'])
  expect((await bookingsOf(desk.room)).find((one) => one.id === ended.row.id)).toMatchObject({
    state: 'cancelled',
    cancelledBy: 'centre',
    reason: 'En kurs går före',
  })
  expect(await deedsAbout(moved.row.id)).toMatchObject([
    { action: 'make-way', before: { spaceId: desk.room.id }, after: { spaceId: other.id } },
  ])
})

test('a series does not push another series away', async () => {
  const desk = await aDesk(true)
  await made(desk)
  const second = await made(desk, { first: true })
  expect((await said(desk, second))?.map((one) => one.slice(6))).toEqual([1, 2, 3, 4, 5].map(() => 'taken'))
})

describe('before it is made', () => {
  test('each day is said: free, closed, or who has it and whether they can give way', async () => {
    const desk = await aDesk(true)
    const { who, row } = await inTheWay(desk.room, day('2026-09-09'))
    await made(desk, {
      pattern: { ...wednesdays(desk.room).pattern, from: day('2026-09-16'), until: day('2026-09-16') },
    })
    const seen = await previewSeries(desk.staff, wednesdays(desk.room), now, textIn('sv'))
    expect(seen).toMatchObject({
      ok: true,
      mayBeFirst: true,
      days: [
        { how: 'free' },
        { how: 'clash', clashes: [{ id: row.id, who: who.name, gives: true }] },
        { how: 'clash', clashes: [{ who: 'Studiegruppen i statistik', gives: false }] },
        { how: 'free' },
        { how: 'free' },
      ],
    })
  })

  test('a year of one weekday, over both changes of the clock, in under twelve statements', async () => {
    const desk = await aDesk()
    for (const date of ['2026-09-09', '2026-11-04', '2027-04-14']) await inTheWay(desk.room, day(date))
    const pattern = { ...wednesdays(desk.room).pattern, until: day('2027-08-25') }
    const counter = { statements: 0 }
    const answer = await counted(counter, () =>
      previewSeries(desk.staff, { ...wednesdays(desk.room), pattern }, now, textIn('sv')),
    )
    expect(counter.statements).toBeGreaterThan(0)
    expect(counter.statements).toBeLessThan(12)
    if (!answer.ok) throw new Error(answer.because)
    expect(answer.days).toHaveLength(52)
    expect(answer.days.filter(({ how }) => how === 'clash')).toHaveLength(3)
    expect(new Set(answer.days.map(({ start }) => localMinute(start, stockholm)))).toEqual(new Set([600]))
  })
})

test.each([
  ['one', ['booked', 'booked', 'cancelled', 'booked', 'booked']],
  ['following', ['booked', 'booked']],
  ['all', ['cancelled', 'cancelled', 'cancelled', 'cancelled', 'cancelled']],
] as const)(
  'cancelling %s: they are told why, and nobody books them anew by repeating',
  async (scope, how) => {
    const desk = await aDesk()
    const id = await made(desk)
    const date = scope === 'all' ? day('2026-09-02') : day('2026-09-16')
    const answer = await cancelSeries(desk.staff, id, { scope, date, reason: 'Läraren är sjuk' }, now)
    expect(answer).toEqual({ ok: true, cancelled: { one: 1, following: 3, all: 5 }[scope] })
    expect((await said(desk, id))?.map((one) => one.slice(6))).toEqual(how)
    const gone = (await bookingsOf(desk.room)).filter(({ state }) => state === 'cancelled')
    expect(gone.every(({ reason }) => reason === 'Läraren är sjuk')).toBe(true)
    for (const { id: bookingId } of gone) expect(await factsAbout(bookingId)).toEqual(['cancelled-by-centre'])
  },
)

test.each(['2400-02-29', '2199-12-31', '2026-09-01', '2026-10-07'])(
  'a day that is outside the series (%s) changes nothing of it',
  async (outside) => {
    const desk = await aDesk()
    const id = await made(desk)
    const before = await said(desk, id)
    const date = day(outside)
    const reason = 'Läraren är sjuk'
    const times = { spaceId: desk.room.id, startMinute: 14 * 60, endMinute: 15 * 60 }
    for (const scope of ['one', 'following'] as const) {
      expect(await cancelSeries(desk.staff, id, { scope, date, reason }, now)).toMatchObject({
        because: 'gone',
      })
      const change: SeriesChange = { ...times, scope, date, newId: `ny-${scope}` as SeriesChange['newId'] }
      expect(await changeSeries(desk.staff, id, change, now)).toMatchObject({ because: 'gone' })
    }
    expect(await said(desk, id)).toEqual(before)
    expect((await findSeries(desk.staff, id, now))?.series.pattern).toEqual(wednesdays(desk.room).pattern)
  },
)

test('a series against single bookings, all at once: each day has one owner, and whoever lost is told', async () => {
  for (const first of [false, true]) {
    const desk = await aDesk(true)
    const crowd = await learners(5)
    const dates = [0, 7, 14, 21, 28].map((days) => addDays(day('2026-09-02'), days))
    const [answer, ...singles] = await Promise.all([
      makeSeries(desk.staff, wednesdays(desk.room, { first }), aKey(), 'En kurs går före', now),
      ...dates.map((date, at) => {
        const span = spanOn(date, { startMinute: 600, endMinute: 720 }, stockholm)
        const who = crowd[at] as (typeof crowd)[number]
        const wish = { ...span, spaceId: desk.room.id, places: 1, people: 1, note: '' }
        return reserve(who, wish, aKey(), now)
      }),
    ])
    if (!answer.ok) throw new Error(answer.because)
    const days = (await findSeries(desk.staff, answer.id, now))?.days ?? []
    for (const [at, single] of singles.entries()) {
      const live = (await bookingsOf(desk.room)).filter(
        ({ startsAt, state }) => state === 'confirmed' && startsAt === days[at]?.start,
      )
      expect(live).toHaveLength(1)
      expect(days[at]?.how).toBe(live[0]?.seriesId ? 'booked' : 'taken')
      if (first) expect(live[0]?.seriesId).toBe(answer.id)
      if (!single.ok) expect(single.because).toBe('taken')
      else if (live[0]?.seriesId) {
        expect(await factsAbout(single.booking.id)).toEqual(['booked', 'cancelled-by-centre'])
      }
    }
  }
})
