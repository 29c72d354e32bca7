import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aClosure } from '#db/make'
import { aBooking, aWait } from '#db/make-bookings'
import { aPerson } from '#db/make-people'
import { bookings, refusals } from '#db/schema'
import { seed } from '#db/seed/seed.server'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { Staff } from '~/identity/membership'
import { dayMs, hourMs, type Instant, later } from '~/lib/time'
import { at, day, stockholm } from '../../scripts/testing/made'
import { recount } from '../../scripts/testing/recount'
import { figuresAt } from './figures.server'
import { daysOf, type Period, periodOf, spanOf } from './period'
import { periodQuery } from './period-query'
import { fewest } from './small-numbers'

/** In the middle of the sample, which goes over the last Sunday of October: 02–03 comes twice. */
const now = at('2026-11-10T13:00:00+01:00')
const lycksele = 'an-lycksele' as CentreId
const gallivare = 'll-gallivare' as CentreId
const hall = 'an-lycksele-studiesalen' as SpaceId
const room = 'an-lycksele-grupprum-1' as SpaceId
const nightHall = 'll-gallivare-studiesalen' as SpaceId
const own = (from: string, to: string, comparison: 'before' | 'year-ago' = 'before') =>
  periodOf('own', { from: day(from), to: day(to) }, comparison)
const staffOf = (centreId: CentreId) => ({ centreId }) as Staff
/** As the page reads it. */
const figuresOf = async (who: Staff, period: Period, moment: Instant) =>
  (await figuresAt(who, new URLSearchParams({ ...periodQuery(period) }), moment))?.report

/** What the sample has not: who came and who did not, cancelled and declined, guests, nights, refusals, waits. */
beforeAll(async () => {
  await seed(now)
  await change(async (tx) => {
    const rows = await tx
      .select({ id: bookings.id, start: bookings.startsAt })
      .from(bookings)
      .where(
        and(
          inArray(bookings.centreId, [lycksele, gallivare]),
          eq(bookings.state, 'confirmed'),
          lt(bookings.endsAt, now),
        ),
      )
      .orderBy(asc(bookings.id))
    const set = (ids: typeof rows, values: Partial<typeof bookings.$inferInsert>) =>
      tx
        .update(bookings)
        .set(values)
        .where(
          inArray(
            bookings.id,
            ids.map(({ id }) => id),
          ),
        )
    // On even days the desk checks in, on odd days nobody does.
    const atDesk = rows.filter(({ start }) => Math.floor(start / dayMs) % 2 === 0)
    await set(
      atDesk.filter((_, index) => index % 4 < 2),
      { checkedInAt: now, checkedInBy: 'staff' },
    )
    await set(
      atDesk.filter((_, index) => index % 4 === 2),
      { state: 'no-show', holdId: null },
    )
    const others = rows.filter(({ start }) => Math.floor(start / dayMs) % 2 === 1)
    await set(
      others.filter((_, index) => index % 9 === 0),
      { state: 'cancelled', cancelledBy: 'centre', holdId: null },
    )
    await set(
      others.filter((_, index) => index % 9 === 1),
      { state: 'declined', holdId: null },
    )
    await set(
      others.filter((_, index) => index % 9 === 2),
      { answerBy: now, sequence: 2 },
    )
    await set(
      others.filter((_, index) => index % 9 === 3),
      {
        state: 'cancelled',
        cancelledBy: 'learner',
        answerBy: now,
        sequence: 1,
        holdId: null,
      },
    )
  })
  await change(async (tx) => {
    const person = await aPerson(tx, { municipalityCode: '2481' })
    const past = { personId: person.id, placeNumbers: [900], places: 1, whole: false, holdId: null }
    const nights = [
      // Into the hour that comes twice, from its first time into its second, and over the midnight of a month.
      ['2026-10-25T01:15:00+02:00', '2026-10-25T02:30:00+02:00'],
      ['2026-10-25T02:45:00+02:00', '2026-10-25T02:15:00+01:00'],
      ['2026-10-25T02:30:00+01:00', '2026-10-25T03:00:00+01:00'],
      ['2026-10-31T22:30:00+01:00', '2026-11-01T01:45:00+01:00'],
    ] as const
    for (const [start, end] of nights)
      await aBooking(tx, { ...past, spaceId: nightHall, startsAt: at(start), endsAt: at(end) })
    // A guest, and a room that was released and booked again meanwhile: one time of the room.
    const startsAt = at('2026-10-14T17:00:00+02:00')
    const span = { spaceId: room, startsAt, endsAt: later(startsAt, 2 * hourMs), holdId: null }
    await aBooking(tx, { ...span, state: 'no-show', whole: true, personId: person.id })
    await aBooking(tx, { ...span, startsAt: later(startsAt, hourMs / 2), whole: true, personId: person.id })
    const guest = await aBooking(tx, {
      ...span,
      startsAt: later(startsAt, -dayMs),
      endsAt: later(startsAt, hourMs - dayMs),
    })
    await tx
      .update(bookings)
      .set({ personId: null, guestName: 'Aina', guestContact: '070' })
      .where(eq(bookings.id, guest.id))
    await aClosure(tx, {
      centreId: lycksele,
      spaceId: hall,
      places: [1, 2, 3],
      startsAt,
      endsAt: later(startsAt, dayMs),
    })
    await aClosure(tx, {
      centreId: lycksele,
      spaceId: room,
      startsAt: later(startsAt, dayMs),
      endsAt: later(startsAt, 3 * dayMs),
    })
    const no = {
      centreId: lycksele,
      spaceId: room,
      startsAt,
      endsAt: startsAt,
      places: 1,
      municipalityCode: '2481',
    }
    for (const [because, at] of [
      ['taken', startsAt],
      ['taken', later(startsAt, dayMs)],
      ['closed', startsAt],
      ['closed', later(startsAt, -40 * dayMs)],
    ] as const)
      await tx.insert(refusals).values({ ...no, because, at })
    await aWait(tx, { personId: person.id, spaceId: room, state: 'accepted', createdAt: startsAt })
    await aWait(tx, { personId: person.id, spaceId: room, state: 'left', createdAt: later(startsAt, -dayMs) })
    await aWait(tx, {
      personId: person.id,
      spaceId: room,
      state: 'left',
      createdAt: later(startsAt, -60 * dayMs),
    })
  })
}, 120_000)

