import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { hourMs, later } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { aLine, booked, inLine, waitOf } from '../../scripts/testing/line-scene'
import {
  aHallAt,
  aKey,
  aLearner,
  aStaffAt,
  bookingsOf,
  claimed,
  learners,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { acceptWait } from './accept-wait.server'
import { cancel } from './cancel.server'
import { lapseOffers } from './lapse-offers.server'
import { leaveQueue } from './leave-queue.server'
import { offerFreed } from './offer-freed.server'
import { reserve } from './reserve.server'
import { reserveFor } from './reserve-for.server'
import type { WaitId } from './wait'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
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
