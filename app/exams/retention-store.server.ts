import { and, count, desc, eq, inArray, isNotNull, isNull, lt, min, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  centres,
  examCharges,
  examDeviations,
  examFileContents,
  examFiles,
  examHostings,
  examRequestEvents,
  examRequests,
  examRetention,
  examSessions,
  examSittings,
  examSupportNeeds,
  examToiletVisits,
  messages,
  outbox,
  purgeLog,
  staffLog,
} from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'
import type { ChargeId } from './charge'
import type { FileId } from './locker'
import type { ExamRequest, RequestId } from './request'
import { transitions } from './request-states'
import type { RecordClass } from './retention'

/** How many days a centre has said, by class. One statement. */
export async function said(db: Db, centreId: CentreId): Promise<Map<string, number>> {
  const rows = await db.select().from(examRetention).where(eq(examRetention.centreId, centreId))
  return new Map(rows.map(({ recordClass, days }) => [recordClass, days]))
}

/** A centre with how many days it has said, by class; null when there is no such centre. One statement. */
export async function centreWithDays(db: Db, centreId: CentreId) {
  const rows = await db
    .select({
      centre: { id: centres.id, name: centres.name, timeZone: centres.timeZone },
      kept: { recordClass: examRetention.recordClass, days: examRetention.days },
    })
    .from(centres)
    .leftJoin(examRetention, eq(examRetention.centreId, centres.id))
    .where(eq(centres.id, centreId))
  const [first] = rows
  if (!first) return null
  const known = rows.flatMap(({ kept }) => (kept ? [[kept.recordClass, kept.days] as const] : []))
  return { centre: first.centre, said: new Map<string, number>(known) }
}

export async function set(tx: Db, centreId: CentreId, recordClass: RecordClass, days: number): Promise<void> {
  await tx
    .insert(examRetention)
    .values({ centreId, recordClass, days })
    .onConflictDoUpdate({ target: [examRetention.centreId, examRetention.recordClass], set: { days } })
}

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

/** Erases records of a class by their ids; requests are blanked elsewhere, by their own way. */
export async function erase(
  tx: Db,
  recordClass: Exclude<RecordClass, 'request'>,
  ids: string[],
  now: Instant,
): Promise<void> {
  const requestIds = ids as RequestId[]
  switch (recordClass) {
    case 'papers':
    case 'answers': {
      const fileIds = ids as FileId[]
      await tx.delete(examFileContents).where(inArray(examFileContents.fileId, fileIds))
      // The name of a scan may be somebody's.
      await tx
        .update(examFiles)
        .set({ removedAt: now, ...(recordClass === 'answers' && { name: '' }) })
        .where(inArray(examFiles.id, fileIds))
      return
    }
    case 'identity':
      await tx.update(examRequests).set({ identityKind: null }).where(inArray(examRequests.id, requestIds))
      return
    case 'log':
      await tx.delete(examToiletVisits).where(inArray(examToiletVisits.requestId, requestIds))
      return
    case 'support':
      await tx.delete(examSupportNeeds).where(inArray(examSupportNeeds.requestId, requestIds))
      await tx.update(examRequests).set({ arrangement: '' }).where(inArray(examRequests.id, requestIds))
      return
    case 'deviations':
      await tx.delete(examDeviations).where(inArray(examDeviations.id, ids as Id<'exam-deviation'>[]))
      return
    case 'fee':
      await tx.delete(examCharges).where(inArray(examCharges.id, ids as ChargeId[]))
  }
}

/**
 * What leads from a request to somebody besides its own row: the exam that they typed, what was told and logged about
 * it; and what is owed or was paid keeps a name instead, as accounts must (bokföringslagen 5 kap. 7 §).
 */
export async function forgetTraces(
  tx: Db,
  { id, sittingId, centreId }: Pick<ExamRequest, 'id' | 'sittingId' | 'centreId'>,
  payer: string,
): Promise<void> {
  await tx.update(examCharges).set({ payer }).where(eq(examCharges.requestId, id))
  await tx
    .update(examSittings)
    .set({ typedBy: null, createdBy: null, note: '' })
    .where(and(eq(examSittings.id, sittingId), eq(examSittings.typed, true)))
  await tx.delete(messages).where(eq(messages.subjectId, id))
  await tx.delete(outbox).where(and(eq(outbox.subjectId, id), isNotNull(outbox.toldAt)))
  // That it was done stays, and by whom of the staff; the words may tell of the learner.
  await tx
    .update(staffLog)
    .set({ before: null, after: null, reason: '' })
    .where(and(eq(staffLog.subjectId, id), eq(staffLog.centreId, centreId)))
}

/** What the log of a request keeps besides what happened: reasons, and who it was. */
export async function blankEvents(tx: Db, requestId: RequestId): Promise<void> {
  await tx
    .update(examRequestEvents)
    .set({ detail: null, personId: null })
    .where(eq(examRequestEvents.requestId, requestId))
}

export async function logPurge(tx: Db, line: Omit<typeof purgeLog.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(purgeLog).values(line)
}

/** What has been erased at a centre, the latest first. One statement. */
export async function listPurges(db: Db, centreId: CentreId, most: number) {
  const rows = await db
    .select({
      recordClass: purgeLog.recordClass,
      at: purgeLog.at,
      olderThan: purgeLog.olderThan,
      count: purgeLog.count,
    })
    .from(purgeLog)
    .where(eq(purgeLog.centreId, centreId))
    .orderBy(desc(purgeLog.id))
    .limit(most)
  return rows.map((row) => ({ ...row, recordClass: row.recordClass as RecordClass }))
}

/** The centres at which there has been any exam. */
export async function centresWithExams(db: Db): Promise<CentreId[]> {
  const rows = await db.selectDistinct({ id: examRequests.centreId }).from(examRequests)
  return rows.map(({ id }) => id)
}
