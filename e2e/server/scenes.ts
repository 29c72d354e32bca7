import { is, Table } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { madeMoment } from '#db/made'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aMembership, aPerson } from '#db/make-people'
import { note } from '#db/outbox.server'
import * as schema from '#db/schema'
import { bookings, claims } from '#db/schema'
import { seed } from '#db/seed/seed.server'
import { dayMs, hourMs, later } from '~/lib/time'
import { examFaultsIn } from '../../scripts/testing/exam-ledger'
import { faultsIn } from '../../scripts/testing/ledger'
import { examCrowd } from './exam-crowd'
import { threeExamDays } from './exam-days-scene'
import { aHouse, cookieOf, cookiesOf, crowd, joinable, rooms, staffOf, unlimited } from './house'
import { aMember } from './member'
import { aMillionClaims } from './million-scene'
import { oneOfEachRole } from './roles-scene'
import { twoDesks } from './two-desks'

/** What stands in the databases of the server's tests. Everything opens round the clock unless said otherwise. */
export const scenes = {
  /** Nothing new: what is wrong in the books. */
  faults: () => faultsIn(read()),

  /** Everything that is written about bookings, as it stands in the tables. */
  books: async () => ({
    faults: await faultsIn(read()),
    bookings: await read().select().from(bookings),
    claims: await read().select().from(claims),
  }),

  /** Two centres with one of everything each. */
  twoDesks,

  /** The sample data, as it is on the first day of the clock. */
  sample: () => seed(madeMoment),

  /** Centres that take exams by their rules, a sitting, learners and an exam office with keys. */
  exams: () => examCrowd(),

  /** Nothing new: what is wrong with the seats of exams. */
  examFaults: async () => ({
    faults: await examFaultsIn(read()),
    requests: (await read().select().from(schema.examRequests)).map(({ id, state, place }) => ({
      id,
      state,
      place,
    })),
    events: (await read().select().from(schema.examRequestEvents)).length,
  }),

  /** Everything that stands in the tables, by their names. */
  tables: async () => {
    const rows: Record<string, Record<string, unknown>[]> = {}
    for (const [name, table] of Object.entries(schema)) {
      if (is(table, Table))
        rows[name] = await read()
          .select()
          .from(table as typeof bookings)
    }
    return rows
  },

  /** Many learners, few rooms. */
  race: () =>
    change(async (tx) => {
      const { id } = await aHouse(tx)
      return { members: await crowd(tx, 200), rooms: await rooms(tx, id, 10), ...(await joinable(tx, id)) }
    }),

  /** A house with a desk: staff signed in, learners with keys, and so many bookings that have begun. */
  desk: async () => {
    const made = await change(async (tx) => {
      const centre = await aHouse(tx)
      const at = { centreId: centre.id }
      const { staff } = await staffOf(tx, at)
      const [neighbour, elsewhere] = [await aMember(tx), await aCentre(tx)]
      await aMembership(tx, { personId: neighbour.id, centreId: elsewhere.id })
      const begun: { id: string; reference: string; spaceId: string }[] = []
      for (let number = 0; number < 20; number += 1) {
        const space = await aSpace(tx, at)
        const { id, reference } = await aBooking(tx, { spaceId: space.id })
        begun.push({ id, reference, spaceId: space.id })
      }
      const free = await rooms(tx, centre.id, 20)
      return { centre: centre.id, staff, neighbour, begun, free, members: await crowd(tx, 20) }
    })
    const cookies = await cookiesOf({ staff: made.staff, neighbour: made.neighbour })
    return { ...made, cookies }
  },

  /** A house that is open 08–20, with one space of each kind. */
  crash: () =>
    change(async (tx) => {
      const { id } = await aHouse(tx, { opensMinute: 8 * 60, closesMinute: 20 * 60 })
      return { members: await crowd(tx, 24), rooms: await rooms(tx, id, 3), ...(await joinable(tx, id)) }
    }),

  /** A centre with a room and a hall, somebody who works there, and two learners, one protected. */
  calendars: async () => {
    const made = await change(async (tx) => {
      const centre = await aHouse(tx)
      const room = await aSpace(tx, { centreId: centre.id, name: 'Grupprum Ett' })
      const hall = await aSpace(tx, { centreId: centre.id, kind: 'study-hall', places: 4, bookable: 'place' })
      const people = { staff: await aMember(tx), learner: await aMember(tx, { name: 'Vanlig Person' }) }
      await aMembership(tx, { personId: people.staff.id, centreId: centre.id })
      const startsAt = later(madeMoment, dayMs)
      const booking = await aBooking(tx, {
        personId: people.learner.id,
        spaceId: room.id,
        startsAt,
        endsAt: later(startsAt, hourMs),
      })
      return { people, centre: centre.id, room: room.id, hall: hall.id, reference: booking.reference }
    })
    const cookies = await cookiesOf(made.people)
    return { ...made, cookies }
  },

  /** Learners with a booking and an offer each: one learner for each test. */
  links: () =>
    change(async (tx) => {
      const { id } = await aHouse(tx)
      const startsAt = later(madeMoment, 2 * dayMs)
      const answerBy = later(madeMoment, dayMs)
      const sets: { token: string; booking: string; offer: string; startsAt: number; answerBy: number }[] = []
      while (sets.length < 6) {
        const { id: personId, token } = await aMember(tx)
        const span = { personId, startsAt, endsAt: later(startsAt, hourMs) }
        const booking = await aBooking(tx, { ...span, spaceId: (await aSpace(tx, { centreId: id })).id })
        const offered = { ...span, spaceId: (await aSpace(tx, { centreId: id })).id, answerBy }
        const offer = await aBooking(tx, { ...offered, state: 'offered' })
        sets.push({ token, booking: booking.id, offer: offer.id, startsAt, answerBy })
      }
      return sets
    }),

  /** A hundred bookings that nobody has been told of, and a room that is free. */
  mail: () =>
    change(async (tx) => {
      const { id } = await aHouse(tx)
      const hall = await aSpace(tx, { centreId: id, kind: 'study-hall', places: 100, bookable: 'place' })
      const startsAt = later(madeMoment, 2 * dayMs)
      const ids: string[] = []
      for (let number = 0; number < 100; number += 1) {
        const booking = await aBooking(tx, {
          personId: (await aPerson(tx, { reminder: 'none' })).id,
          spaceId: hall.id,
          startsAt,
          endsAt: later(startsAt, hourMs),
        })
        await note(tx, { fact: 'booked', subjectId: booking.id, at: madeMoment })
        ids.push(booking.id)
      }
      const [free = ''] = await rooms(tx, id, 1)
      return { bookings: ids, free, token: (await aMember(tx)).token }
    }),

  /** A house where staff work: rooms, many learners, a member of its staff with a key, and a room that approves. */
  queue: async () => {
    const made = await change(async (tx) => {
      const { id } = await aHouse(tx)
      const staff = await aMember(tx)
      const colleague = await aMember(tx)
      await aMembership(tx, { personId: staff.id, centreId: id, role: 'manager' })
      await aMembership(tx, { personId: colleague.id, centreId: id })
      const approving = await aSpace(tx, { centreId: id, rules: { approval: true } })
      const spaces = await rooms(tx, id, 3)
      return {
        centre: id,
        members: await crowd(tx, 30),
        rooms: spaces,
        approving: approving.id,
        staff,
        colleague,
      }
    })
    const cookies = [await cookieOf(made.staff.id), await cookieOf(made.colleague.id)]
    return { ...made, cookies }
  },

  /** A room with tag hours past midnight every day, one that is open round the clock, and a learner. */
  daylight: () =>
    change(async (tx) => {
      const { id } = await aCentre(tx, { rules: unlimited })
      const everyDay = { centreId: id, weekdays: [1, 2, 3, 4, 5, 6, 7] }
      await hours(tx, { ...everyDay, opensMinute: 8 * 60, closesMinute: 16 * 60 })
      await hours(tx, { ...everyDay, layer: 'tag', opensMinute: 6 * 60, closesMinute: 26 * 60 })
      const space = await aSpace(tx, { centreId: id })
      const [always = ''] = await rooms(tx, (await aHouse(tx)).id, 1)
      return { space: space.id, always, token: (await aMember(tx)).token }
    }),

  /** One of each role, and one of everything that belongs to somebody. */
  roles: oneOfEachRole,

  /** Sessions of exams yesterday, today and tomorrow. */
  examDay: threeExamDays,

  /** A large network, and a million claims in the weeks to come. */
  million: aMillionClaims,
}

export type Scene = typeof scenes
/** What a scene told, after its way through JSON. */
export type Prepared<Name extends keyof Scene> = Awaited<ReturnType<Scene[Name]>>
