import { change, read } from '#db/connect.server'
import { databaseUrl } from '#db/dialect'
import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aSpace, aUniversity } from '#db/make'
import { aBooking } from '#db/make-bookings'
import {
  anExamPolicy,
  anExamRequest,
  anExamSession,
  anExamSitting,
  anInvigilator,
  aUniversityPolicy,
} from '#db/make-exams'
import { aMembership, anApproval, aSuspension, aTag } from '#db/make-people'
import { holds, spaces as spacesTable } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import { termsOf } from '~/exams/policy'
import { newId } from '~/lib/id'
import { addDays, hourMs, type LocalDate, later, quarterOf } from '~/lib/time'
import { rawSql } from '../../scripts/testing/raw'
import { someCourses } from './course-editor-scene'
import { aCourseToTake } from './course-scene'
import { anExamSeat } from './exam-scene'
import { aHouse, cookieOf, rooms } from './house'
import { aMember } from './member'
import { aBusyStudent } from './study-scene'

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
  return { ...made, staff: await cookieOf(made.self) }
}

/** A university with two thousand sittings to come and three hundred courses, and its editor, signed in. */
async function aBusyOffice() {
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
  return { ...university, ownCourses, office: await cookieOf(personId) }
}

/** Thirty centres, one of them with twenty spaces, and a million claims in the weeks to come. */
export async function aMillionClaims() {
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
  const studying = { ...studied, cookie: await cookieOf(student.id) }
  return { ...made, ...university, ...(await aBusyDay(made.centre)), claims, studying }
}
