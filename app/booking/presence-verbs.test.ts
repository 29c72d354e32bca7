import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { plainDesk } from '~/centres/desk-rules'
import type { SignedLink } from '~/identity/link'
import type { Learner } from '~/identity/person'
import { hourMs, type Instant, later, minuteMs } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  claimed,
  deedsAbout,
  factsAbout,
  make,
  now,
} from '../../scripts/testing/scene'
import { cancelFor } from './cancel-for.server'
import { checkIn } from './check-in.server'
import { checkInHere, listHere } from './check-in-here.server'
import { markMissing } from './mark-missing.server'
import { noteOn } from './note-on.server'
import { releaseMissing } from './release-missing.server'
import { reserve } from './reserve.server'
import { undoCheckIn } from './undo-check-in.server'
import { undoMissing } from './undo-missing.server'

/** The clock stands at ten on a Tuesday; minutes from then. */
const after = (minutes: number): Instant => later(now, minutes * minuteMs)

/** A booking of the room from ten until twelve unless told otherwise, and somebody of the staff. */
async function aDay({
  who = aLearner(),
  from = 0,
  to = 120,
}: {
  who?: Promise<Learner>
  from?: number
  to?: number
} = {}) {
  const [learner, room] = [await who, await aRoomAt()]
  const staff = await aStaffAt(room.centreId)
  const booking = await make((tx) =>
    aBooking(tx, { spaceId: room.id, personId: learner.id, startsAt: after(from), endsAt: after(to) }),
  )
  return { learner, room, staff, booking, state: async () => (await bookingsOf(room))[0] }
}

const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

/** In the product only `openLink` makes one. */
const at = (place: string) =>
  ({ subjectId: place, id: 'q', until: after(10) }) as unknown as SignedLink<'check-in'>

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

test('staff check in, twice is once, and take it back; the log says what was before and after', async () => {
  const { staff, booking, state } = await aDay()
  const first = await checkIn(staff, booking.id, after(5))
  expect(first).toMatchObject({ ok: true, booking: { checkedInAt: after(5), checkedInBy: 'staff' } })
  expect(await checkIn(staff, booking.id, after(6))).toMatchObject({ booking: { checkedInAt: after(5) } })
  expect(said(await undoCheckIn(staff, booking.id, after(7)))).toBe('yes')
  expect(said(await undoCheckIn(staff, booking.id, after(8)))).toBe('yes')
  expect(await state()).toMatchObject({ checkedInAt: null, checkedInBy: null, state: 'confirmed' })
  expect(await deedsAbout(booking.id)).toMatchObject([
    { action: 'check-in', personId: staff.id, at: after(5), before: { checkedInAt: null } },
    { action: 'undo-check-in', at: after(7), after: { checkedInAt: null } },
  ])
})

test('staff of another centre find nothing to check in, mark, note or cancel', async () => {
  const { booking, state } = await aDay()
  const stranger = await aStaffAt((await make((tx) => aCentre(tx))).id)
  const answers = [
    await checkIn(stranger, booking.id, now),
    await undoCheckIn(stranger, booking.id, now),
    await markMissing(stranger, booking.id, now),
    await undoMissing(stranger, booking.id, now),
    await cancelFor(stranger, booking.id, 'Nej', now),
    await noteOn(stranger, booking.id, 'Nej', now),
  ]
  expect(answers.map(said)).toEqual(Array(6).fill('gone'))
  expect(await state()).toMatchObject({ state: 'confirmed', checkedInAt: null, staffNote: '' })
  expect(await deedsAbout(booking.id)).toEqual([])
})

test('nobody came: the places are free at once, and waiting lists hear of it', async () => {
  const { staff, room, booking } = await aDay()
  expect(said(await markMissing(staff, booking.id, after(-1)))).toBe('not-begun')
  expect(said(await markMissing(staff, booking.id, after(5)))).toBe('yes')
  expect(said(await markMissing(staff, booking.id, after(6)))).toBe('yes')
  expect(await claimed(room)).toEqual([])
  expect(await bookingsOf(room)).toMatchObject([{ state: 'no-show', holdId: null, placeNumbers: [1] }])
  expect(await factsAbout(booking.id)).toEqual(['released'])
  expect(await deedsAbout(booking.id)).toMatchObject([{ action: 'no-show' }])
})

test('who comes late gets the place back while it is free, and not when somebody has it', async () => {
  const { staff, room, booking } = await aDay()
  await markMissing(staff, booking.id, after(30))
  expect(said(await checkIn(staff, booking.id, after(40)))).toBe('yes')
  expect(await claimed(room)).toHaveLength(8)
  await undoCheckIn(staff, booking.id, after(41))
  await markMissing(staff, booking.id, after(42))
  const wish = { spaceId: room.id, start: after(60), end: after(120), places: 1, people: 1, note: '' }
  expect(said(await reserve(await aLearner(), wish, aKey(), after(43)))).toBe('yes')
  expect(said(await checkIn(staff, booking.id, after(44)))).toBe('taken')
  expect(said(await undoMissing(staff, booking.id, after(44)))).toBe('taken')
})