const periods = [
  ['October', periodOf('month', daysOf('month', day('2026-10-20')), 'before')],
  ['November, of which most is to come', periodOf('month', daysOf('month', day('2026-11-10')), 'before')],
  ['the Sunday with two hours from two', own('2026-10-25', '2026-10-25')],
  ['a term against the one before', periodOf('term', daysOf('term', day('2026-11-10')), 'before')],
  ['a year against the year before', periodOf('year', daysOf('year', day('2026-11-10')), 'year-ago')],
] as const

for (const centreId of [lycksele, gallivare, 'an-sorsele' as CentreId]) {
  test.each(periods)(
    `${centreId}, %s: as counted row by row, to the minute`,
    async (_name, period) => {
      const found = await figuresOf(staffOf(centreId), period, now)
      if (!found) throw new Error('no figures')
      const span = spanOf(period, stockholm)
      const truth = await recount(read(), centreId, span.start, span.end, now)
      // The smaller ones are shut on Sundays.
      if (period.from !== '2026-10-25' || centreId === gallivare)
        expect(truth.counts.minutes).toBeGreaterThan(0)
      expect(found.current).toMatchObject(truth.counts)
      expect(found.people).toBe(truth.people > 0 && truth.people < fewest ? null : truth.people)
      for (const line of found.spaces.filter(({ isJoined }) => !isJoined)) {
        const { placeMinutes, roomMinutes, openMinutes } = line
        expect({ id: line.id, placeMinutes, roomMinutes, openMinutes }).toEqual({
          id: line.id,
          ...truth.perSpace.get(line.id),
        })
      }
      if (period.kind === 'term' && centreId !== 'an-sorsele')
        expect(found.spaces.find(({ isJoined }) => isJoined)?.booked).toBeGreaterThan(0)
      const before = spanOf(period.against, stockholm)
      const truthBefore = await recount(read(), centreId, before.start, before.end, now)
      expect(found.before).toMatchObject(truthBefore.counts)
    },
    60_000,
  )

  test.each(periods)(
    `${centreId}, %s: hours of the week, and none of few people`,
    async (_name, period) => {
      const found = await figuresOf(staffOf(centreId), period, now)
      const { start, end } = spanOf(period, stockholm)
      const { heat } = await recount(read(), centreId, start, end, now)
      let shown = 0
      for (const { weekday, hour, bookedMinutes, openMinutes } of found?.heat ?? []) {
        const truth = heat.get((weekday - 1) * 24 + hour)
        expect(openMinutes).toBe(truth?.open ?? 0)
        const people = truth?.people.size ?? 0
        if (bookedMinutes === null) continue
        expect({ weekday, hour, bookedMinutes }).toEqual({
          weekday,
          hour,
          bookedMinutes: truth?.minutes ?? 0,
        })
        expect(people === 0 || people >= fewest).toBe(true)
        shown += 1
      }
      // Not everything is masked where many come.
      if (period.kind === 'term') expect(shown).toBeGreaterThan(60)
    },
    60_000,
  )
}

