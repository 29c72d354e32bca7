import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aBooking, aSeries } from '#db/make-bookings'
import { anApproval } from '#db/make-people'
import { approvedLearners, series } from '#db/schema'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { later, minuteMs } from '~/lib/time'
import { approveLearner } from '~/people/approve-learner.server'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  claimed,
  deedsAbout,
  factsAbout,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { findGuest } from './find-guest.server'
import { reserve } from './reserve.server'
import { brokenByTakingBack, takeBackApproval } from './take-back-approval.server'
import { tieGuest } from './tie-guest.server'

const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

/** A room for approved learners, one for all, staff, and a learner who is approved. */
async function anApproved() {
  const centre = await aPlace()
  const room = await aRoomAt({ audience: { who: 'approved' } }, { centreId: centre.id })
  const open = await aRoomAt({}, { centreId: centre.id })
  const [staff, who] = [await aStaffAt(centre.id), await aLearner()]
  await make((tx) => anApproval(tx, { centreId: centre.id, personId: who.id }))
  return { centre, room, open, staff, who }
}

const isApproved = async ({ id }: Learner) =>
  (await read().select().from(approvedLearners)).some(({ personId }) => personId === id)

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

test('an approval is taken back when staff have seen what it breaks; the bookings stay', async () => {
  const { staff, who, room, open } = await anApproved()
  const there = await reserve(who, wednesday(room), aKey(), now)
  expect(said(await reserve(who, wednesday(open, '13:00', '14:00'), aKey(), now))).toBe('yes')
  if (!there.ok) throw new Error(there.because)
  const { id } = there.booking
  const stop = await takeBackApproval(staff, who.id, [], now)
  expect(stop).toMatchObject({ because: 'affects', broken: [{ booking: { id } }] })
  expect(await isApproved(who)).toBe(true)
  expect((await brokenByTakingBack(staff, who.id, now)).map(({ booking }) => booking.id)).toEqual([id])
  expect(said(await takeBackApproval(staff, who.id, [id], now))).toBe('yes')
  expect(said(await takeBackApproval(staff, who.id, [id], now))).toBe('gone')
  expect(await bookingsOf(room)).toMatchObject([{ state: 'confirmed' }])
  expect(await deedsAbout(who.id)).toMatchObject([
    { action: 'take-back-approval', personId: staff.id, before: { approved: true } },
  ])
  expect(await reserve(who, wednesday(room, '14:00', '15:00'), aKey(), now)).toMatchObject({
    because: 'not-open-to-you',
  })
})

test('staff approve whom they know, once, and the room is open to them', async () => {
  const { staff, room, open, centre } = await anApproved()
  const who = await aLearner()
  expect(said(await approveLearner(staff, who.id, now))).toBe('gone')
  await reserve(who, wednesday(open), aKey(), now)
  expect(said(await approveLearner(staff, who.id, now))).toBe('yes')
  expect(said(await approveLearner(staff, who.id, now))).toBe('yes')
  expect(await deedsAbout(who.id)).toHaveLength(1)
  expect(said(await reserve(who, wednesday(room), aKey(), now))).toBe('yes')
  const stranger = await aStaffAt((await aPlace()).id)
  expect(said(await approveLearner(stranger, who.id, now))).toBe('gone')
  expect(said(await takeBackApproval(stranger, who.id, [], now))).toBe('gone')
  expect(centre.id).toBe(staff.centreId)
})

test('an approval taken back while the learner books: seen, or refused; none is booked unseen', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { staff, who, room } = await anApproved()
    const [back, booked] = await Promise.all([
      takeBackApproval(staff, who.id, [], now),
      reserve(who, wednesday(room), aKey(), now),
    ])
    const both = `${said(back)} ${said(booked)}`
    expect(['yes not-open-to-you', 'affects yes']).toContain(both)
    expect(await isApproved(who)).toBe(!back.ok)
    expect(await bookingsOf(room)).toHaveLength(booked.ok ? 1 : 0)
  }
})

/** Bookings and a series that staff made for somebody without an account. */
async function aGuest(contact = 'anna@larplats.example') {
  const centre = await aPlace()
  const room = await aRoomAt({}, { centreId: centre.id })
  const staff = await aStaffAt(centre.id)
  const guest = { guestName: 'Anna Ek', guestContact: contact }
  const [coming, past] = await make(async (tx) => {
    const { start: startsAt, end: endsAt } = wednesday(room)
    const at = { spaceId: room.id, personId: null, ...guest }
    const early = { startsAt: later(now, -300 * minuteMs), endsAt: later(now, -240 * minuteMs) }
    return [
      await aBooking(tx, { ...at, startsAt, endsAt }),
      await aBooking(tx, { ...at, ...early, guestName: 'anna ek' }),
    ] as const
  })
  await make((tx) => aSeries(tx, { spaceId: room.id, ...guest }))
  return { centre, room, staff, guest, coming, past }
}

