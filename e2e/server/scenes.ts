import { is, Table } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { databaseUrl } from '#db/dialect'
import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aCentre, aClosure, aDisplay, aNetwork, aPicture, aSpace, aUniversity, hours } from '#db/make'
import { aBooking, aPartner, aSeries, aWait } from '#db/make-bookings'
import {
  anExamCharge,
  anExamPolicy,
  anExamRequest,
  anExamSession,
  anExamSitting,
  anInvigilator,
  aUniversityPolicy,
} from '#db/make-exams'
import { aMembership, anApproval, aPerson, aSuspension, aTag } from '#db/make-people'
import { note } from '#db/outbox.server'
import * as schema from '#db/schema'
import {
  bookings,
  calendarFeeds,
  claims,
  holds,
  messages,
  spaces as spacesTable,
  subscriptions,
} from '#db/schema'
import { seed } from '#db/seed/seed.server'
import type { BookingRules } from '~/centres/booking-rules'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import { hostingFor, mailboxMark } from '~/exams/hosting-steps.server'
import { addFile, type FileWish } from '~/exams/locker-add.server'
import { stow } from '~/exams/locker-stow.server'
import { termsOf, type UniversityId } from '~/exams/policy'
import type { SittingId } from '~/exams/sitting'
import { linkText, openLink } from '~/identity/link.server'
import type { PersonId } from '~/identity/person'
import { digest, newSecret } from '~/identity/secret.server'
import { startSession } from '~/identity/session.server'
import { type Id, newId } from '~/lib/id'
import { addDays, dayMs, hourMs, type LocalDate, later, quarterOf } from '~/lib/time'
import { examFaultsIn } from '../../scripts/testing/exam-ledger'
import { faultsIn } from '../../scripts/testing/ledger'
import { rawSql } from '../../scripts/testing/raw'
import { someCourses } from './course-editor-scene'
import { aCourseToTake } from './course-scene'
import { aDemand } from './demand-scene'
import { examCrowd } from './exam-crowd'
import { anExamDay } from './exam-day-scene'
import { anExamSeat } from './exam-scene'
import { aMember } from './member'
import { aBusyStudent, aStudyGroup } from './study-scene'
import { twoDesks } from './two-desks'

/** What stands in the databases of the server's tests. Everything opens round the clock unless said otherwise. */

const unlimited: Partial<BookingRules> = { openBookings: null, stepMinutes: 15, shortestMinutes: 15 }
const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], opensMinute: 0, closesMinute: 24 * 60 }

/** What the display of a scene is known by. */
const displaySecret = newSecret()

/** A secret address of somebody's bookings. */
async function aFeed(tx: Db, personId: PersonId) {
  const [id, secret] = [newId<'calendar-feed'>(), newSecret()]
  const of = { scope: 'own' as const, name: 'Test', createdAt: madeMoment }
  await tx.insert(calendarFeeds).values({ ...of, id, personId, hash: digest(secret) })
  return { id, secret }
}

/** An outside calendar behind a shut door, looked for again in a year. */
async function aSubscription(tx: Db, { id: spaceId, centreId }: { id: SpaceId; centreId: CentreId }) {
  const id = newId<'subscription'>()
  const at = { createdAt: madeMoment, nextAt: later(madeMoment, 365 * dayMs) }
  const url = 'https://127.0.0.1:1/schema.ics'
  await tx.insert(subscriptions).values({ ...at, id, centreId, spaceId, name: 'Schema', url })
  return id
}

async function crowd(tx: Db, count: number) {
  const members: Awaited<ReturnType<typeof aMember>>[] = []
  for (let number = 0; number < count; number += 1) members.push(await aMember(tx))
  return members
}

async function aHouse(tx: Db, open: Partial<Parameters<typeof hours>[1]> = {}) {
  const centre = await aCentre(tx, { rules: unlimited })
  await hours(tx, { centreId: centre.id, ...always, ...open })
  return centre
}