test('no-shows of few people, and the rest that would tell of them, are masked', async () => {
  const startsAt = at('2026-09-16T10:00:00+02:00')
  const missing = { [hall]: 7, [room]: 6, 'an-lycksele-grupprum-2': 2 }
  await change(async (tx) => {
    for (const [spaceId, people] of Object.entries(missing))
      for (let number = 0; number < people; number += 1)
        await aBooking(tx, {
          spaceId: spaceId as SpaceId,
          startsAt: later(startsAt, number * dayMs),
          endsAt: later(startsAt, number * dayMs + hourMs),
          state: 'no-show',
          holdId: null,
          whole: false,
          places: 1,
          placeNumbers: [900],
        })
  })
  const found = await figuresOf(staffOf(lycksele), own('2026-09-14', '2026-09-27'), now)
  const shown = Object.fromEntries((found?.spaces ?? []).map(({ id, missed }) => [id, missed]))
  expect(shown).toMatchObject({ [hall]: 7, [room]: null, 'an-lycksele-grupprum-2': null })
  expect(found?.current.missed).toBe(15)
  const october = periodOf('month', daysOf('month', day('2026-10-20')), 'before')
  const few = await figuresOf(staffOf(lycksele), october, now)
  const { start, end } = spanOf(october, stockholm)
  const truth = await recount(read(), lycksele, start, end, now)
  for (const { id, missed, cameMinutes } of few?.spaces ?? []) {
    const people = truth.missing(id)
    if (people > 0 && people < fewest) expect([missed, cameMinutes]).toEqual([null, null])
  }
})

test('refusals with their reasons, and waits as they stand, of both periods', async () => {
  const period = periodOf('month', daysOf('month', day('2026-10-20')), 'before')
  const found = await figuresOf(staffOf(lycksele), period, now)
  expect(found?.refusals).toEqual([
    { because: 'taken', count: 2, before: 0 },
    { because: 'closed', count: 1, before: 1 },
  ])
  const none = { waiting: 0, offered: 0, passed: 0 }
  expect(found?.current.waits).toEqual({ ...none, accepted: 1, left: 1 })
  expect(found?.before.waits).toEqual({ ...none, accepted: 0, left: 0 })
  expect(found?.spaces.find(({ id }) => id === room)?.refused).toBe(3)
})

test('months add up to their year, and its open time begins with the first booking', async () => {
  const inYear = async (key: 'booked' | 'minutes' | 'placeMinutes' | 'openPlaceMinutes') => {
    let sum = 0
    for (let month = 1; month <= 12; month += 1) {
      const date = day(`2026-${String(month).padStart(2, '0')}-01`)
      const one = await figuresOf(staffOf(gallivare), periodOf('month', daysOf('month', date), 'before'), now)
      sum += one?.current[key] ?? 0
    }
    return sum
  }
  const year = await figuresOf(
    staffOf(gallivare),
    periodOf('year', daysOf('year', day('2026-06-01')), 'before'),
    now,
  )
  for (const key of ['booked', 'minutes', 'placeMinutes', 'openPlaceMinutes'] as const) {
    expect(await inYear(key)).toBe(year?.current[key])
  }
  const [first] = await read()
    .select({ start: bookings.startsAt })
    .from(bookings)
    .where(and(eq(bookings.centreId, gallivare), gte(bookings.startsAt, 0 as Instant)))
    .orderBy(asc(bookings.startsAt))
    .limit(1)
  expect(year?.since).toBe(new Date(first?.start ?? 0).toISOString().slice(0, 10))
})

test('nine statements', async () => {
  const counter = { statements: 0 }
  await counted(counter, () => figuresOf(staffOf(lycksele), own('2024-01-01', '2026-12-31'), now))
  expect(counter.statements).toBe(9)
})