describe('a guest who has an account', () => {
  test('has all that was booked for that name and contact; places stay, a receipt is sent, it is logged', async () => {
    const { room, staff, coming, past } = await aGuest()
    const other = await make((tx) =>
      aBooking(tx, {
        spaceId: room.id,
        personId: null,
        guestName: 'Anna Ek',
        guestContact: '070-1',
        startsAt: now,
      }),
    )
    const who = await aLearner({ email: 'anna@larplats.example' })
    const places = await claimed(room)
    const found = await findGuest(staff, coming.id, '', now, textIn('sv'))
    expect(found).toMatchObject({ many: { bookings: 2, series: 1 }, found: [{ id: who.id, name: who.name }] })
    expect(await tieGuest(staff, coming.id, who.id, now)).toEqual({ ok: true, bookings: 2, series: 1 })
    const rows = new Map((await bookingsOf(room)).map((row) => [row.id, row]))
    expect(rows.get(coming.id)).toMatchObject({ personId: who.id, guestName: '', guestContact: '' })
    expect(rows.get(past.id)).toMatchObject({ personId: who.id })
    expect(rows.get(other.id)).toMatchObject({ personId: null, guestName: 'Anna Ek' })
    expect((await read().select().from(series)).filter(({ personId }) => personId === who.id)).toHaveLength(1)
    expect(await claimed(room)).toEqual(places)
    expect(await factsAbout(coming.id)).toEqual(['booked'])
    expect(await factsAbout(past.id)).toEqual([])
    expect(await deedsAbout(coming.id)).toMatchObject([
      { action: 'tie-guest', before: { guest: 'Anna Ek' }, after: { bookings: 2, series: 1 } },
    ])
    expect(said(await tieGuest(staff, coming.id, who.id, now))).toBe('tied-already')
  })

  test('is no stranger’s to have: not by an address that nobody has confirmed, nor of another centre', async () => {
    const { staff, coming } = await aGuest('bo@larplats.example')
    const unconfirmed = await aLearner({ email: 'bo@larplats.example', emailConfirmedAt: null })
    expect(said(await tieGuest(staff, coming.id, unconfirmed.id, now))).toBe('gone')
    expect(said(await tieGuest(staff, coming.id, (await aLearner()).id, now))).toBe('gone')
    const stranger = await aStaffAt((await aPlace()).id)
    expect(said(await tieGuest(stranger, coming.id, unconfirmed.id, now))).toBe('gone')
    expect(await findGuest(stranger, coming.id, '', now, textIn('sv'))).toBeNull()
  })

  test('keeps apart what was booked twice under one key', async () => {
    const { staff, coming, room, guest } = await aGuest('dubbel@larplats.example')
    const { start: startsAt, end: endsAt } = wednesday(room, '14:00', '15:00')
    const { start, end } = wednesday(room, '16:00', '17:00')
    const at = { spaceId: room.id, personId: null, ...guest, idempotencyKey: 'samma' }
    await make(async (tx) => {
      await aBooking(tx, { ...at, startsAt, endsAt })
      await aBooking(tx, { ...at, startsAt: start, endsAt: end })
    })
    const who = await aLearner({ email: 'dubbel@larplats.example' })
    expect(await tieGuest(staff, coming.id, who.id, now)).toMatchObject({ ok: true, bookings: 4 })
  })

  test('two who tie at once: the bookings are somebody’s, and the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { staff, coming, centre, room } = await aGuest(`par${round}@larplats.example`)
      const colleague = await aStaffAt(centre.id)
      const pair = [await aLearner(), await aLearner()]
      for (const [at, one] of pair.entries()) {
        await reserve(one, wednesday(room, `${14 + at}:00`, `${15 + at}:00`), aKey(), now)
      }
      const [a, b] = pair
      const answers = await Promise.all([
        tieGuest(staff, coming.id, a?.id as Learner['id'], now),
        tieGuest(colleague, coming.id, b?.id as Learner['id'], now),
      ])
      expect(answers.map(said).sort()).toEqual(['tied-already', 'yes'])
      const winner = answers[0].ok ? a : b
      expect((await bookingsOf(room)).find(({ id }) => id === coming.id)?.personId).toBe(winner?.id)
    }
  })
})