test('the wrong row: nobody came is taken back, until the booking is over', async () => {
  const { staff, room, booking } = await aDay()
  await markMissing(staff, booking.id, after(5))
  expect(said(await undoMissing(staff, booking.id, after(6)))).toBe('yes')
  expect(await bookingsOf(room)).toMatchObject([{ state: 'confirmed', checkedInAt: null }])
  expect(await claimed(room)).toHaveLength(8)
  await markMissing(staff, booking.id, after(7))
  expect(said(await undoMissing(staff, booking.id, after(120)))).toBe('over')
  expect((await deedsAbout(booking.id)).map(({ action }) => action)).toEqual([
    'no-show',
    'undo-no-show',
    'no-show',
  ])
})

test('a list is mended after the end, also where the place has been let again', async () => {
  const { staff, room, booking } = await aDay()
  await markMissing(staff, booking.id, after(5))
  await make((tx) =>
    aBooking(tx, { spaceId: room.id, startsAt: after(60), endsAt: after(120), checkedInAt: after(60) }),
  )
  expect(said(await checkIn(staff, booking.id, after(130)))).toBe('yes')
  expect(await bookingsOf(room)).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: booking.id, state: 'confirmed', holdId: null })]),
  )
  expect(await undoCheckIn(staff, booking.id, after(131))).toMatchObject({ booking: { state: 'no-show' } })
})

test('a note is kept for staff, and the log has both texts', async () => {
  const { staff, booking, state } = await aDay()
  await noteOn(staff, booking.id, 'Behöver höj- och sänkbart', now)
  await noteOn(staff, booking.id, 'Behöver höj- och sänkbart', now)
  await noteOn(staff, booking.id, '', now)
  expect(await state()).toMatchObject({ staffNote: '' })
  expect(await deedsAbout(booking.id)).toMatchObject([
    { before: { staffNote: '' }, after: { staffNote: 'Behöver höj- och sänkbart' } },
    { before: { staffNote: 'Behöver höj- och sänkbart' }, after: { staffNote: '' } },
  ])
})

test('the centre cancels with a reason that is told, also what has begun', async () => {
  const { staff, room, booking } = await aDay()
  expect(said(await cancelFor(staff, booking.id, 'Vattenläcka', after(10)))).toBe('yes')
  expect(said(await cancelFor(staff, booking.id, 'Igen', after(11)))).toBe('cancelled-already')
  expect(await bookingsOf(room)).toMatchObject([
    { state: 'cancelled', cancelledBy: 'centre', reason: 'Vattenläcka' },
  ])
  expect(await claimed(room)).toEqual([])
  expect(await factsAbout(booking.id)).toEqual(['cancelled-by-centre'])
  expect(await deedsAbout(booking.id)).toMatchObject([{ action: 'cancel-booking', reason: 'Vattenläcka' }])
})

test('a learner checks in at the door, of the space or of the centre, to their own and no other', async () => {
  const { learner, room, booking, state } = await aDay()
  const other = await aLearner()
  const mine = { who: learner, id: booking.id }
  expect((await listHere(learner, at(room.id), now)).map(({ id }) => id)).toEqual([booking.id])
  expect(await listHere(other, at(room.id), now)).toEqual([])
  expect(await listHere(learner, at((await aRoomAt()).id), now)).toEqual([])
  expect(said(await checkInHere(at(room.id), { who: other, id: booking.id }, now))).toBe('gone')
  expect(said(await checkInHere(at((await aRoomAt()).id), mine, now))).toBe('gone')
  expect(said(await checkInHere(at(room.id), mine, after(-16)))).toBe('not-yet')
  expect(said(await checkInHere(at(room.centreId), mine, after(-15)))).toBe('yes')
  expect(await state()).toMatchObject({ checkedInAt: after(-15), checkedInBy: 'learner' })
  expect(await deedsAbout(booking.id)).toEqual([])
})

test('without an account the code does, but not elsewhere, and not when the place is gone', async () => {
  const { staff, room, booking } = await aDay()
  const code = { reference: booking.reference }
  expect(said(await checkInHere(at('annan'), code, now))).toBe('gone')
  expect(said(await checkInHere(at(room.id), { reference: 'AAAAAA' }, now))).toBe('gone')
  await markMissing(staff, booking.id, after(20))
  expect(said(await checkInHere(at(room.id), code, after(25)))).toBe('released')
  await undoMissing(staff, booking.id, after(26))
  expect(said(await checkInHere(at(room.id), code, after(27)))).toBe('yes')
})

/** A centre whose desk has checked somebody in at nine, and a late booking from ten until twelve there. */
async function aLateOne({ noShowMinutes = 30 as number | null, deskAt = -60 as number | null } = {}) {
  const made = await make(async (tx) => {
    const centre = await aCentre(tx, { desk: { ...plainDesk, noShowMinutes } })
    await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
    const space = await aSpace(tx, { centreId: centre.id })
    const late = await aBooking(tx, { spaceId: space.id, startsAt: now, endsAt: after(120) })
    if (deskAt !== null) {
      const other = await aSpace(tx, { centreId: centre.id })
      const span = { startsAt: after(deskAt), endsAt: after(deskAt + 60) }
      await aBooking(tx, { spaceId: other.id, ...span, checkedInAt: span.startsAt, checkedInBy: 'staff' })
    }
    return { centre, space, late }
  })
  return { ...made, state: async () => (await bookingsOf(made.space))[0]?.state }
}

