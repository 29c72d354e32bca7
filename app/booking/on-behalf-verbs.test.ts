import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aClosure } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { type Instant, later, minuteMs } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  claimed,
  deedsAbout,
  factsAbout,
  learners,
  make,
  now,
} from '../../scripts/testing/scene'
import type { AskedWish } from './booking'
import { findKnown, knownPerson } from './find-known.server'
import { moveFor } from './move-for.server'
import { reserve } from './reserve.server'
import { type Behalf, reserveFor } from './reserve-for.server'

const text = textIn('sv')
const after = (minutes: number): Instant => later(now, minutes * minuteMs)

const guest = (over: Partial<Behalf> = {}): Behalf => ({
  personId: null,
  guestName: 'Gun Lundmark',
  guestContact: '070-123 45 67',
  reason: '',
  isHere: false,
  ...over,
})

type Place = Awaited<ReturnType<typeof aRoomAt>>
const wish = (room: Place, from: number, to: number, over: Partial<AskedWish> = {}): AskedWish => ({
  spaceId: room.id,
  start: after(from),
  end: after(to),
  places: 1,
  people: 1,
  note: '',
  ...over,
})

const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

let weeks = 0
/** Somebody who has booked at the centre of this space before. */
async function aRegular(room: Place, who: Learner) {
  weeks += 1
  const startsAt = after(-weeks * 7 * 1440)
  await make((tx) => aBooking(tx, { spaceId: room.id, personId: who.id, startsAt }))
  return who
}

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

test('a walk-in without an account has a place, is here, and stands in the log without a name', async () => {
  const room = await aRoomAt()
  const staff = await aStaffAt(room.centreId)
  const answer = await reserveFor(staff, guest({ isHere: true }), wish(room, 0, 60), aKey(), after(7))
  expect(answer).toMatchObject({
    ok: true,
    booking: {
      personId: null,
      guestName: 'Gun Lundmark',
      guestContact: '070-123 45 67',
      bookedBy: staff.id,
      overrideReason: '',
      state: 'confirmed',
      checkedInAt: after(7),
      checkedInBy: 'staff',
    },
  })
  if (!answer.ok) return
  expect(await bookingsOf(room)).toMatchObject([
    { guestName: 'Gun Lundmark', bookedBy: staff.id, checkedInBy: 'staff' },
  ])
  expect(await factsAbout(answer.booking.id)).toEqual(['booked'])
  const log = await deedsAbout(answer.booking.id)
  expect(log).toMatchObject([{ action: 'book-for', personId: staff.id, after: { guest: true } }])
  expect(JSON.stringify(log)).not.toMatch(/Gun|070-?123/)
})

test('a phone booking for later is nobody’s arrival', async () => {
  const room = await aRoomAt()
  const staff = await aStaffAt(room.centreId)
  const answer = await reserveFor(staff, guest({ isHere: true }), wish(room, 1440, 1500), aKey(), now)
  expect(answer).toMatchObject({ ok: true, booking: { checkedInAt: null, checkedInBy: null } })
})

test('the same key is the same booking, another wish under it is refused', async () => {
  const room = await aRoomAt()
  const staff = await aStaffAt(room.centreId)
  const key = aKey()
  const sent = () => reserveFor(staff, guest(), wish(room, 60, 120), key, now)
  const answers = await Promise.all([sent(), sent(), sent(), sent()])
  expect(answers.map(said)).toEqual(Array(4).fill('yes'))
  expect(new Set(answers.map((one) => (one.ok ? one.booking.id : ''))).size).toBe(1)
  expect(await bookingsOf(room)).toHaveLength(1)
  expect(said(await reserveFor(staff, guest(), wish(room, 120, 180), key, now))).toBe('key-reused')
  expect(said(await reserveFor(staff, guest({ guestName: 'Annan' }), wish(room, 60, 120), key, now))).toBe(
    'key-reused',
  )
  // Of another member of the staff it is another key.
  const other = await aStaffAt(room.centreId)
  expect(said(await reserveFor(other, guest(), wish(room, 120, 180), key, now))).toBe('yes')
})

