import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aBooking } from '#db/make-bookings'
import { bookings, claims, examSessions } from '#db/schema'
import type { BookingId } from '~/booking/booking'
import { reserve } from '~/booking/reserve.server'
import type { SpaceId } from '~/centres/space'
import { hourMs, type Instant, later } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import {
  aKey,
  aStaffAt,
  claimed,
  deedsAbout,
  factsAbout,
  learners,
  make,
  now,
} from '../../scripts/testing/scene'
import { aHallIn, aScene, morning, sessionOf } from '../../scripts/testing/session-scene'
import { openSession } from './session-open.server'

const wish = (spaceId: SpaceId, over: Partial<Parameters<typeof openSession>[1]> = {}) => ({
  ...morning,
  spaceId,
  seats: null,
  note: '',
  studyBookings: 'stay' as const,
  ...over,
})

test('a session holds the whole room, and the same key is the same session', async () => {
  const { who, hall } = await aScene()
  const key = aKey()
  const opened = await openSession(who, wish(hall.id, { seats: 4, note: 'Ring på' }), key, '', now)
  expect(await openSession(who, wish(hall.id), key, '', now)).toEqual(opened)
  if (!opened.ok) throw new Error(opened.because)
  expect(await sessionOf(opened.id)).toMatchObject({ seats: 4, note: 'Ring på', createdBy: who.id })
  expect(await claimed(hall)).toHaveLength(18 * 6)
  expect((await deedsAbout(opened.id)).map(({ action }) => action)).toEqual(['open-exam-session'])
  expect(await openSession(who, wish(hall.id), aKey(), '', now)).toEqual({ ok: false, because: 'taken' })
})

test('a session that cannot be is refused', async () => {
  const { who, hall } = await aScene()
  const other = await aScene()
  const because = async (over: Partial<ReturnType<typeof wish>>) => {
    const answer = await openSession(who, wish(hall.id, over), aKey(), '', now)
    return answer.ok ? 'ok' : answer.because
  }
  expect(await because({ spaceId: other.hall.id })).toBe('no-room')
  expect(await because({ end: morning.start })).toBe('backwards')
  expect(await because({ seats: 7 })).toBe('seats')
  expect(await because({ start: later(now, -hourMs), end: later(now, hourMs) })).toBe('past')
})

test('study bookings stay or give way, as the rules say before what is wished', async () => {
  const stay = await aScene({ studyBookings: 'stay' })
  const move = await aScene({ studyBookings: 'move' })
  const ask = await aScene()
  const beside = await aHallIn(move.centre.id)
  const bookingIn = (spaceId: SpaceId) =>
    make((tx) =>
      aBooking(tx, {
        spaceId,
        startsAt: at('2026-10-05T10:00:00+02:00'),
        endsAt: at('2026-10-05T11:00:00+02:00'),
      }),
    )
  const [kept, moved, cancelled] = [
    await bookingIn(stay.hall.id),
    await bookingIn(move.hall.id),
    await bookingIn(ask.hall.id),
  ]
  const open = async ({ who, hall }: typeof ask, studyBookings: 'stay' | 'move') => {
    const answer = await openSession(who, wish(hall.id, { studyBookings }), aKey(), 'Tentamen i salen', now)
    return answer.ok ? 'ok' : answer.because
  }
  expect(await open(stay, 'move')).toBe('taken')
  expect(await open(ask, 'stay')).toBe('taken')
  expect(await open(ask, 'move')).toBe('ok')
  expect(await open(move, 'stay')).toBe('ok')
  const bookingOf = async (id: BookingId) =>
    (await read().select().from(bookings).where(eq(bookings.id, id)))[0]
  expect(await bookingOf(kept.id)).toMatchObject({ state: 'confirmed', spaceId: stay.hall.id })
  expect(await bookingOf(moved.id)).toMatchObject({ state: 'confirmed', spaceId: beside.id })
  expect(await factsAbout(moved.id)).toEqual(['moved'])
  expect(await bookingOf(cancelled.id)).toMatchObject({ state: 'cancelled', reason: 'Tentamen i salen' })
  expect(await factsAbout(cancelled.id)).toEqual(['cancelled-by-centre'])
})

test('of two who want one hall at once, one gets it, and nobody’s time is claimed twice', async () => {
  const { centre, who, hall } = await aScene()
  const other = await aStaffAt(centre.id, 'staff')
  const answers = await Promise.all(
    [who, other, who, other].map((one) => openSession(one, wish(hall.id), aKey(), '', now)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await read().select().from(examSessions).where(eq(examSessions.spaceId, hall.id))).toHaveLength(1)
  expect(await read().select().from(claims).where(eq(claims.spaceId, hall.id))).toHaveLength(18 * 6)
})

test('a session against study bookings at once: every place is claimed once', async () => {
  const { who, hall } = await aScene()
  const five = await learners(5)
  const booked = (learner: (typeof five)[number]) =>
    reserve(
      learner,
      {
        spaceId: hall.id,
        start: at('2026-09-03T10:00:00+02:00'),
        end: at('2026-09-03T11:00:00+02:00'),
        places: 1,
        people: 1,
        note: '',
      },
      aKey(),
      now,
    )
  const span = {
    start: at('2026-09-03T08:45:00+02:00') as Instant,
    end: at('2026-09-03T13:15:00+02:00') as Instant,
  }
  const [session, ...others] = await Promise.all([
    openSession(who, wish(hall.id, { ...span, studyBookings: 'stay' }), aKey(), '', now),
    ...five.map(booked),
  ])
  const got = others.filter(({ ok }) => ok).length
  expect(session.ok ? got : 'bookings').toBe(session.ok ? 0 : 'bookings')
  expect(await claimed(hall)).toHaveLength(session.ok ? 18 * 6 : 4 * got)
})

test('one key of somebody who works at two centres is a session at each', async () => {
  const [one, other] = [await aScene(), await aScene()]
  const key = aKey()
  const first = await openSession(one.who, wish(one.hall.id), key, '', now)
  const second = await openSession(
    { ...one.who, centreId: other.centre.id },
    wish(other.hall.id),
    key,
    '',
    now,
  )
  expect([first.ok, second.ok]).toEqual([true, true])
  expect(first).not.toEqual(second)
})
