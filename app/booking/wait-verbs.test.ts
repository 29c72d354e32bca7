import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import type { SpaceId } from '~/centres/space'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { hourMs, later } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { aLine, booked, inLine, type Spot, waitOf } from '../../scripts/testing/line-scene'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  factsAbout,
  learners,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { acceptWait } from './accept-wait.server'
import type { Booking, BookingId } from './booking'
import { cancel } from './cancel.server'
import { joinQueue } from './join-queue.server'
import { lapseOffers } from './lapse-offers.server'
import { leaveQueue } from './leave-queue.server'
import { findWait, listQueue, listWaits } from './list-waits.server'
import { move } from './move.server'
import { offerFreed } from './offer-freed.server'
import { offerTurn } from './offer-turn.server'
import { reserve } from './reserve.server'
import type { WaitId } from './wait'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

describe('standing in line', () => {
  test('it has a position, and says so to its owner alone', async () => {
    const { line } = await aLine(2)
    const [first, second] = line
    if (!first || !second) return
    expect(await listWaits(second.who)).toMatchObject([
      { position: 2, until: null, wait: { state: 'waiting' } },
    ])
    expect(await findWait(first.who, first.wait.id)).toMatchObject({ position: 1 })
    expect(await findWait(first.who, second.wait.id)).toBeNull()
  })

  test('the same key is the same place in line, another wish under it is refused', async () => {
    const { room } = await aLine(0)
    const who = await aLearner()
    const { start, end } = wednesday(room)
    const wish = { spaceId: room.id, start, end, places: 1, people: 1 }
    const twice = [await joinQueue(who, wish, 'k', now), await joinQueue(who, wish, 'k', now)]
    expect(twice[1]).toEqual(twice[0])
    expect(await joinQueue(who, { ...wish, end: later(end, hourMs) }, 'k', now)).toEqual({
      ok: false,
      because: 'key-reused',
    })
    expect(await joinQueue(who, wish, aKey(), now)).toEqual({ ok: false, because: 'waiting-already' })
  })

  test('refused where it is free, closed, one’s own, against the rules, or not there', async () => {
    const { room, holder } = await aLine(0)
    const who = await aLearner()
    const ask = async (from: string, to: string, by = who, spaceId: SpaceId = room.id) => {
      const { start, end } = wednesday(room, from, to)
      const answer = await joinQueue(by, { spaceId, start, end, places: 1, people: 1 }, aKey(), now)
      return answer.ok ? 'yes' : answer.because
    }
    expect(await ask('14:00', '15:00')).toBe('free-now')
    expect(await ask('05:00', '06:00')).toBe('closed')
    expect(await ask('10:00', '12:00', holder)).toBe('yours-already')
    expect(await ask('10:00', '18:00')).toBe('too-long')
    expect(await ask('10:00', '12:00', who, 'finns-inte' as SpaceId)).toBe('gone')
    const { start, end } = wednesday(room)
    const kind = { centreId: room.centreId, kind: 'exam-hall', start, end, places: 1, people: 1 } as const
    expect(await joinQueue(who, kind, aKey(), now)).toEqual({ ok: false, because: 'no-such-kind' })
  })

  test('in five lines and no more', async () => {
    const who = await aLearner()
    const centre = await aPlace()
    for (let number = 0; number < 6; number += 1) {
      const room = await aRoomAt({}, { centreId: centre.id })
      await booked(await aLearner(), room)
      const { start, end } = wednesday(room)
      const wish = { spaceId: room.id, start, end, places: 1, people: 1 }
      const answer = await joinQueue(who, wish, aKey(), now)
      if (number < 5) expect(answer.ok).toBe(true)
      else expect(answer).toEqual({ ok: false, because: 'waits-full', most: 5 })
    }
  })
})