async function rooms(tx: Db, centreId: CentreId, count: number) {
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) ids.push((await aSpace(tx, { centreId })).id)
  return ids
}

/** A hall of four that is also let whole, a room, and one that joins them. */
async function joinable(tx: Db, centreId: CentreId) {
  const hall = await aSpace(tx, { centreId, kind: 'study-hall', places: 4, bookable: 'both' })
  const room = await aSpace(tx, { centreId })
  const joined = await aSpace(tx, { centreId, parts: [hall.id, room.id] })
  return { hall: hall.id, room: room.id, joined: joined.id }
}

/** A hall where twenty write exams of two universities, with three of the register and one on duty. */
async function aFullSession(tx: Db, centreId: CentreId) {
  const hall = await aSpace(tx, { centreId, kind: 'exam-hall', places: 20, seats: 20, bookable: 'place' })
  const session = await anExamSession(tx, { spaceId: hall.id })
  const sittings = [await anExamSitting(tx), await anExamSitting(tx)]
  for (let place = 1; place <= 20; place += 1) {
    const sittingId = sittings[place % 2]?.id
    await anExamRequest(tx, { centreId, sessionId: session.id, place, ...(sittingId && { sittingId }) })
  }
  const watchers = [await aMember(tx), await aMember(tx), await aMember(tx)]
  for (const [at, { id: personId }] of watchers.entries()) {
    await anInvigilator(tx, { centreId, personId, ...(at === 0 && { sessionId: session.id }) })
  }
  return { id: session.id, watcher: watchers[0]?.id ?? '' }
}

const staffOf = async (tx: Db, { centreId }: { centreId: CentreId }) => {
  const people = { staff: await aMember(tx), manager: await aMember(tx), invigilator: await aMember(tx) }
  for (const [role, { id }] of Object.entries(people)) {
    await aMembership(tx, { personId: id, role: role as keyof typeof people, centreId })
  }
  return people
}

/** Puts a million claims on the spaces of a centre, from the clock's start on, past the product: as nobody would book. */
async function fillWithClaims(centreId: CentreId, spaces: number): Promise<number> {
  const quarters = 2000
  const places = Math.ceil(1_000_000 / spaces / quarters)
  const [first] = await read().select({ id: spacesTable.id }).from(spacesTable).limit(1)
  if (!first) throw new Error('there are no spaces')
  const hold = { id: newId<'hold'>(), spaceId: first.id, whole: true, places: [1] }
  const moment = { startsAt: madeMoment, endsAt: madeMoment, clearAt: madeMoment }
  await change(async (tx) => {
    await tx.insert(holds).values({ ...hold, ...moment })
  })
  await rawSql(
    databaseUrl,
    `WITH RECURSIVE q(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM q WHERE n < ${quarters - 1}),
       p(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM p WHERE k < ${places})
     INSERT INTO claims (space_id, quarter, place, hold_id)
     SELECT spaces.id, ${quarterOf(madeMoment)} + n, k, '${hold.id}'
     FROM spaces, q, p WHERE spaces.centre_id = '${centreId}'`,
  )
  return spaces * quarters * places
}

const examMailbox = 'tentamen@larosatet.example'

/** An exam on 5 October that somebody writes at a centre. */
async function anExamToHost(tx: Db, centreId: CentreId, universityId: UniversityId) {
  const sitting = await anExamSitting(tx, { universityId, contactEmail: examMailbox })
  const { id } = await aMember(tx, { name: 'Skriver Skrivarsson' })
  await anExamRequest(tx, { centreId, sittingId: sitting.id, personId: id, state: 'material-expected' })
  return sitting.id
}

/** What lies in the paper of a scene, and nowhere else. */
export const paperText = 'Uppgift 1: beskriv hemligheten.'

