import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aCentre, aSpace, aUniversity, hours } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { bookings, claims, outbox, staffLog } from '#db/schema'
import type { AskedWish } from '~/booking/booking'
import type { BookingRules } from '~/centres/booking-rules'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { ExamOffice, Manager, Staff } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { at } from './made'

/** The clock of the tests of bookings: Tuesday 1 September 2026, 10.00 in Sweden. */
export const now = madeMoment

/** Runs builders of db/make.ts. */
export const make = <T>(work: (tx: Db) => Promise<T>) => change(work)

/** Somebody signed in; in the product only guards make such a proof. */
export const aLearner = (over: Parameters<typeof aPerson>[1] = {}) =>
  make(async (tx) => (await aPerson(tx, over)) as unknown as Learner)

/** Somebody who works at a centre. */
export const aStaff = (centreId: CentreId, over: Parameters<typeof aPerson>[1] = {}) =>
  make(async (tx) => {
    const person = await aPerson(tx, over)
    await aMembership(tx, { personId: person.id, role: 'staff', centreId })
    return { ...person, centreId, role: 'staff' } as unknown as Staff
  })

/** So many of them. */
export const learners = (count: number) => Promise.all(Array.from({ length: count }, () => aLearner()))

/** A centre that is open 08–20 every day, by these rules. */
export const aPlace = (rules: Partial<BookingRules> = {}) =>
  make(async (tx) => {
    const centre = await aCentre(tx, { rules })
    await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
    return centre
  })

/** A room for six of such a centre. */
export async function aRoomAt(rules: Partial<BookingRules> = {}, over: Parameters<typeof aSpace>[1] = {}) {
  const centreId = over.centreId ?? (await aPlace()).id
  return make((tx) => aSpace(tx, { ...over, centreId, rules }))
}

/** A study hall of such a centre, with four places unless told otherwise. */
export const aHallAt = (rules: Partial<BookingRules> = {}, over: Parameters<typeof aSpace>[1] = {}) =>
  aRoomAt(rules, { kind: 'study-hall', places: 4, bookable: 'place', ...over })

/** A wish for Wednesday 2 September 2026, wall time in Sweden. */
export const wednesday = (
  { id }: { id: SpaceId },
  from = '10:00',
  to = '12:00',
  over: Partial<AskedWish> = {},
): AskedWish => ({
  spaceId: id,
  start: at(`2026-09-02T${from}:00+02:00`),
  end: at(`2026-09-02T${to}:00+02:00`),
  places: 1,
  people: 1,
  note: '',
  ...over,
})

let keys = 0
/** An idempotency key that nobody has used. */
export const aKey = () => `nyckel-${++keys}`

/** Quarters and places that are claimed of a space. */
export const claimed = async ({ id }: { id: SpaceId }) =>
  (await read().select().from(claims).where(eq(claims.spaceId, id))).map(({ quarter, place }) => ({
    quarter,
    place,
  }))

/** Every booking of a space, as it stands in its table. */
export const bookingsOf = ({ id }: { id: SpaceId }) =>
  read().select().from(bookings).where(eq(bookings.spaceId, id))

/** The facts that were noted about a subject, in order. */
export const factsAbout = async (subjectId: string) =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, subjectId)).orderBy(outbox.id)).map(
    ({ fact }) => fact,
  )

/** Somebody who works at this centre; in the product only guards make such a proof. */
export const aStaffAt = (centreId: CentreId, role: 'staff' | 'manager' = 'manager') =>
  make(async (tx) => {
    const person = await aPerson(tx, { name: `Personal ${role}` })
    await aMembership(tx, { personId: person.id, role, centreId })
    return { ...person, centreId, role } as unknown as Manager
  })

/** What staff did to something, in order, as it stands in the log. */
export const deedsAbout = (subjectId: string) =>
  read().select().from(staffLog).where(eq(staffLog.subjectId, subjectId)).orderBy(staffLog.id)

/** What staff of a centre did, in order. */
export const deedsAt = async (centreId: CentreId) =>
  (await read().select().from(staffLog).where(eq(staffLog.centreId, centreId)).orderBy(staffLog.id)).map(
    ({ action }) => action,
  )

/** Somebody of the exam office of a university, one of its own unless it is given. */
export const anExamOffice = (of: { universityId?: ExamOffice['universityId'] } = {}) =>
  make(async (tx) => {
    const universityId = of.universityId ?? (await aUniversity(tx)).id
    const person = await aPerson(tx, { name: 'Handläggare' })
    await aMembership(tx, { personId: person.id, role: 'exam-office', universityId })
    return { ...person, universityId, role: 'exam-office' } as unknown as ExamOffice
  })