describe('an offer', () => {
  test('goes to the first when somebody cancels, is held, and becomes theirs', async () => {
    const { room, holder, booking, line, centreId } = await aLine(2)
    const [first, second] = line
    if (!first || !second) return
    expect(await offerFreed(centreId, now)).toBe(0)
    await cancel(holder, booking.id, now)
    expect(await offerFreed(centreId, now)).toBe(1)
    const shown = await findWait(first.who, first.wait.id)
    expect(shown).toMatchObject({ wait: { state: 'offered' }, until: later(now, 2 * hourMs) })
    // It is held: nobody else gets in between.
    expect(await reserve(await aLearner(), wednesday(room), aKey(), now)).toMatchObject({ because: 'taken' })
    expect(await findWait(second.who, second.wait.id)).toMatchObject({
      position: 1,
      wait: { state: 'waiting' },
    })
    const answer = await acceptWait(first.who, first.wait.id, now)
    expect(answer).toMatchObject({ ok: true, booking: { state: 'confirmed', personId: first.who.id } })
    expect((await waitOf(first.wait.id))?.state).toBe('accepted')
    if (answer.ok) expect(await factsAbout(answer.booking.id)).toEqual(['offered', 'booked'])
    expect(await acceptWait(first.who, first.wait.id, now)).toEqual({ ok: false, because: 'offer-accepted' })
    expect(await acceptWait(second.who, second.wait.id, now)).toEqual({ ok: false, because: 'no-offer' })
    expect(await acceptWait(second.who, first.wait.id, now)).toEqual({ ok: false, because: 'gone' })
  })

  test('goes to the next when the first says no', async () => {
    const { holder, booking, line, centreId } = await aLine(2)
    const [first, second] = line
    if (!first || !second) return
    await cancel(holder, booking.id, now)
    await offerFreed(centreId, now)
    expect(await leaveQueue(first.who, first.wait.id, now)).toMatchObject({ ok: true })
    expect(await leaveQueue(first.who, first.wait.id, now)).toMatchObject({ ok: true })
    expect((await waitOf(first.wait.id))?.state).toBe('left')
    expect(await offerFreed(centreId, now)).toBe(1)
    expect((await waitOf(second.wait.id))?.state).toBe('offered')
  })

  test('goes to the next when the first does not answer in time', async () => {
    const { holder, booking, line, centreId } = await aLine(2)
    const [first, second] = line
    if (!first || !second) return
    await cancel(holder, booking.id, now)
    await offerFreed(centreId, now)
    const after = later(now, 2 * hourMs)
    expect(await acceptWait(first.who, first.wait.id, after)).toEqual({ ok: false, because: 'offer-over' })
    await lapseOffers(after)
    expect((await waitOf(first.wait.id))?.state).toBe('passed')
    expect(await offerFreed(centreId, after)).toBe(1)
    expect((await waitOf(second.wait.id))?.state).toBe('offered')
  })

  test('where the centre approves each booking it becomes a request', async () => {
    const room = await aRoomAt({ approval: true })
    const [holder, who] = [await aLearner(), await aLearner()]
    const booking = await booked(holder, room)
    const wait = await inLine(who, room)
    await cancel(holder, booking.id, now)
    await offerFreed(room.centreId, now)
    expect(await acceptWait(who, wait.id, now)).toMatchObject({ ok: true, booking: { state: 'requested' } })
  })

  test('of any room of a kind is the one that becomes free', async () => {
    const centre = await aPlace()
    const rooms = [await aRoomAt({}, { centreId: centre.id }), await aRoomAt({}, { centreId: centre.id })]
    const bookings: Booking[] = []
    for (const room of rooms) bookings.push(await booked(await aLearner(), room))
    const who = await aLearner()
    const { start, end } = wednesday(rooms[0] as Spot)
    const kind = { centreId: centre.id, kind: 'group-room', start, end, places: 1, people: 1 } as const
    const answer = await joinQueue(who, kind, aKey(), now)
    expect(answer.ok).toBe(true)
    const holder = bookings[1]
    if (!holder?.personId) throw new Error('nobody')
    await cancel({ id: holder.personId } as Learner, holder.id, now)
    expect(await offerFreed(centre.id, now)).toBe(1)
    expect(await listWaits(who)).toMatchObject([{ wait: { state: 'offered' } }])
    expect(await bookingsOf(rooms[1] as Spot)).toMatchObject([{}, { state: 'offered', personId: who.id }])
  })

  test('is of several places, and somebody behind who needs fewer gets what does not suffice', async () => {
    const hall = await aHallAt()
    const holders = await learners(4)
    const bookings: Booking[] = []
    for (const who of holders) bookings.push(await booked(who, hall))
    const [three, one] = [await aLearner(), await aLearner()]
    const big = await inLine(three, hall, '10:00', '12:00', 3)
    const small = await inLine(one, hall, '10:00', '12:00', 1, later(now, 1))
    const free = async (at: number) => {
      const [who, booking] = [holders[at], bookings[at]]
      if (who && booking) await cancel(who, booking.id, now)
      return offerFreed(hall.centreId, now)
    }
    expect(await free(0)).toBe(1)
    expect((await waitOf(small.id))?.state).toBe('offered')
    expect([await free(1), await free(2)]).toEqual([0, 0])
    expect((await waitOf(big.id))?.state).toBe('waiting')
    expect(await free(3)).toBe(1)
    expect((await waitOf(big.id))?.state).toBe('offered')
  })

  test('is not made to somebody who has reached a limit meanwhile, but to the next', async () => {
    const room = await aRoomAt({ openBookings: 1 })
    const [holder, first, second] = await learners(3)
    if (!holder || !first || !second) return
    const booking = await booked(holder, room)
    const [a, b] = [await inLine(first, room), await inLine(second, room, '10:00', '12:00', 1, later(now, 1))]
    await booked(first, room, '14:00', '15:00')
    await cancel(holder, booking.id, now)
    expect(await offerFreed(room.centreId, now)).toBe(1)
    expect((await waitOf(a.id))?.state).toBe('waiting')
    expect((await waitOf(b.id))?.state).toBe('offered')
    const staff = await aStaffAt(room.centreId)
    expect(
      (await listQueue(staff, now, textIn('sv')))?.waits.map(({ standstill }) => standstill.because),
    ).toEqual(['quota', 'offered'])
  })

  test('that is moved elsewhere is taken', async () => {
    const { room, holder, booking, line, centreId } = await aLine(1)
    const [first] = line
    if (!first) return
    await cancel(holder, booking.id, now)
    await offerFreed(centreId, now)
    const id = (await waitOf(first.wait.id))?.bookingId
    const { start, end } = wednesday(room, '14:00', '15:00')
    expect(await move(first.who, id as BookingId, { start, end }, now)).toMatchObject({ ok: true })
    expect((await waitOf(first.wait.id))?.state).toBe('accepted')
  })
})