/** The locker of an exam: a paper whose time is to come, instructions that are let go, and the link to it. */
async function aLocker(sittingId: SittingId, centreId: CentreId) {
  const found = await change((tx) => hostingFor(tx, sittingId, centreId, madeMoment))
  const { id } = found.hosting
  const link = {
    subjectId: id,
    id: mailboxMark(examMailbox) as Id<'link'>,
    until: later(madeMoment, 60 * dayMs),
  }
  const text = linkText('exam-locker', link, madeMoment)
  const opened = openLink('exam-locker', text, madeMoment)
  if (!opened.ok) throw new Error(opened.because)
  const keeper = { side: 'link', link: opened.link } as const
  const put = async (kind: 'paper' | 'instructions', release: FileWish['release']) => {
    const content = Buffer.from(`%PDF-1.7\n${paperText}\n${kind}`)
    const stowing = await stow(
      (async function* () {
        yield content
      })(),
      `${kind} å.pdf`,
      madeMoment,
    )
    if (!stowing.ok) throw new Error(stowing.because)
    const answer = await addFile(keeper, id, stowing.stowed, { kind, release, requestId: null }, madeMoment)
    if (!answer.ok) throw new Error(answer.because)
    return stowing.stowed.id
  }
  const paper = await put('paper', null)
  return {
    id,
    link: text,
    paper,
    instructions: await put('instructions', { date: '2026-08-01' as LocalDate, minute: 480 }),
  }
}

/** A message that a mail server refused for good. */
async function aDeadMessage(
  tx: Db,
  about: Pick<typeof messages.$inferInsert, 'personId' | 'centreId' | 'subjectId'>,
) {
  const id = newId<'message'>()
  await tx.insert(messages).values({
    ...about,
    id,
    kind: 'cancelled',
    factId: 0,
    reader: id,
    state: 'dead',
    createdAt: madeMoment,
    nextAt: madeMoment,
    lastError: '550 no such mailbox',
  })
  return id
}

/** Somebody with fifty bookings of a hall, a tag, an approval and a suspension; and a booking of a guest. */
async function aKnownLearner(tx: Db, centreId: CentreId, spaceId: SpaceId) {
  const { id: personId } = await aMember(tx)
  for (let at = 0; at < 50; at += 1) {
    const startsAt = later(madeMoment, (at - 25) * 24 * hourMs + 5 * hourMs)
    await aBooking(tx, { spaceId, personId, startsAt, placeNumbers: [at + 1] })
  }
  await aTag(tx, { centreId, personId })
  await anApproval(tx, { centreId, personId })
  await aSuspension(tx, { centreId, personId })
  const startsAt = later(madeMoment, 10 * hourMs)
  const named = { guestName: 'Åsa', guestContact: 'asa@larplats.example' }
  const guest = await aBooking(tx, { spaceId, personId: null, ...named, startsAt, placeNumbers: [99] })
  return { learner: personId, guest: guest.id }
}

/** Two hundred bookings of a hall of a hundred on the day of the clock, and somebody of the staff, signed in. */
async function aBusyDay(centreId: CentreId) {
  const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
  const made = await change(async (tx) => {
    const hall = await aSpace(tx, { centreId, kind: 'study-hall', places: 100, bookable: 'place' })
    const { id } = await aMember(tx)
    await aMembership(tx, { personId: id, role: 'manager', centreId })
    const bookings: string[] = []
    for (let at = 0; at < 200; at += 1) {
      const startsAt = later(madeMoment, (at < 100 ? -1 : 1) * hourMs)
      const endsAt = later(startsAt, hourMs)
      const placeNumbers = [(at % 100) + 1]
      bookings.push((await aBooking(tx, { spaceId: hall.id, startsAt, endsAt, placeNumbers })).id)
    }
    const someone = await aKnownLearner(tx, centreId, hall.id)
    const { id: universityId } = await aUniversity(tx)
    const exam = await anExamSeat(tx, { centreId, personId: someone.learner, universityId })
    return { self: id, bookings, exam, ...someone }
  })
  return { ...made, staff: await startSession(made.self, caller) }
}

