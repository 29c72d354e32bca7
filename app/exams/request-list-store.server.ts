import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, examRequests, examSittings, universities } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { RequestState } from './request-states'

/** What lists and calendars say of a request: nothing of anybody's health, and nobody's name. */
const columns = {
  id: examRequests.id,
  reference: examRequests.reference,
  state: examRequests.state,
  startsAt: examRequests.startsAt,
  endsAt: examRequests.endsAt,
  answerBy: examRequests.answerBy,
  sequence: examRequests.sequence,
  stateAt: examRequests.stateAt,
  courseCode: examSittings.courseCode,
  courseName: examSittings.courseName,
  date: examSittings.date,
  startMinute: examSittings.startMinute,
  minutes: examSittings.minutes,
  universityName: examSittings.universityName,
  university: universities.name,
  centreName: centres.name,
  address: centres.address,
  town: centres.town,
  timeZone: centres.timeZone,
}

const some = (db: Db) =>
  db
    .select(columns)
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .innerJoin(centres, eq(centres.id, examRequests.centreId))
    .leftJoin(universities, eq(universities.id, examSittings.universityId))

type Row = Awaited<ReturnType<typeof some>>[number]
/** A request as lists and calendars read it. */
export type ListedRequest = Omit<Row, 'state'> & { state: RequestState }

const toListed = (row: Row): ListedRequest => ({ ...row, state: row.state as RequestState })

/** Somebody's requests, the last exam first. One statement. */
export async function listOf(db: Db, personId: PersonId, most: number): Promise<ListedRequest[]> {
  const rows = await some(db)
    .where(eq(examRequests.personId, personId))
    .orderBy(desc(examSittings.date), desc(examRequests.createdAt))
    .limit(most)
  return rows.map(toListed)
}

/** Somebody's requests in these states whose exam ends after an instant, by time. One statement. */
export async function forCalendar(
  db: Db,
  personId: PersonId,
  states: readonly RequestState[],
  since: Instant,
  most: number,
): Promise<ListedRequest[]> {
  const rows = await some(db)
    .where(
      and(
        eq(examRequests.personId, personId),
        inArray(examRequests.state, [...states]),
        gt(examRequests.endsAt, since),
      ),
    )
    .orderBy(asc(examRequests.startsAt), asc(examRequests.id))
    .limit(most)
  return rows.map(toListed)
}
