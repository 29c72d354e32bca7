import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aClosure } from '#db/make'
import { aBooking } from '#db/make-bookings'
import type { CentreId } from '~/centres/centre'
import { textIn } from '~/i18n/text'
import { dayMs, later } from '~/lib/time'
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
import { approve } from './approve.server'
import { cancel } from './cancel.server'
import { decline } from './decline.server'
import { listRequests } from './list-requests.server'
import { reserve } from './reserve.server'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

/** A room where the centre approves, its staff, and a request for it. */
async function aRequest() {
  const centre = await aPlace()
  const room = await aRoomAt({ approval: true }, { centreId: centre.id })
  const [staff, who] = [await aStaffAt(centre.id), await aLearner()]
  const answer = await reserve(who, wednesday(room), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return { centre, room, staff, who, booking: answer.booking }
}

test('a request is approved: it stays where it was, is told, and is logged', async () => {
  const { staff, booking, room } = await aRequest()
  const before = await claimed(room)
  expect(await approve(staff, booking.id, now)).toMatchObject({ ok: true, booking: { state: 'confirmed' } })
  expect(await claimed(room)).toEqual(before)
  expect(await factsAbout(booking.id)).toEqual(['requested', 'approved'])
  expect(await deedsAbout(booking.id)).toMatchObject([
    {
      action: 'approve-request',
      personId: staff.id,
      centreId: staff.centreId,
      before: { state: 'requested' },
      after: { state: 'confirmed' },
    },
  ])
})

test('a request is declined with a reason: its places are free, and the reason is kept for the learner', async () => {
  const { staff, booking, room } = await aRequest()
  expect(await decline(staff, booking.id, 'Golvet slipas', now)).toMatchObject({ ok: true })
  expect(await claimed(room)).toEqual([])
  expect(await bookingsOf(room)).toMatchObject([
    { state: 'declined', reason: 'Golvet slipas', holdId: null, cancelledBy: 'centre' },
  ])
  expect(await factsAbout(booking.id)).toEqual(['requested', 'declined'])
  expect(await deedsAbout(booking.id)).toMatchObject([{ action: 'decline-request', reason: 'Golvet slipas' }])
  expect(await reserve(await aLearner(), wednesday(room), aKey(), now)).toMatchObject({ ok: true })
})

test('staff of another centre find nothing to answer', async () => {
  const { booking } = await aRequest()
  const stranger = await aStaffAt((await aPlace()).id)
  expect(await approve(stranger, booking.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await decline(stranger, booking.id, 'Nej tack', now)).toEqual({ ok: false, because: 'gone' })
})

describe('races', () => {
  const word = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

  test('two who approve: one has, the other is told so, and it is told once', async () => {
    const { staff, centre, booking } = await aRequest()
    const other = await aStaffAt(centre.id)
    const said = await Promise.all([approve(staff, booking.id, now), approve(other, booking.id, now)])
    expect(said.map(word).sort()).toEqual(['approved-already', 'yes'])
    expect(await factsAbout(booking.id)).toEqual(['requested', 'approved'])
    expect(await deedsAbout(booking.id)).toHaveLength(1)
  })

  test('one approves, one declines: the first answer is the answer', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { staff, centre, booking, room } = await aRequest()
      const other = await aStaffAt(centre.id)
      const said = await Promise.all([
        approve(staff, booking.id, now),
        decline(other, booking.id, 'Upptaget', now),
      ])
      expect(said.filter(({ ok }) => ok)).toHaveLength(1)
      const [row] = await bookingsOf(room)
      expect(row?.state).toBe(said[0].ok ? 'confirmed' : 'declined')
      expect(said.map(word)).toContain(said[0].ok ? 'approved-already' : 'declined-already')
    }
  })

  test('approve against a learner who cancels: either order leaves one truth', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { staff, who, booking, room } = await aRequest()
      const [approved, cancelled] = await Promise.all([
        approve(staff, booking.id, now),
        cancel(who, booking.id, now),
      ])
      expect(cancelled.ok).toBe(true)
      if (!approved.ok) expect(approved.because).toBe('withdrawn')
      expect(await bookingsOf(room)).toMatchObject([{ state: 'cancelled', holdId: null }])
      expect(await claimed(room)).toEqual([])
    }
  })
})

test('the list says who, what is around it, and how earlier bookings here came out', async () => {
  const { staff, who, booking, centre, room } = await aRequest()
  const day = (from: string, to: string) => {
    const { start, end } = wednesday(room, from, to)
    return { startsAt: start, endsAt: end }
  }
  const elsewhere = await aRoomAt()
  const other = await aRoomAt({}, { centreId: centre.id })
  await make(async (tx) => {
    const at = { spaceId: room.id, personId: who.id }
    await aBooking(tx, { ...at, startsAt: later(now, -7 * dayMs), state: 'no-show' })
    await aBooking(tx, { ...at, startsAt: later(now, -9 * dayMs), state: 'cancelled' })
    await aBooking(tx, { personId: who.id, spaceId: elsewhere.id, startsAt: later(now, -8 * dayMs) })
    await aBooking(tx, { spaceId: room.id, ...day('13:00', '14:00') })
    await aBooking(tx, { spaceId: other.id, personId: who.id, ...day('11:00', '13:00') })
  })
  const listed = await listRequests(staff, later(now, 2 * 3_600_000), textIn('sv'))
  expect(listed?.requests).toMatchObject([
    {
      id: booking.id,
      who: who.name,
      overdue: false,
      closed: false,
      sameDay: [{ start: wednesday(room, '13:00').start }],
      meanwhile: [{ spaceName: other.name }],
      history: { 'no-show': 1, cancelled: 1 },
    },
  ])
  const { startsAt, endsAt } = day('09:00', '11:00')
  await make((tx) => aClosure(tx, { centreId: centre.id as CentreId, startsAt, endsAt }))
  expect((await listRequests(staff, later(now, 25 * 3_600_000 - 1), textIn('sv')))?.requests).toMatchObject([
    { overdue: true, closed: true },
  ])
})

test('somebody with protected identity is an alias', async () => {
  const { staff, room } = await aRequest()
  const hidden = await aLearner({ protectedIdentity: true })
  await reserve(hidden, wednesday(room, '14:00', '15:00'), aKey(), now)
  const listed = await listRequests(staff, now, textIn('sv'))
  expect(listed?.requests.map(({ who }) => who)).toContain(`Studerande ${hidden.alias}`)
  expect(JSON.stringify(listed)).not.toContain(hidden.name)
})
