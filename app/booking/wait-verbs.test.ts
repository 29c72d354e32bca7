import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { waits } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { hourMs, later } from '~/lib/time'
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
  factsAbout,
  learners,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { acceptWait } from './accept-wait.server'
import type { Booking } from './booking'
import { cancel } from './cancel.server'
import { joinQueue } from './join-queue.server'
import { lapseOffers } from './lapse-offers.server'
import { leaveQueue } from './leave-queue.server'
import { findWait, listQueue, listWaits } from './list-waits.server'
import { move } from './move.server'
import { offerFreed } from './offer-freed.server'
import { offerTurn } from './offer-turn.server'
import { reserve } from './reserve.server'
import { reserveFor } from './reserve-for.server'
import type { WaitId } from './wait'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

type Spot = Parameters<typeof wednesday>[0]

async function booked(who: Learner, ...wish: Parameters<typeof wednesday>) {
  const answer = await reserve(who, wednesday(...wish), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.booking
}

/** Stands in line for that Wednesday, which must succeed. */
async function inLine(who: Learner, space: Spot, from = '10:00', to = '12:00', places = 1, when = now) {
  const { start, end } = wednesday(space, from, to)
  const answer = await joinQueue(who, { spaceId: space.id, start, end, places, people: places }, aKey(), when)
  if (!answer.ok) throw new Error(answer.because)
  return answer.wait
}

const waitOf = async (id: WaitId) => (await read().select().from(waits).where(eq(waits.id, id)))[0]

/** A room that somebody has, and so many in line for it. */
async function aLine(count: number) {
  const room = await aRoomAt()
  const [holder, ...others] = await learners(count + 1)
  if (!holder) throw new Error('nobody')
  const booking = await booked(holder, room)
  const line = []
  for (const [at, who] of others.entries()) {
    line.push({ who, wait: await inLine(who, room, '10:00', '12:00', 1, later(now, at)) })
  }
  return { room, holder, booking, line, centreId: room.centreId }
}

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
    expect(await move(first.who, id as never, { start, end }, now)).toMatchObject({ ok: true })
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

describe('races', () => {
  test('two workers offer one place once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { holder, booking, line, centreId, room } = await aLine(3)
      await cancel(holder, booking.id, now)
      const made = await Promise.all([1, 2, 3].map(() => offerFreed(centreId, now)))
      expect(made.reduce((sum, one) => sum + one, 0)).toBe(1)
      expect((await bookingsOf(room)).filter(({ state }) => state === 'offered')).toHaveLength(1)
      expect((await waitOf(line[0]?.wait.id as WaitId))?.state).toBe('offered')
    }
  })

  test('an offer against somebody who books: one has it, and the other is told or waits on', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { holder, booking, line, centreId, room } = await aLine(1)
      await cancel(holder, booking.id, now)
      const [offered, other] = await Promise.all([
        offerFreed(centreId, now),
        reserve(await aLearner(), wednesday(room), aKey(), now),
      ])
      expect([offered, other.ok]).toEqual(other.ok ? [0, true] : [1, false])
      if (!other.ok) expect(other.because).toBe('taken')
      expect((await waitOf(line[0]?.wait.id as WaitId))?.state).toBe(other.ok ? 'waiting' : 'offered')
    }
  })

  test('an offer that is accepted as its time runs out: either it is theirs or it is over', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { holder, booking, line, centreId, room } = await aLine(1)
      const [first] = line
      if (!first) return
      await cancel(holder, booking.id, now)
      await offerFreed(centreId, now)
      const over = later(now, 2 * hourMs)
      const [answer] = await Promise.all([
        acceptWait(first.who, first.wait.id, later(over, -1)),
        lapseOffers(over),
      ])
      const state = (await bookingsOf(room)).find(({ personId }) => personId === first.who.id)?.state
      expect([answer.ok ? 'yes' : answer.because, state, (await waitOf(first.wait.id))?.state]).toEqual(
        answer.ok ? ['yes', 'confirmed', 'accepted'] : ['offer-over', 'cancelled', 'passed'],
      )
    }
  })

  test('an offer that is accepted while staff book there for somebody: it is held, staff are told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { holder, booking, line, centreId, room } = await aLine(1)
      const [first] = line
      if (!first) return
      const staff = await aStaffAt(centreId)
      await cancel(holder, booking.id, now)
      await offerFreed(centreId, now)
      const guest = {
        personId: null,
        guestName: 'Gun',
        guestContact: '070-1',
        reason: 'Ringde',
        isHere: false,
      }
      const [accepted, desk] = await Promise.all([
        acceptWait(first.who, first.wait.id, now),
        reserveFor(staff, guest, wednesday(room), aKey(), now),
      ])
      expect([accepted.ok, desk]).toMatchObject([true, { ok: false, because: 'taken' }])
      expect((await bookingsOf(room)).filter(({ state }) => state === 'confirmed')).toHaveLength(1)
      expect(await faultsIn(read())).toEqual([])
    }
  })

  test('accepted and left at once: one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { holder, booking, line, centreId, room } = await aLine(1)
      const [first] = line
      if (!first) return
      await cancel(holder, booking.id, now)
      await offerFreed(centreId, now)
      const said = await Promise.all([
        acceptWait(first.who, first.wait.id, now),
        leaveQueue(first.who, first.wait.id, now),
      ])
      expect(said.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await claimed(room)).length).toBe(said[0].ok ? 8 : 0)
    }
  })
})

