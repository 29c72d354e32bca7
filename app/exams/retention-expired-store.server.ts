import { and, count, eq, inArray, isNotNull, isNull, lt, min, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  examCharges,
  examDeviations,
  examFiles,
  examHostings,
  examRequests,
  examSessions,
  examSittings,
  examSupportNeeds,
  examToiletVisits,
} from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Instant, LocalDate } from '~/lib/time'
import { transitions } from './request-states'
import type { RecordClass } from './retention'

/** Which records of a class are kept no longer. */
export interface Expired {
  centreId: CentreId
  recordClass: RecordClass
  /** Of exams before this day; and the moment at which it began. */
  before: LocalDate
  beforeAt: Instant
  /** Of answers that nobody has acknowledged. */
  unacknowledgedBefore: LocalDate
}

/** The rows of a class that are kept no longer: their ids with the day of their exam. */
function expired(db: Db, { centreId, recordClass, before, beforeAt, unacknowledgedBefore }: Expired) {
  const old = lt(examSittings.date, before)
  const files = (kinds: ('paper' | 'instructions' | 'answers')[], more?: SQL) =>
    db
      .select({
        id: sql<string>`${examFiles.id}`.as('id'),
        date: sql<string>`${examSittings.date}`.as('date'),
      })
      .from(examFiles)
      .innerJoin(examHostings, eq(examHostings.id, examFiles.hostingId))
      .innerJoin(examSittings, eq(examSittings.id, examHostings.sittingId))
      .where(
        and(
          eq(examHostings.centreId, centreId),
          inArray(examFiles.kind, kinds),
          isNull(examFiles.removedAt),
          old,
          more,
        ),
      )
  const requests = (where: SQL | undefined) =>
    db
      .select({
        id: sql<string>`${examRequests.id}`.as('id'),
        date: sql<string>`${examSittings.date}`.as('date'),
      })
      .from(examRequests)
      .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
      .where(and(eq(examRequests.centreId, centreId), old, where))
  const visits = db.select({ id: examToiletVisits.requestId }).from(examToiletVisits)
  const needs = db.select({ id: examSupportNeeds.requestId }).from(examSupportNeeds)
  switch (recordClass) {
    case 'papers':
      return files(['paper', 'instructions'])
    case 'answers':
      return files(
        ['answers'],
        or(isNotNull(examHostings.acknowledgedAt), lt(examSittings.date, unacknowledgedBefore)),
      )
    case 'identity':
      return requests(isNotNull(examRequests.identityKind))
    case 'log':
      return requests(inArray(examRequests.id, visits))
    case 'support':
      return requests(or(inArray(examRequests.id, needs), ne(examRequests.arrangement, '')))
    case 'request':
      return requests(
        or(
          inArray(examRequests.state, [...transitions.purge.from]),
          // Purged while the row still kept whose it was.
          and(eq(examRequests.state, 'purged'), isNotNull(examRequests.personId)),
        ),
      )
    case 'deviations':
      return db
        .select({ id: sql<string>`${examDeviations.id}`.as('id'), date: sql<string>`''`.as('date') })
        .from(examDeviations)
        .innerJoin(examSessions, eq(examSessions.id, examDeviations.sessionId))
        .where(and(eq(examSessions.centreId, centreId), lt(examSessions.startsAt, beforeAt)))
    case 'fee':
      return db
        .select({ id: sql<string>`${examCharges.id}`.as('id'), date: sql<string>`''`.as('date') })
        .from(examCharges)
        .where(
          and(
            eq(examCharges.centreId, centreId),
            lt(examCharges.createdAt, beforeAt),
            // What is owed is owed.
            or(
              isNotNull(examCharges.paidAt),
              isNotNull(examCharges.waivedAt),
              isNotNull(examCharges.refundedAt),
            ),
          ),
        )
  }
}

/** How many there are and of which day the oldest, without whose. One statement. */
export async function countExpired(db: Db, which: Expired) {
  const rows = expired(db, which).as('expired')
  const [found] = await db.select({ count: count(), oldest: min(rows.date) }).from(rows)
  return { count: found?.count ?? 0, oldest: (found?.oldest || null) as LocalDate | null }
}

/** Ids of the next that are kept no longer. */
export async function nextExpired(db: Db, which: Expired, most: number): Promise<string[]> {
  const rows = expired(db, which).as('expired')
  const found = await db.select({ id: rows.id }).from(rows).limit(most)
  return found.map(({ id }) => id)
}
