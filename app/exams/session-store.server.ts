import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  examDuties,
  examInvigilators,
  examInvigilatorTimes,
  examRequests,
  examSessions,
  spaces,
} from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { ExamSession, SessionId } from './session'

const { startsAt, endsAt, createdBy, createdAt: _at, ...others } = getTableColumns(examSessions)
const columns = { ...others, start: startsAt, end: endsAt, createdBy }
type Row = Omit<ExamSession, 'byStaff'> & { createdBy: PersonId | null }

const toSession = ({ createdBy, ...row }: Row): ExamSession => ({ ...row, byStaff: createdBy !== null })

/** Sessions of some centres that are not cancelled and meet a span, by time. One statement. */
export async function meeting(db: Db, centreIds: readonly CentreId[], { start, end }: Span) {
  if (centreIds.length === 0) return []
  const rows = await db
    .select(columns)
    .from(examSessions)
    .where(
      and(
        inArray(examSessions.centreId, [...centreIds]),
        lt(examSessions.startsAt, end),
        gt(examSessions.endsAt, start),
        isNull(examSessions.cancelledAt),
      ),
    )
    .orderBy(asc(examSessions.startsAt), asc(examSessions.id))
  return rows.map(toSession)
}

export async function find(db: Db, centreId: CentreId, id: SessionId): Promise<ExamSession | null> {
  const [row] = await db
    .select(columns)
    .from(examSessions)
    .where(and(eq(examSessions.centreId, centreId), eq(examSessions.id, id)))
  return row ? toSession(row) : null
}

/** Whoever's centre it is: for whoever has another right to it than working there. */
export async function findAnybodys(db: Db, id: SessionId): Promise<ExamSession | null> {
  const [row] = await db.select(columns).from(examSessions).where(eq(examSessions.id, id))
  return row ? toSession(row) : null
}

/** A session of a centre and those of the centre that meet it, cancelled ones not; it first. One statement. */
export async function around(db: Db, centreId: CentreId, id: SessionId): Promise<ExamSession[]> {
  const own = (of: typeof startsAt | typeof endsAt) =>
    sql`(${db.select({ at: of }).from(examSessions).where(eq(examSessions.id, id))})`
  const rows = await db
    .select(columns)
    .from(examSessions)
    .where(
      and(
        eq(examSessions.centreId, centreId),
        or(
          eq(examSessions.id, id),
          and(
            isNull(examSessions.cancelledAt),
            sql`${startsAt} < ${own(endsAt)}`,
            sql`${endsAt} > ${own(startsAt)}`,
          ),
        ),
      ),
    )
  const all = rows.map(toSession)
  return all.some((one) => one.id === id)
    ? all.toSorted((a, b) => Number(b.id === id) - Number(a.id === id))
    : []
}

/** Sessions of a centre that began before a moment, the latest first, cancelled ones too. One statement. */
export async function past(
  db: Db,
  centreId: CentreId,
  before: Instant,
  most: number,
): Promise<ExamSession[]> {
  const rows = await db
    .select(columns)
    .from(examSessions)
    .where(and(eq(examSessions.centreId, centreId), lt(examSessions.startsAt, before)))
    .orderBy(desc(examSessions.startsAt), asc(examSessions.id))
    .limit(most)
  return rows.map(toSession)
}

/** @param by who of the staff opened it; null: it was opened because somebody needed a seat */
export async function add(tx: Db, session: ExamSession, by: PersonId | null, now: Instant): Promise<void> {
  const { start, end, byStaff: _by, ...row } = session
  await tx
    .insert(examSessions)
    .values({ ...row, startsAt: start, endsAt: end, createdAt: now, createdBy: by })
}

/** Writes what may change of a session. */
export async function change(tx: Db, { id, start, end, byStaff: _by, ...row }: ExamSession): Promise<void> {
  await tx
    .update(examSessions)
    .set({ ...row, startsAt: start, endsAt: end })
    .where(eq(examSessions.id, id))
}

/** Sessions of a centre that are not cancelled and meet a span, by time, with their room and how many write. One statement. */
export const onDay = (db: Db, centreId: CentreId, { start, end }: Span) =>
  db
    .select({
      id: examSessions.id,
      start: examSessions.startsAt,
      end: examSessions.endsAt,
      solo: examSessions.solo,
      spaceName: spaces.name,
      writers: count(examRequests.id),
    })
    .from(examSessions)
    .innerJoin(spaces, eq(spaces.id, examSessions.spaceId))
    .leftJoin(examRequests, eq(examRequests.sessionId, examSessions.id))
    .where(
      and(
        eq(examSessions.centreId, centreId),
        lt(examSessions.startsAt, end),
        gt(examSessions.endsAt, start),
        isNull(examSessions.cancelledAt),
      ),
    )
    .groupBy(examSessions.id, spaces.name)
    .orderBy(asc(examSessions.startsAt), asc(spaces.name))

/** The seats of sessions that are somebody's: who, and by which group. One statement. */
export async function seats(db: Db, sessionIds: readonly SessionId[]) {
  if (sessionIds.length === 0) return []
  return db
    .select({
      sessionId: sql<SessionId>`${examRequests.sessionId}`,
      requestId: examRequests.id,
      // Whoever has a seat is somebody: what is purged has none.
      personId: sql<PersonId>`${examRequests.personId}`,
      sittingId: examRequests.sittingId,
      place: sql<number>`${examRequests.place}`,
      residencyGroup: examRequests.residencyGroup,
    })
    .from(examRequests)
    .where(inArray(examRequests.sessionId, [...sessionIds]))
}

/** Who watches these sessions. One statement. */
export async function duties(db: Db, sessionIds: readonly SessionId[]) {
  if (sessionIds.length === 0) return []
  return db
    .select({ sessionId: examDuties.sessionId, personId: examDuties.personId })
    .from(examDuties)
    .where(and(inArray(examDuties.sessionId, [...sessionIds]), isNull(examDuties.withdrawnAt)))
}

/**
 * Who may invigilate at these centres, each with the times inside a span when they can. One statement; nobody at all
 * means that the centre keeps no register.
 */
export async function invigilators(db: Db, centreIds: readonly CentreId[], { start, end }: Span) {
  if (centreIds.length === 0) return []
  return db
    .select({
      centreId: examInvigilators.centreId,
      personId: examInvigilators.personId,
      training: examInvigilators.training,
      from: examInvigilatorTimes.startsAt,
      until: examInvigilatorTimes.endsAt,
    })
    .from(examInvigilators)
    .leftJoin(
      examInvigilatorTimes,
      and(
        eq(examInvigilatorTimes.personId, examInvigilators.personId),
        eq(examInvigilatorTimes.centreId, examInvigilators.centreId),
        lt(examInvigilatorTimes.startsAt, end),
        gt(examInvigilatorTimes.endsAt, start),
      ),
    )
    .where(and(inArray(examInvigilators.centreId, [...centreIds]), isNull(examInvigilators.endedAt)))
}
