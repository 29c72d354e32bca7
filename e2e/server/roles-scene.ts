import { change } from '#db/connect.server'
import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aCentre, aClosure, aDisplay, aNetwork, aPicture, aSpace, aUniversity } from '#db/make'
import { aBooking, aPartner, aSeries, aWait } from '#db/make-bookings'
import {
  anExamCharge,
  anExamPolicy,
  anExamRequest,
  anExamSession,
  anExamSitting,
  anInvigilator,
} from '#db/make-exams'
import { aMembership, aTag } from '#db/make-people'
import { calendarFeeds, messages, subscriptions } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import { digest, newSecret } from '~/identity/secret.server'
import { newId } from '~/lib/id'
import { dayMs, hourMs, later } from '~/lib/time'
import { someCourses } from './course-editor-scene'
import { aCourseToTake } from './course-scene'
import { aDemand } from './demand-scene'
import { anExamDay } from './exam-day-scene'
import { anExamSeat } from './exam-scene'
import { aHouse, cookiesOf, staffOf } from './house'
import { aLocker, anExamToHost } from './locker-scene'
import { aMember } from './member'
import { aStudyGroup } from './study-scene'

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

/** One of each role, a booking and an API key of the owner, each with a session. */
export async function oneOfEachRole() {
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
  const cookies = await cookiesOf(made.people)
  const studied = await aStudyGroup(made.centre, made.people.owner.id)
  const locker = await aLocker(made.hosted, made.centre)
  return { ...made, cookies, studied, locker, ownCourses: await someCourses(made.university, 3, 4) }
}
