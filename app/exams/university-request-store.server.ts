import { and, asc, count, desc, eq, getTableColumns, gt, gte, inArray, isNull, not } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, examRequests, examSittings, people } from '#db/schema'
import type { Instant, LocalDate } from '~/lib/time'
import type { UniversityId } from './policy'
import type { RequestId } from './request'
import type { RequestState } from './request-states'
import { toRequest } from './request-store.server'
import type { SittingId } from './sitting'

/** Which requests a list shows: those that a university can still answer for the first time, or all others. */
export interface OfficeFilter {
  view: 'waiting' | 'answered'
  /** Null: of every sitting. */
  sittingId: SittingId | null
  /** The day it is; of answered ones those of the last year are shown. */
  today: LocalDate
  since: Instant
}

const asking: RequestState[] = ['submitted', 'offered', 'waitlisted', 'awaiting-university']

const { idempotencyKey: _key, wish: _wish, ...requestColumns } = getTableColumns(examRequests)

const isWaiting = (today: LocalDate) =>
  and(inArray(examRequests.state, asking), isNull(examRequests.universityOk), gte(examSittings.date, today))

/** Requests for exams of one university, with whose, which and where; those to be answered first on top. One statement. */
export async function listOfUniversity(
  db: Db,
  universityId: UniversityId,
  { view, sittingId, today, since }: OfficeFilter,
  most: number,
) {
  const waiting = isWaiting(today)
  const shown = view === 'waiting' ? waiting : and(waiting && not(waiting), gt(examRequests.createdAt, since))
  const rows = await db
    .select({
      request: requestColumns,
      sitting: {
        courseCode: examSittings.courseCode,
        courseName: examSittings.courseName,
        examCode: examSittings.examCode,
        date: examSittings.date,
        startMinute: examSittings.startMinute,
      },
      person: { name: people.name, email: people.email, protectedIdentity: people.protectedIdentity },
      centre: { id: centres.id, name: centres.name, kind: centres.kind, zone: centres.timeZone },
    })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .innerJoin(people, eq(people.id, examRequests.personId))
    .innerJoin(centres, eq(centres.id, examRequests.centreId))
    .where(
      and(
        eq(examSittings.universityId, universityId),
        sittingId === null ? undefined : eq(examRequests.sittingId, sittingId),
        shown,
      ),
    )
    .orderBy(
      ...(view === 'waiting'
        ? [asc(examRequests.answerBy), asc(examRequests.id)]
        : [desc(examSittings.date), desc(examRequests.id)]),
    )
    .limit(most)
  return rows.map(({ request, ...of }) => ({ ...of, request: toRequest(request) }))
}

/** How many wait for a university's first answer. One statement. */
export async function countWaiting(db: Db, universityId: UniversityId, today: LocalDate): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .where(and(eq(examSittings.universityId, universityId), isWaiting(today)))
  return found?.count ?? 0
}

/** The sittings of a university that somebody asks for, from a day on, with how often. One statement. */
export function askedSittings(db: Db, universityId: UniversityId, from: LocalDate, most: number) {
  return db
    .select({
      id: examSittings.id,
      courseCode: examSittings.courseCode,
      date: examSittings.date,
      count: count(),
    })
    .from(examSittings)
    .innerJoin(examRequests, eq(examRequests.sittingId, examSittings.id))
    .where(and(eq(examSittings.universityId, universityId), gte(examSittings.date, from)))
    .groupBy(examSittings.id, examSittings.courseCode, examSittings.date)
    .orderBy(asc(examSittings.date), asc(examSittings.courseCode))
    .limit(most)
}

/** By which code each of these is known, of those that are for exams of one university. */
export async function referencesOf(db: Db, universityId: UniversityId, ids: readonly RequestId[]) {
  if (ids.length === 0) return new Map<RequestId, string>()
  const rows = await db
    .select({ id: examRequests.id, reference: examRequests.reference })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .where(and(eq(examSittings.universityId, universityId), inArray(examRequests.id, [...ids])))
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}