test('the centre’s rules hold until there is a reason, which is kept; hard facts hold anyway', async () => {
  const room = await aRoomAt({ longestMinutes: 60, latestMinutesBefore: 120 })
  const staff = await aStaffAt(room.centreId)
  const book = (reason: string, from: number, to: number) =>
    reserveFor(staff, guest({ reason }), wish(room, from, to), aKey(), now)
  expect(await book('', 180, 300)).toMatchObject({ because: 'too-long', mayOverride: true })
  expect(await book('', 30, 60)).toMatchObject({ because: 'too-late', mayOverride: true })
  const answer = await book('Omtenta', 180, 300)
  expect(answer).toMatchObject({ ok: true, booking: { overrideReason: 'Omtenta' } })
  if (answer.ok) expect(await deedsAbout(answer.booking.id)).toMatchObject([{ reason: 'Omtenta' }])
  expect(await book('Ändå', 240, 270)).toMatchObject({ because: 'taken' })
  expect(await book('Ändå', -60, -30)).toMatchObject({ because: 'too-late', mayOverride: false })
  expect(await book('Ändå', 11 * 60, 12 * 60)).toMatchObject({ because: 'closed', mayOverride: false })
  await make((tx) => aClosure(tx, { centreId: room.centreId, startsAt: after(1440), endsAt: after(2880) }))
  expect(await book('Ändå', 1500, 1560)).toMatchObject({ because: 'closed', mayOverride: false })
})

test('for an account: only of somebody who has booked here, with their limits, and never twice at once', async () => {
  const centre = await aPlace({ openBookings: 1 })
  const [room, other] = [
    await aRoomAt({}, { centreId: centre.id }),
    await aRoomAt({}, { centreId: centre.id }),
  ]
  const staff = await aStaffAt(centre.id)
  const [stranger, known] = [await aLearner(), await aRegular(room, await aLearner())]
  const book = (personId: Learner['id'], at: Place, from: number, reason = '') =>
    reserveFor(staff, guest({ personId, reason }), wish(at, from, from + 60), aKey(), now)
  expect(said(await book(stranger.id, room, 60))).toBe('gone')
  const first = await book(known.id, room, 60)
  expect(first).toMatchObject({ ok: true, booking: { personId: known.id, guestName: '', guestContact: '' } })
  expect(await book(known.id, other, 180)).toMatchObject({ because: 'quota', mayOverride: true })
  expect(said(await book(known.id, other, 180, 'Grupparbete'))).toBe('yes')
  expect(said(await book(known.id, room, 60, 'Grupparbete'))).toBe('yours-already')
})

test('a space of another centre is not there for these staff, nor is a booking', async () => {
  const [room, elsewhere] = [await aRoomAt(), await aRoomAt()]
  const staff = await aStaffAt(room.centreId)
  expect(said(await reserveFor(staff, guest(), wish(elsewhere, 60, 120), aKey(), now))).toBe('gone')
  const own = await make((tx) => aBooking(tx, { spaceId: room.id, startsAt: after(60), endsAt: after(120) }))
  const theirs = await make((tx) =>
    aBooking(tx, { spaceId: elsewhere.id, startsAt: after(60), endsAt: after(120) }),
  )
  const to = { start: after(180), end: after(240) }
  expect(said(await moveFor(staff, theirs.id, to, '', now))).toBe('gone')
  expect(said(await moveFor(staff, own.id, { ...to, spaceId: elsewhere.id }, '', now))).toBe('gone')
  expect(await bookingsOf(elsewhere)).toMatchObject([{ startsAt: after(60) }])
})

test('staff move a booking, which is told with where it was; a refusal leaves it', async () => {
  const centre = await aPlace()
  const [room, other] = [
    await aRoomAt({}, { centreId: centre.id }),
    await aRoomAt({}, { centreId: centre.id }),
  ]
  const staff = await aStaffAt(centre.id)
  const booking = await make((tx) =>
    aBooking(tx, {
      spaceId: room.id,
      startsAt: after(-30),
      endsAt: after(60),
      checkedInAt: after(-30),
      checkedInBy: 'learner',
    }),
  )
  await make((tx) => aBooking(tx, { spaceId: other.id, startsAt: after(240), endsAt: after(300) }))
  const to = (from: number, end: number, spaceId = other.id) => ({
    spaceId,
    start: after(from),
    end: after(end),
  })
  expect(said(await moveFor(staff, booking.id, to(240, 300), '', now))).toBe('taken')
  expect(await bookingsOf(room)).toMatchObject([{ id: booking.id, startsAt: after(-30) }])
  // Longer where it is, though it has begun.
  expect(said(await moveFor(staff, booking.id, to(-30, 120, room.id), '', now))).toBe('yes')
  expect(await bookingsOf(room)).toMatchObject([{ endsAt: after(120), checkedInBy: 'learner', sequence: 1 }])
  // To tomorrow: nobody has come to that yet.
  expect(said(await moveFor(staff, booking.id, to(1440, 1500), '', now))).toBe('yes')
  expect(await claimed(room)).toEqual([])
  const [moved] = (await bookingsOf(other)).filter(({ id }) => id === booking.id)
  expect(moved).toMatchObject({ startsAt: after(1440), checkedInAt: null, sequence: 2, state: 'confirmed' })
  expect(await factsAbout(booking.id)).toEqual(['moved', 'moved'])
  expect(await deedsAbout(booking.id)).toMatchObject([
    { action: 'move-booking', before: { end: after(60) }, after: { end: after(120) } },
    { before: { spaceId: room.id }, after: { spaceId: other.id, start: after(1440) } },
  ])
})

