import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examHostings, examRequests, examSittings, people, universities } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { RequestId } from './request'
import type { RequestState } from './request-states'
import type { SessionId } from './session'
import type { SittingId } from './sitting'

/** Everybody with a seat in these sessions, what they write and what they are called, by when they end. One statement. */
export async function writers(db: Db, sessionIds: readonly SessionId[]) {
  if (sessionIds.length === 0) return []
  const rows = await db
    .select({
      id: examRequests.id,
      reference: examRequests.reference,
      sessionId: examRequests.sessionId,
      personId: people.id,
      place: examRequests.place,
      state: examRequests.state,
      startsAt: examRequests.startsAt,
      endsAt: examRequests.endsAt,
      extraMinutes: examRequests.extraMinutes,
      separateRoom: examRequests.separateRoom,
      arrangement: examRequests.arrangement,
      residencyGroup: examRequests.residencyGroup,
      since: examRequests.centreOkAt,
      createdAt: examRequests.createdAt,
      person: { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity },
      sitting: {
        id: examSittings.id,
        universityId: examSittings.universityId,
        universityName: examSittings.universityName,
        courseCode: examSittings.courseCode,
        courseName: examSittings.courseName,
        examCode: examSittings.examCode,
        date: examSittings.date,
        format: examSittings.format,
        tool: examSittings.tool,
      },
      university: universities.short,
    })
    .from(examRequests)
    .innerJoin(people, eq(people.id, examRequests.personId))
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .leftJoin(universities, eq(universities.id, examSittings.universityId))
    .where(inArray(examRequests.sessionId, [...sessionIds]))
    .orderBy(asc(examRequests.endsAt), asc(examRequests.place), asc(examRequests.reference))
  return rows.map(({ state, sessionId, since, createdAt, ...row }) => ({
    ...row,
    state: state as RequestState,
    sessionId: sessionId as SessionId,
    since: since ?? createdAt,
  }))
}
export type WriterRow = Awaited<ReturnType<typeof writers>>[number]

/** How far the papers of these sittings have come at a centre. One statement. */
export async function materials(db: Db, centreId: CentreId, sittingIds: readonly SittingId[]) {
  if (sittingIds.length === 0) return []
  return db
    .select({ sittingId: examHostings.sittingId, material: examHostings.material, dueAt: examHostings.dueAt })
    .from(examHostings)
    .where(and(eq(examHostings.centreId, centreId), inArray(examHostings.sittingId, [...sittingIds])))
}

/** Gives these requests other places of their session; all of them let go first, so that two can trade. */
export async function place(
  tx: Db,
  sessionId: SessionId,
  places: ReadonlyMap<RequestId, number>,
): Promise<void> {
  const ids = [...places.keys()]
  if (ids.length === 0) return
  const own = (id: RequestId) => and(eq(examRequests.id, id), eq(examRequests.sessionId, sessionId))
  await tx
    .update(examRequests)
    .set({ place: null })
    .where(and(inArray(examRequests.id, ids), eq(examRequests.sessionId, sessionId)))
  for (const [id, number] of places) await tx.update(examRequests).set({ place: number }).where(own(id))
}
