import { and, asc, eq, getTableColumns, gt, gte, inArray, isNull, lt, min, notInArray, or } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  examDuties,
  examHostings,
  examRequests,
  examSessions,
  examSittings,
  people,
  universities,
} from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { dayBounds, type Instant, type LocalDate, localDate } from '~/lib/time'
import type { Hosting } from './hosting'
import type { UniversityId } from './policy'
import type { ExamRequest } from './request'
import { overStates, type RequestState } from './request-states'
import { toRequest } from './request-store.server'

const ofPair = ({ sittingId, centreId }: Pick<Hosting, 'sittingId' | 'centreId'>) =>
  and(eq(examRequests.sittingId, sittingId), eq(examRequests.centreId, centreId))

/** When the first begins who has not been told no; null while nobody has a time. */
export async function firstStart(db: Db, pair: Pick<Hosting, 'sittingId' | 'centreId'>) {
  const [found] = await db
    .select({ start: min(examRequests.startsAt) })
    .from(examRequests)
    .where(and(ofPair(pair), notInArray(examRequests.state, [...overStates])))
  return found?.start == null ? null : (Number(found.start) as Instant)
}

/** Requests of a hosting in these states. One statement. */
export async function requestsOf(
  db: Db,
  pair: Pick<Hosting, 'sittingId' | 'centreId'>,
  states: readonly RequestState[],
): Promise<ExamRequest[]> {
  const { idempotencyKey: _key, wish: _wish, ...columns } = getTableColumns(examRequests)
  const rows = await db
    .select(columns)
    .from(examRequests)
    .where(and(ofPair(pair), inArray(examRequests.state, [...states])))
    .orderBy(asc(examRequests.startsAt), asc(examRequests.reference))
  return rows.map(toRequest)
}

/** Who has asked to write it there, with their names; those who were told no are not among them. One statement. */
export async function writersOf(db: Db, pair: Pick<Hosting, 'sittingId' | 'centreId'>) {
  const rows = await db
    .select({
      id: examRequests.id,
      reference: examRequests.reference,
      state: examRequests.state,
      startsAt: examRequests.startsAt,
      endsAt: examRequests.endsAt,
      anonymityCode: examRequests.anonymityCode,
      universityOk: examRequests.universityOk,
      person: { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity },
    })
    .from(examRequests)
    .innerJoin(people, eq(people.id, examRequests.personId))
    .where(and(ofPair(pair), notInArray(examRequests.state, [...overStates])))
    .orderBy(asc(examRequests.startsAt), asc(examRequests.reference))
  return rows.map((row) => ({ ...row, state: row.state as RequestState }))
}

const listed = {
  sitting: {
    id: examSittings.id,
    courseCode: examSittings.courseCode,
    courseName: examSittings.courseName,
    date: examSittings.date,
    startMinute: examSittings.startMinute,
    format: examSittings.format,
    universityName: examSittings.universityName,
  },
  university: universities.short,
  hosting: getTableColumns(examHostings),
  requests: { id: examRequests.id, state: examRequests.state, centreId: examRequests.centreId },
}

/**
 * The requests of one centre, or of one university, that are in these states or that are of a day from `from` on, each
 * with its sitting and with the hosting that there may be. One statement; grouped by who asks.
 */
export async function listRequests(
  db: Db,
  whose: { centreId: CentreId } | { universityId: UniversityId },
  states: readonly RequestState[],
  from: LocalDate,
) {
  const rows = await db
    .select(listed)
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .leftJoin(universities, eq(universities.id, examSittings.universityId))
    .leftJoin(
      examHostings,
      and(
        eq(examHostings.sittingId, examRequests.sittingId),
        eq(examHostings.centreId, examRequests.centreId),
      ),
    )
    .where(
      and(
        'centreId' in whose
          ? eq(examRequests.centreId, whose.centreId)
          : eq(examSittings.universityId, whose.universityId),
        notInArray(examRequests.state, [...overStates]),
        // What was before and is not finished is not forgotten.
        or(inArray(examRequests.state, [...states]), gte(examSittings.date, from)),
      ),
    )
    .orderBy(asc(examSittings.date), asc(examSittings.startMinute), asc(examSittings.courseCode))
    .limit(2000)
  return rows.map(({ requests, ...row }) => ({
    ...row,
    centreId: requests.centreId,
    state: requests.state as RequestState,
  }))
}

/** Does somebody watch a session of this day in which somebody writes what a hosting is about? */
export async function isWatching(
  db: Db,
  pair: Pick<Hosting, 'sittingId' | 'centreId'>,
  personId: PersonId,
  now: Instant,
  zone: string,
): Promise<boolean> {
  const { start, end } = dayBounds(localDate(now, zone), zone)
  const rows = await db
    .select({ id: examDuties.sessionId })
    .from(examDuties)
    .innerJoin(examSessions, eq(examSessions.id, examDuties.sessionId))
    .innerJoin(examRequests, eq(examRequests.sessionId, examSessions.id))
    .where(
      and(
        eq(examDuties.personId, personId),
        isNull(examDuties.withdrawnAt),
        isNull(examSessions.cancelledAt),
        lt(examSessions.startsAt, end),
        gt(examSessions.endsAt, start),
        ofPair(pair),
      ),
    )
    .limit(1)
  return rows.length > 0
}