test('a guest’s booking is moved, too', async () => {
  const room = await aRoomAt()
  const staff = await aStaffAt(room.centreId)
  const made = await reserveFor(staff, guest(), wish(room, 60, 120), aKey(), now)
  if (!made.ok) throw new Error(made.because)
  expect(said(await moveFor(staff, made.booking.id, { start: after(180), end: after(240) }, '', now))).toBe(
    'yes',
  )
})

test('known are those who have booked here: by any beginning of the name, or the whole e-mail', async () => {
  const room = await aRoomAt()
  const staff = await aStaffAt(room.centreId)
  const asa = await aRegular(room, await aLearner({ name: 'Åsa Sjöberg' }))
  const hidden = await aRegular(
    room,
    await aLearner({ name: 'Hemlig Sjöberg', alias: 'Studerande Q7', protectedIdentity: true }),
  )
  const stranger = await aLearner({ name: 'Åsa Sjölund' })
  const names = async (question: string) =>
    (await findKnown(staff, question, now, text)).map(({ name }) => name)
  expect(await names('sjo')).toEqual(['Åsa Sjöberg'])
  expect(await names('asa sj')).toEqual(['Åsa Sjöberg'])
  expect(await names('Studerande Q7')).toEqual(['Studerande Q7'])
  expect(await names('hemlig')).toEqual([])
  expect(await names('å')).toEqual([])
  expect(await names(asa.email.toUpperCase())).toEqual(['Åsa Sjöberg'])
  expect(await names(stranger.email)).toEqual([])
  expect(await findKnown(staff, hidden.email, now, text)).toEqual([
    { id: hidden.id, name: 'Studerande Q7', hint: '' },
  ])
  expect(await knownPerson(staff, stranger.id, text)).toBeNull()
  const elsewhere = await aStaffAt((await aRoomAt()).centreId)
  expect(await findKnown(elsewhere, 'asa', now, text)).toEqual([])
  expect(await knownPerson(elsewhere, asa.id, text)).toBeNull()
})

test('a walk-in against a learner’s booking: one has the place, the other is told', async () => {
  const room = await aRoomAt()
  const staff = await aStaffAt(room.centreId)
  for (const [at, who] of (await learners(12)).entries()) {
    const answers = await Promise.all([
      reserveFor(staff, guest(), wish(room, at * 30, at * 30 + 30), aKey(), now),
      reserve(who, wish(room, at * 30, at * 30 + 30), aKey(), now),
    ])
    expect(answers.map(said).sort()).toEqual(['taken', 'yes'])
  }
  expect(await bookingsOf(room)).toHaveLength(12)
})

test('of ten walk-ins at two desks four sit in a hall of four', async () => {
  const hall = await aHallAt()
  const desks = [await aStaffAt(hall.centreId), await aStaffAt(hall.centreId)] as const
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      reserveFor(desks[at % 2 ? 1 : 0], guest({ isHere: true }), wish(hall, 0, 60), aKey(), now),
    ),
  )
  expect(answers.map(said).sort()).toEqual([...Array(6).fill('taken'), ...Array(4).fill('yes')])
})

test('a move by staff against a learner’s booking: one of them is there', async () => {
  const centre = await aPlace()
  const [room, goal] = [
    await aRoomAt({}, { centreId: centre.id }),
    await aRoomAt({}, { centreId: centre.id }),
  ]
  const staff = await aStaffAt(centre.id)
  for (const [at, who] of (await learners(8)).entries()) {
    const span = { startsAt: after(at * 60), endsAt: after(at * 60 + 60) }
    const booking = await make((tx) => aBooking(tx, { spaceId: room.id, ...span }))
    const to = { spaceId: goal.id, start: span.startsAt, end: span.endsAt }
    const answers = await Promise.all([
      moveFor(staff, booking.id, to, '', now),
      reserve(who, wish(goal, at * 60, at * 60 + 60), aKey(), now),
    ])
    expect(answers.map(said).sort()).toEqual(['taken', 'yes'])
  }
})