/** A university with two thousand sittings to come and three hundred courses, and its editor, signed in. */
async function aBusyOffice() {
  const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
  const made = await change(async (tx) => {
    const { id } = await aUniversity(tx)
    const person = await aMember(tx)
    // Its editor may do what its exam office does.
    await aMembership(tx, { personId: person.id, role: 'editor', universityId: id })
    await aUniversityPolicy(tx, id, {
      lead: { count: 10, unit: 'working-days' },
      mailbox: 'tenta@hh.example',
    })
    const sittings: string[] = []
    for (let at = 0; at < 2000; at += 1) {
      const date = addDays('2026-09-02' as LocalDate, at % 150)
      sittings.push(
        (await anExamSitting(tx, { universityId: id, date, ...(at % 3 === 0 && { startMinute: null }) })).id,
      )
    }
    const taken = [await aCourseToTake(tx, id), await aCourseToTake(tx, id, { pace: 100 })]
    const stopped = await aCourseToTake(tx, id, { state: 'cancelled' })
    return { university: id, sitting: sittings[0] ?? '', courses: taken, stopped, personId: person.id }
  })
  const { personId, ...university } = made
  const ownCourses = await someCourses(made.university, 300, 200)
  return { ...university, ownCourses, office: await startSession(personId, caller) }
}

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
    const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
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
    const cookies = {
      staff: await startSession(made.staff.id, caller),
      neighbour: await startSession(made.neighbour.id, caller),
    }
    return { ...made, cookies }
  },

  /** A house that is open 08–20, with one space of each kind. */
  crash: () =>
    change(async (tx) => {
      const { id } = await aHouse(tx, { opensMinute: 8 * 60, closesMinute: 20 * 60 })
      return { members: await crowd(tx, 24), rooms: await rooms(tx, id, 3), ...(await joinable(tx, id)) }
    }),

  /** One of each role, a booking and an API key of the owner, each with a session. */
  roles: async () => {
    const made = await change(async (tx) => {
      const centre = await aHouse(tx)
      const university = await aUniversity(tx)
      const network = await aNetwork(tx)
      const space = await aSpace(tx, { centreId: centre.id })
      const owner = await aMember(tx, { name: 'Äga Ägarsson' })
      const other = await aMember(tx)
      const at = { centreId: centre.id }
      const people = { owner, other, ...(await staffOf(tx, at)) }
      const editor = await aMember(tx)
      await aMembership(tx, { personId: editor.id, role: 'editor', universityId: university.id })
      const [examOffice, otherOffice] = [await aMember(tx), await aMember(tx)]
      const officeOf = (personId: PersonId, universityId: typeof university.id) =>
        aMembership(tx, { personId, role: 'exam-office', universityId })
      await officeOf(examOffice.id, university.id)
      await officeOf(otherOffice.id, (await aUniversity(tx)).id)
      const sitting = await anExamSitting(tx, { universityId: university.id })
      const neighbour = await aMember(tx)
      const elsewhere = await aCentre(tx)
      await aMembership(tx, { personId: neighbour.id, centreId: elsewhere.id })
      const coordinator = await aMember(tx)
      await aMembership(tx, { personId: coordinator.id, role: 'coordinator', networkId: network.id })
      const startsAt = later(madeMoment, 7 * dayMs)
      const booking = await aBooking(tx, {
        personId: owner.id,
        spaceId: space.id,
        startsAt,
        endsAt: later(startsAt, hourMs),
      })
      const guest = await aBooking(tx, {
        personId: null,
        guestName: 'Gäst Utankonto',
        guestContact: '070-000 00 00',
        spaceId: space.id,
        startsAt: later(startsAt, dayMs),
      })
      const tag = await aTag(tx, { centreId: centre.id, personId: owner.id, returnedAt: madeMoment })
      // Some other time: the booking stands.
      const closure = await aClosure(tx, { centreId: centre.id, startsAt: later(startsAt, 3 * dayMs) })
      const series = await aSeries(tx, { spaceId: space.id })
      const door = { spaceId: space.id, centreId: centre.id }
      const picture = await aPicture(tx, door)
      const display = await aDisplay(tx, { ...door, hash: digest(displaySecret) })
      const wait = await aWait(tx, {
        personId: owner.id,
        spaceId: space.id,
        state: 'left',
      })
      const partner = await aPartner(tx, {
        centreId: centre.id,
        spaceIds: [space.id],
        contactEmail: owner.email,
      })
      const shared = await aBooking(tx, {
        spaceId: space.id,
        startsAt: later(startsAt, 5 * hourMs),
        endsAt: later(startsAt, 6 * hourMs),
        partnerId: partner.id,
        guestName: partner.name,
        guestContact: owner.email,
        personId: null,
      })
      const ownExam = await anExamRequest(tx, { centreId: centre.id, personId: owner.id })
      const ofOwn = { centreId: centre.id, requestId: ownExam.id }
      const ownPaid = await anExamCharge(tx, { ...ofOwn, paidAt: madeMoment, receipt: 7, way: 'card' })
      const ownOwed = await anExamCharge(tx, { ...ofOwn, kind: 'late-cancellation' })
      const writers = [{ name: 'Tenta Tentasson', universityId: university.id }]
      const today = await anExamDay(tx, { ...at, at: later(startsAt, dayMs), writers })
      const [written] = today.requests
      const examHall = await aSpace(tx, {
        centreId: centre.id,
        kind: 'exam-hall',
        places: 4,
        bookable: 'place',
      })
      const session = await anExamSession(tx, { spaceId: examHall.id, createdBy: people.staff.id })
      const seat = await anExamRequest(tx, { centreId: centre.id, sessionId: session.id, place: 1 })
      await anInvigilator(tx, { ...at, personId: people.invigilator.id, sessionId: session.id })
      await anExamPolicy(tx, centre.id, { mailbox: 'tenta@larcentrum.example' })
      const exam = await anExamSeat(tx, {
        centreId: centre.id,
        personId: owner.id,
        universityId: university.id,
      })
      return {
        ownExam: ownExam.id,
        ownPaid: ownPaid.id,
        ownOwed: ownOwed.id,
        session: session.id,
        seat: seat.id,
        exam,
        examDay: { session: today.id, request: written?.id, sitting: written?.sitting },
        closure: closure.id,
        guest: guest.id,
        tag: tag.id,
        wait: wait.id,
        series: series.id,
        picture: picture.hash,
        display: { id: display.id, secret: displaySecret },
        partner: partner.id,
        shared: { id: shared.id, reference: shared.reference },
        hosted: await anExamToHost(tx, centre.id, university.id),
        demand: {
          ...(await aDemand(tx, {
            centreId: centre.id,
            municipalityCode: centre.municipalityCode,
            networkId: network.id,
            universityId: university.id,
          })),
          network: network.id,
        },
        people: { ...people, neighbour, editor, examOffice, otherOffice, coordinator },
        university: university.id,
        municipality: centre.municipalityCode,
        course: await aCourseToTake(tx, university.id),
        stoppedCourse: await aCourseToTake(tx, university.id, { state: 'cancelled' }),
        sitting: sitting.id,
        centre: centre.id,
        space: space.id,
        feed: await aFeed(tx, owner.id),
        subscription: await aSubscription(tx, space),
        booking: { id: booking.id, reference: booking.reference },
        message: await aDeadMessage(tx, { personId: other.id, centreId: centre.id, subjectId: booking.id }),
      }
    })
    const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
    const cookies: Record<string, string> = {}
    for (const [role, { id }] of Object.entries(made.people)) cookies[role] = await startSession(id, caller)
    const studied = await aStudyGroup(made.centre, made.people.owner.id)
    const locker = await aLocker(made.hosted, made.centre)
    return { ...made, cookies, studied, locker, ownCourses: await someCourses(made.university, 3, 4) }
  },

  /**
   * Sessions of a centre yesterday, today and tomorrow, today's with learners of two universities; all watched by one
   * invigilator, and none by another.
   */
  examDay: async () => {
    const made = await change(async (tx) => {
      const centre = await aHouse(tx)
      const at = { centreId: centre.id }
      const [north, south, network] = [await aUniversity(tx), await aUniversity(tx), await aNetwork(tx)]
      const { staff, manager, invigilator: watcher } = await staffOf(tx, at)
      const people = { staff, manager, watcher, idle: await aMember(tx), learner: await aMember(tx) }
      await aMembership(tx, { ...at, personId: people.idle.id, role: 'invigilator' })
      const others = {
        neighbour: await aMember(tx),
        northOffice: await aMember(tx),
        southOffice: await aMember(tx),
        coordinator: await aMember(tx),
      }
      await aMembership(tx, { personId: others.neighbour.id, centreId: (await aCentre(tx)).id })
      const office = { role: 'exam-office' as const }
      await aMembership(tx, { ...office, personId: others.northOffice.id, universityId: north.id })
      await aMembership(tx, { ...office, personId: others.southOffice.id, universityId: south.id })
      await aMembership(tx, { personId: others.coordinator.id, role: 'coordinator', networkId: network.id })
      const writers = [
        { name: 'Norra Skrivande', universityId: north.id, contactEmail: 'tenta@norr.example' },
        { name: 'Södra Skrivande', universityId: south.id, contactEmail: 'tenta@syd.example' },
      ]
      const on = (days: number) =>
        anExamDay(tx, {
          ...at,
          at: later(madeMoment, days * dayMs),
          watchers: [watcher.id],
          writers,
        })
      const sessions = { yesterday: await on(-1), today: await on(0), tomorrow: await on(1) }
      return {
        centre: centre.id,
        north: north.id,
        south: south.id,
        people: { ...people, ...others },
        sessions,
      }
    })
    const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
    const cookies: Record<string, string> = {}
    for (const [role, { id }] of Object.entries(made.people)) cookies[role] = await startSession(id, caller)
    return { ...made, cookies }
  },

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
    const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
    const cookies: Record<string, string> = {}
    for (const [role, { id }] of Object.entries(made.people)) cookies[role] = await startSession(id, caller)
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
    const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
    const cookies = [await startSession(made.staff.id, caller), await startSession(made.colleague.id, caller)]
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

  /** Thirty centres, one of them with twenty spaces, and a million claims in the weeks to come. */
  million: async () => {
    const made = await change(async (tx) => {
      await aMember(tx)
      for (let number = 0; number < 30; number += 1) {
        const { id } = await aHouse(tx)
        await rooms(tx, id, 5)
      }
      const { id, municipalityCode } = await aHouse(tx)
      const spaces = await rooms(tx, id, 19)
      const hall = await aSpace(tx, { centreId: id, kind: 'study-hall', places: 40, bookable: 'place' })
      const groups = [{ ...termsOf({}), name: 'Kommunen', municipalities: [municipalityCode] }]
      const day = { opensMinute: 480, lastStartMinute: 780, lastEndMinute: 1020 }
      const week = [day, day, day, day, day, null, null]
      await anExamPolicy(tx, id, { lead: { count: 7, unit: 'working-days' }, week, groups })
      const session = await aFullSession(tx, id)
      return {
        centre: id,
        municipality: municipalityCode,
        room: spaces[0] ?? '',
        hall: hall.id,
        spaces,
        session,
      }
    })
    const university = await aBusyOffice()
    const claims = await fillWithClaims(made.centre, made.spaces.length + 1)
    const student = await change((tx) => aMember(tx))
    const studied = await aBusyStudent(made.centre, student.id)
    const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }
    const studying = { ...studied, cookie: await startSession(student.id, caller) }
    return { ...made, ...university, ...(await aBusyDay(made.centre)), claims, studying }
  },
}

export type Scene = typeof scenes
/** What a scene told, after its way through JSON. */
export type Prepared<Name extends keyof Scene> = Awaited<ReturnType<Scene[Name]>>