describe('turns', () => {
  test('the first looks everywhere; later ones where a fact says that something is free', async () => {
    const { holder, booking, line, room } = await aLine(1)
    const since = await offerTurn(null, now)
    expect(await offerTurn(since, now)).toBe(since)
    await cancel(holder, booking.id, now)
    const next = await offerTurn(since, now)
    expect(next).toBeGreaterThan(since)
    expect((await waitOf(line[0]?.wait.id as WaitId))?.state).toBe('offered')
    expect(await bookingsOf(room)).toHaveLength(2)
  })

  test('whose time has come leaves the line', async () => {
    const { line, room } = await aLine(1)
    const { start } = wednesday(room)
    await offerTurn(null, later(start, -1))
    expect((await waitOf(line[0]?.wait.id as WaitId))?.state).toBe('waiting')
    await offerTurn(null, start)
    expect((await waitOf(line[0]?.wait.id as WaitId))?.state).toBe('passed')
  })
})

test('the staff’s list names an alias, and keeps to its centre', async () => {
  const { room, line, centreId } = await aLine(1)
  const hidden = await aLearner({ protectedIdentity: true })
  await inLine(hidden, room, '10:00', '11:00', 1, later(now, 5))
  const listed = await listQueue(await aStaffAt(centreId), now, textIn('sv'))
  expect(listed?.waits).toMatchObject([
    { who: line[0]?.who.name, position: 1, standstill: { because: 'taken' } },
    { who: `Studerande ${hidden.alias}`, position: 2 },
  ])
  expect(JSON.stringify(listed)).not.toContain(hidden.name)
  expect((await listQueue(await aStaffAt((await aPlace()).id), now, textIn('sv')))?.waits).toEqual([])
})