/** Numbers that look random and are the same each run (Park and Miller's generator). */
function dice(seed: number) {
  let state = seed
  return (most: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
}

test.each([1, 2, 3, 4, 5, 6])('the line is fair, whatever becomes free (%i)', async (seed) => {
  const roll = dice(seed * 7919)
  const hall = await aHallAt({ openBookings: null })
  const slots = ['09:00', '10:00', '11:00', '12:00', '13:00']
  const span = () => {
    const from = roll(4)
    return [from, from + 1 + roll(4 - from)] as const
  }
  // Four places, all taken in every hour, in 16 bookings.
  const holders = []
  for (let hour = 0; hour < 4; hour += 1) {
    for (const who of await learners(4)) {
      holders.push({ who, hour, booking: await booked(who, hall, slots[hour], slots[hour + 1]) })
    }
  }
  const line = []
  for (let at = 0; at < 10; at += 1) {
    const [from, to] = span()
    const [who, places] = [await aLearner(), 1 + roll(3)]
    const wait = await inLine(who, hall, slots[from], slots[to], places, later(now, at))
    line.push({ id: wait.id, from, to, places })
  }
  const free = [0, 0, 0, 0]
  const served = new Set<string>()
  while (holders.length > 0) {
    for (let many = 1 + roll(3); many > 0; many -= 1) {
      const [gone] = holders.splice(roll(holders.length || 1), 1)
      if (!gone) continue
      await cancel(gone.who, gone.booking.id, now)
      free[gone.hour] = (free[gone.hour] ?? 0) + 1
    }
    await offerFreed(hall.centreId, now)
    // Worked out anew, by going through the line once with a pencil.
    for (const one of line) {
      const hours = free.map((_, hour) => hour).filter((hour) => hour >= one.from && hour < one.to)
      if (served.has(one.id) || hours.some((hour) => (free[hour] ?? 0) < one.places)) continue
      for (const hour of hours) free[hour] = (free[hour] ?? 0) - one.places
      served.add(one.id)
    }
    const offered = []
    for (const { id } of line) if ((await waitOf(id))?.state === 'offered') offered.push(id)
    expect(offered).toEqual(line.map(({ id }) => id).filter((id) => served.has(id)))
  }
  expect(served.size).toBeGreaterThan(0)
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