test.each([
  ['on time', {}, 29, 'confirmed'],
  ['after the centre’s time', {}, 30, 'no-show'],
  ['where the centre releases nobody', { noShowMinutes: null }, 90, 'confirmed'],
  ['where nobody has been checked in today', { deskAt: null }, 90, 'confirmed'],
  ['where the desk began late', { deskAt: 20 }, 49, 'confirmed'],
  ['where the desk began late, its time after that', { deskAt: 20 }, 50, 'no-show'],
] as const)('released by itself %s', async (_case, centre, minutes, expected) => {
  const { state, late } = await aLateOne(centre)
  await releaseMissing(after(minutes))
  expect(await state()).toBe(expected)
  expect(await factsAbout(late.id)).toEqual(expected === 'no-show' ? ['released'] : [])
  expect(await releaseMissing(after(minutes))).toBe(0)
})

test('with a tag at night nobody has to be checked in, and a request is nobody’s no-show', async () => {
  const { space, centre, late } = await aLateOne()
  const night = await make(async (tx) => {
    await hours(tx, {
      centreId: centre.id,
      layer: 'tag',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      opensMinute: 0,
      closesMinute: 1440,
    })
    const evening = { startsAt: after(10 * 60), endsAt: after(12 * 60) }
    return aBooking(tx, { spaceId: space.id, ...evening })
  })
  const asked = await make((tx) =>
    aBooking(tx, { spaceId: space.id, state: 'requested', startsAt: after(120), endsAt: after(180) }),
  )
  await releaseMissing(after(150))
  await releaseMissing(after(11 * 60))
  const states = Object.fromEntries((await bookingsOf(space)).map(({ id, state }) => [id, state]))
  expect(states).toEqual({ [late.id]: 'no-show', [night.id]: 'confirmed', [asked.id]: 'requested' })
})

test('check-in against release: here with a place, or released and let in again; never in between', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { space, late } = await aLateOne()
    const staff = await aStaffAt(space.centreId)
    const [checked] = await Promise.all([
      checkIn(staff, late.id, after(30)),
      releaseMissing(after(30)),
      releaseMissing(after(30)),
    ])
    expect(said(checked)).toBe('yes')
    const [row] = await bookingsOf(space)
    expect(row).toMatchObject({ state: 'confirmed', checkedInAt: after(30) })
    expect(row?.holdId).not.toBeNull()
    expect(await claimed(space)).toHaveLength(8)
    expect(await faultsIn(read())).toEqual([])
  }
})

test('a learner against release: here with a place, or told that it was released', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { space, late } = await aLateOne()
    const code = { reference: late.reference }
    const [checked] = await Promise.all([
      checkInHere(at(space.id), code, after(30)),
      releaseMissing(after(30)),
    ])
    const [row] = await bookingsOf(space)
    expect([said(checked), row?.state, row?.holdId !== null]).toEqual(
      checked.ok ? ['yes', 'confirmed', true] : ['released', 'no-show', false],
    )
  }
})

test('ten check in at once, by both ways: one time of arrival, one line in the log', async () => {
  const { staff, room, booking, learner } = await aDay()
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at10) =>
      at10 % 2
        ? checkIn(staff, booking.id, after(at10))
        : checkInHere(at(room.id), { who: learner, id: booking.id }, after(at10)),
    ),
  )
  expect(answers.map(said)).toEqual(Array(10).fill('yes'))
  const times = new Set(answers.map((one) => (one.ok ? one.booking.checkedInAt : null)))
  expect(times.size).toBe(1)
  expect((await deedsAbout(booking.id)).length).toBeLessThanOrEqual(1)
})

test('a late one against a learner who books the released place: one of them has it', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { space, late } = await aLateOne()
    const [staff, learner] = [await aStaffAt(space.centreId), await aLearner()]
    await releaseMissing(after(30))
    const wish = { spaceId: space.id, start: after(60), end: after(120), places: 1, people: 1, note: '' }
    const answers = await Promise.all([
      checkIn(staff, late.id, after(31)),
      reserve(learner, wish, aKey(), after(31)),
    ])
    expect(answers.map(said).sort()).toEqual(['taken', 'yes'])
  }
})

test('a hall keeps its count: whoever comes late gets some free place', async () => {
  const hall = await aHallAt({}, { places: 2 })
  const staff = await aStaffAt(hall.centreId)
  const book = (startsAt = now) =>
    make((tx) => aBooking(tx, { spaceId: hall.id, startsAt, endsAt: later(now, 2 * hourMs) }))
  const [late] = [await book(), await book()]
  await markMissing(staff, late.id, after(30))
  await book(after(30))
  expect(said(await checkIn(staff, late.id, after(40)))).toBe('taken')
})
