import { and, desc, eq, getTableColumns, inArray, isNotNull, lt, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examRequests, examSessions, examSittings, people, spaces, universities } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './policy'
import type { RequestId } from './request'
import { attendedStates } from './request-attendance'
import { toRequest } from './request-store.server'

const { idempotencyKey: _key, wish: _wish, ...request } = getTableColumns(examRequests)

const columns = {
  request,
  sitting: getTableColumns(examSittings),
  university: { id: universities.id, name: universities.name, short: universities.short },
  person: { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity },
  room: { id: spaces.id, name: spaces.name },
}

/** Where a list of requests goes on. */
export interface RequestPlace {
  createdAt: Instant
  id: string
}

/** With whose exam it is, who asks and in which room; the newest first. One statement. */
async function some(db: Db, where: SQL | undefined, most: number, after: RequestPlace | null) {
  const { createdAt, id } = examRequests
  const rest = after
    ? or(lt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), lt(id, after.id as RequestId)))
    : undefined
  const rows = await db
    .select(columns)
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .innerJoin(people, eq(people.id, examRequests.personId))
    .leftJoin(universities, eq(universities.id, examSittings.universityId))
    .leftJoin(examSessions, eq(examSessions.id, examRequests.sessionId))
    .leftJoin(spaces, eq(spaces.id, examSessions.spaceId))
    .where(and(where, rest))
    .orderBy(desc(createdAt), desc(id))
    .limit(most)
  return rows.map((row) => ({ ...row, request: toRequest(row.request) }))
}

/** Somebody's own, the newest first. */
export const own = (db: Db, personId: PersonId, most: number, after: RequestPlace | null) =>
  some(db, eq(examRequests.personId, personId), most, after)

/** Those for a university's exams, the newest first. */
export const ofUniversity = (
  db: Db,
  universityId: UniversityId,
  { attendance }: { attendance: boolean },
  most: number,
  after: RequestPlace | null,
) =>
  some(
    db,
    and(
      eq(examSittings.universityId, universityId),
      attendance
        ? or(inArray(examRequests.state, [...attendedStates]), isNotNull(examRequests.seatedAt))
        : undefined,
    ),
    most,
    after,
  )

/** One of them, whoever's it is: for whoever has another right to it than owning it. */
export async function one(db: Db, id: RequestId) {
  const [row] = await some(db, eq(examRequests.id, id), 1, null)
  return row ?? null
}

export type ListedRow = Awaited<ReturnType<typeof own>>[number]
