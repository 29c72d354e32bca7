import { openings } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import { newReference } from '~/lib/reference'
import {
  addDays,
  type Instant,
  type LocalDate,
  later,
  minuteMs,
  quarterOf,
  wallTime,
  weekday,
} from '~/lib/time'
import { madePasswordHash } from '../make-people'
import type { memberships } from '../schema'
import { accountEmail, sampleAccounts } from './accounts'
import { newDiary } from './diary'
import { examsOn } from './exam-requests'
import type { SampleExams } from './exam-rows'
import { layOut, sampleZone } from './layout'
import { learnerMaker, type PersonRow } from './learners'
import { partnersOn, type SamplePartner } from './partners'
import { type Bookable, book, type Plan, type Planned } from './plan'
import { idAt, type Random, randomFrom } from './random'
import { examRoomName } from './rooms'
import { daysAhead, daysBack, fillDay } from './week'

/** All of the sample data that depends on the day. */
export interface Sample {
  configurations: Configuration[]
  learners: PersonRow[]
  accounts: { person: PersonRow; membership: typeof memberships.$inferInsert | null }[]
  bookings: Planned[]
  /** Other organisations, with their own bookings. */
  partners: SamplePartner[]
  /** What the learners among the accounts have asked for. */
  exams: SampleExams
}

/** Works out the sample data of a day; the same for the same day. */
export function sampleOn(today: LocalDate): Sample {
  const random = randomFrom(`larplats ${today}`)
  const midnight = wallTime(today, 0, sampleZone)
  const configurations = layOut(today, random)
  const accounts = accountsOn(midnight, random)
  const [first, last] = [addDays(today, -daysBack), addDays(today, daysAhead)]
  const span = { start: wallTime(first, 0, sampleZone), end: wallTime(addDays(last, 1), 0, sampleZone) }
  const spaces = configurations.flatMap((one) => bookable(one, span))
  const plan: Plan = {
    random,
    midnight,
    // Buffers and nights reach a little past the last day.
    diary: newDiary(quarterOf(span.start), quarterOf(span.end) - quarterOf(span.start) + 96),
    newLearner: learnerMaker(random, midnight),
    learners: new Map(),
    planned: [],
    own: new Map(),
    references: new Set(),
  }
  const exams = examsOn(
    plan,
    spaces,
    accounts.map(({ person }) => person),
    today,
  )
  for (const { person } of accounts) bookForAccount(plan, spaces, person, today)
  const partners = accounts[0] ? partnersOn(plan, spaces, accounts[0].person, today) : []
  // An exam hall stays free for those who want to try what it is for.
  const filled = spaces.filter(({ space }) => space.kind !== 'exam-hall')
  for (let date = first; date <= last; date = addDays(date, 1)) {
    for (const space of filled) fillDay(plan, space, date, today)
  }
  const learners = [...exams.people, ...[...plan.learners.values()].flat()]
  return { configurations, accounts, learners, bookings: plan.planned, partners, exams }
}

/** An exam room that was added for the exams is kept for them. */
const bookable = (configuration: Configuration, span: { start: Instant; end: Instant }): Bookable[] =>
  configuration.spaces
    .filter(({ name }) => name !== examRoomName)
    .map((space) => ({
      space,
      leaves:
        space.parts.length > 0 ? configuration.spaces.filter(({ id }) => space.parts.includes(id)) : [space],
      municipality: configuration.centre.municipality.code,
      open: openings(configuration, space, span),
    }))

function accountsOn(midnight: Instant, random: Random): Sample['accounts'] {
  const createdAt = later(midnight, -100 * 24 * 60 * minuteMs)
  const nowhere = { centreId: null, universityId: null, networkId: null }
  return sampleAccounts.map((account) => {
    const person: PersonRow = {
      id: idAt<'person'>(createdAt, random),
      email: accountEmail(account),
      passwordHash: madePasswordHash,
      name: account.shown,
      alias: newReference(random.bytes).slice(0, 4),
      phone: null,
      municipalityCode: account.municipalityCode,
      language: account.language,
      protectedIdentity: false,
      emailConfirmedAt: createdAt,
      reminder: 'day',
      createdAt,
      mergedInto: null,
    }
    const membership = account.role
      ? {
          id: idAt<'membership'>(createdAt, random),
          personId: person.id,
          ...nowhere,
          ...account.role,
          createdAt,
        }
      : null
    return { person, membership }
  })
}

/** What the first learner has booked: a place and a room to come, a place that was. */
const ofLearner = [
  { spaceId: 'an-sorsele-studiesalen', from: 2, by: 1, hour: 10, whole: false },
  { spaceId: 'an-sorsele-grupprum-1', from: 6, by: 1, hour: 13, whole: true },
  { spaceId: 'an-sorsele-studiesalen', from: -4, by: -1, hour: 10, whole: false },
]

function bookForAccount(plan: Plan, spaces: Bookable[], person: PersonRow, today: LocalDate) {
  if (!person.email.startsWith('learner@')) return
  for (const { spaceId, from, by, hour, whole } of ofLearner) {
    const to = spaces.find(({ space }) => space.id === spaceId)
    // The first weekday on which it is open: not at Christmas.
    for (let days = from; to && Math.abs(days) < daysBack; days += by) {
      const date = addDays(today, days)
      const [start, end] = [
        wallTime(date, hour * 60, sampleZone),
        wallTime(date, (hour + 2) * 60, sampleZone),
      ]
      if (
        weekday(date) <= 5 &&
        weekday(date) !== 4 &&
        book(plan, to, { start, end, whole, places: 1 }, person)
      )
        break
    }
  }
}
