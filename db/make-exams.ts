import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import { type ExamRules, type UniversityId, unsetRules } from '~/exams/policy'
import type { SessionId } from '~/exams/session'
import { type UniversityRules, unsetUniversityRules } from '~/exams/university-policy'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import { hourMs, instant, type LocalDate, later } from '~/lib/time'
import { allPlaces, holdingRows, placed } from './booking-rows'
import type { Db } from './engine'
import { madeDate, madeMoment, next } from './made'
import { aUniversity } from './make'
import { aPerson } from './make-people'
import * as tables from './schema'

/** How a centre takes exams, from long ago on; what is not told is not set. */
export async function anExamPolicy(db: Db, centreId: CentreId, rules: Partial<ExamRules> = {}) {
  const row = { id: newId<'exam-policy'>(), centreId, validFrom: madeDate, createdAt: madeMoment }
  await db.insert(tables.examPolicies).values({ ...row, rules: { ...unsetRules, ...rules } })
  return row.id
}

/** How a university lets its exams be written elsewhere, from long ago on; what is not told is not set. */
export async function aUniversityPolicy(
  db: Db,
  universityId: UniversityId,
  rules: Partial<UniversityRules> = {},
) {
  const row = {
    id: newId<'university-policy'>(),
    universityId,
    validFrom: madeDate,
    createdAt: madeMoment,
  }
  await db
    .insert(tables.examUniversityPolicies)
    .values({ ...row, rules: { ...unsetUniversityRules, ...rules } })
  return row.id
}

/** An exam on paper, Monday 5 October 2026 at 09.00, for four hours; of a university of its own unless told otherwise. */
export async function anExamSitting(db: Db, over: Partial<typeof tables.examSittings.$inferInsert> = {}) {
  const universityId = over.universityId === undefined ? (await aUniversity(db)).id : over.universityId
  const row: typeof tables.examSittings.$inferInsert = {
    id: newId<'exam-sitting'>(),
    courseCode: `KURS${next()}`,
    courseName: 'Omvårdnad och hälsa',
    date: '2026-10-05' as LocalDate,
    startMinute: 9 * 60,
    minutes: 240,
    format: 'paper',
    createdAt: madeMoment,
    ...over,
    universityId,
  }
  await db.insert(tables.examSittings).values(row)
  return row
}

/** A session that staff have opened in a room, with the hold that takes all of it; four hours and a half from 08.45 on 5 October 2026. */
export async function anExamSession(
  db: Db,
  over: Partial<typeof tables.examSessions.$inferInsert> & { spaceId: SpaceId },
) {
  const { space, leaves } = await placed(db, over.spaceId)
  const startsAt = over.startsAt ?? instant(Date.UTC(2026, 9, 5, 6, 45))
  const endsAt = over.endsAt ?? later(startsAt, 4.5 * hourMs)
  const holdId = newId<'hold'>()
  const hold = { startsAt, endsAt, whole: true, placeNumbers: allPlaces(space.places) }
  const held = holdingRows({ ...hold, holdId, spaceId: space.id }, leaves, 0)
  await db.insert(tables.holds).values(held.holds)
  await db.insert(tables.claims).values(held.claims)
  const row = {
    id: newId<'exam-session'>(),
    centreId: space.centreId,
    holdId,
    startsAt,
    endsAt,
    seats: space.places > 1 ? space.places : space.seats,
    createdAt: madeMoment,
    createdBy: null,
    ...over,
  }
  await db.insert(tables.examSessions).values(row)
  return row
}

/** A request for a sitting at a centre, confirmed and without a seat unless told otherwise; sitting and learner are made where none is given. */
export async function anExamRequest(
  db: Db,
  over: Partial<typeof tables.examRequests.$inferInsert> & { centreId: CentreId },
) {
  const startsAt = over.startsAt === undefined ? instant(Date.UTC(2026, 9, 5, 7)) : over.startsAt
  const personId: PersonId = over.personId ?? (await aPerson(db)).id
  const row: typeof tables.examRequests.$inferInsert & { personId: PersonId } = {
    id: newId<'exam-request'>(),
    reference: newReference(),
    sittingId: over.sittingId ?? (await anExamSitting(db)).id,
    state: 'confirmed',
    stateAt: madeMoment,
    centreOk: true,
    universityOk: true,
    startsAt,
    endsAt: startsAt === null ? null : later(startsAt, 4 * hourMs),
    education: 'university',
    residencyGroup: 'Kommunen',
    fee: 0,
    idempotencyKey: newId(),
    wish: '',
    createdAt: madeMoment,
    ...over,
    personId,
  }
  await db.insert(tables.examRequests).values(row)
  return row
}

/** Puts somebody into a centre's register of invigilators, and on duty where a session is given. */
export async function anInvigilator(
  db: Db,
  { centreId, personId, sessionId }: { centreId: CentreId; personId: PersonId; sessionId?: SessionId },
) {
  const row = { centreId, personId, training: [], createdAt: madeMoment }
  await db.insert(tables.examInvigilators).values(row)
  if (sessionId) await db.insert(tables.examDuties).values({ sessionId, personId, createdAt: madeMoment })
  return row
}

/** A fee of 500 kr that is owed for a request. */
export async function anExamCharge(
  db: Db,
  over: Partial<typeof tables.examCharges.$inferInsert> &
    Pick<typeof tables.examCharges.$inferInsert, 'centreId' | 'requestId'>,
) {
  const row = {
    id: newId<'exam-charge'>(),
    kind: 'fee' as const,
    amount: 500,
    createdAt: madeMoment,
    ...over,
  }
  await db.insert(tables.examCharges).values(row)
  return row
}
