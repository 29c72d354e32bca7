import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { reserve } from '~/booking/reserve.server'
import type { Learner } from '~/identity/person'
import { hourMs, instant, later } from '~/lib/time'
import { examFaultsIn } from '../../scripts/testing/exam-ledger'
import {
  anExamHouse,
  anOffice,
  aRequestWish,
  aResident,
  aSitting,
  ask,
} from '../../scripts/testing/exam-scene'
import { aKey, make, now } from '../../scripts/testing/scene'
import { acceptSeat } from './accept-seat.server'
import { answerAsOffice } from './answer-as-office.server'
import { cancelRequest } from './cancel-request.server'
import { offerFreedSeats } from './offer-freed-seats.server'
import { offerSeat } from './offer-seat.server'
import type { ExamRequest } from './request'

/** Whole numbers below `below`, the same row for the same seed. */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const eight = instant(Date.UTC(2026, 9, 5, 6))
const yes = { says: 'yes', reason: '', anonymityCode: '' } as const

test.each([1, 2, 3])(
  'whatever is asked for, cancelled, offered and booked: seats, sessions and claims are in order (%i)',
  async (seed) => {
    const below = generator(seed)
    const house = await anExamHouse({ outsiders: 'free-seats', doorsOpenBefore: 15 }, 3)
    const second = await make((tx) =>
      aSpace(tx, { centreId: house.centre.id, kind: 'exam-hall', places: 2, bookable: 'both' }),
    )
    const sittings = [
      await aSitting(),
      await aSitting({ startMinute: 8 * 60, minutes: 120 }),
      await aSitting({ startMinute: 10 * 60 + 30, minutes: 90 }),
      await aSitting({ startMinute: 13 * 60, minutes: 180 }),
      await aSitting({ startMinute: null, minutes: 180 }),
    ]
    const people = await Promise.all(Array.from({ length: 14 }, () => aResident(house.municipality)))
    const asked: { who: Learner; request: ExamRequest }[] = []
    const pick = <T>(from: T[]) => from[below(from.length)] as T
    const offices = new Map<string, Awaited<ReturnType<typeof anOffice>>>()
    for (const { universityId } of sittings) {
      if (universityId) offices.set(universityId, await anOffice(universityId))
    }
    const submit = async () => {
      const [who, sitting] = [pick(people), pick(sittings)]
      const separateRoom = below(6) === 0
      const extraMinutes = below(4) === 0 ? 60 : 0
      const wish = { separateRoom, extraMinutes, consents: true, waits: below(2) === 0 }
      const answer = await ask(who, aRequestWish(sitting.id, house.centre.id, wish))
      if (answer.ok) asked.push({ who, request: answer.request })
    }
    const deeds = [
      submit,
      submit,
      submit,
      async () => {
        const one = asked.length > 0 ? pick(asked) : null
        if (one) await cancelRequest(one.who, one.request.id, now)
      },
      async () => {
        const one = asked.length > 0 ? pick(asked) : null
        const of = sittings.find(({ id }) => id === one?.request.sittingId)?.universityId
        const office = of ? offices.get(of) : undefined
        if (one && office) {
          const says = below(4) === 0 ? 'no' : 'yes'
          await answerAsOffice(office, one.request.id, { ...yes, says }, now)
        }
      },
      async () => {
        const one = asked.length > 0 ? pick(asked) : null
        const wish = { startMinute: (8 + below(6)) * 60, fee: null, reason: '' }
        if (one) await offerSeat(house.manager, one.request.id, wish, now)
      },
      async () => {
        const one = asked.length > 0 ? pick(asked) : null
        if (one) await acceptSeat(one.who, one.request.id, now)
      },
      async () => {
        await offerFreedSeats(now)
      },
      async () => {
        const start = later(eight, below(8) * hourMs)
        const spaceId = pick([house.hall.id, second.id, house.room.id])
        const wish = { spaceId, start, end: later(start, hourMs), places: 1, people: 1, note: '' }
        await reserve(pick(people), wish, aKey(), now)
      },
    ]
    for (let round = 0; round < 12; round += 1) {
      await Promise.all(Array.from({ length: 6 }, () => pick(deeds)()))
      expect(await examFaultsIn(read())).toEqual([])
    }
    expect(asked.length).toBeGreaterThan(5)
  },
)
