import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  lt,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import { accountNow } from '#db/account-now.server'
import type { Db } from '#db/engine'
import { examRequestEvents, examRequests, examSittings } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { ExamRequest, RequestId } from './request'
import { type Actor, overStates, type RequestEvent, type RequestState } from './request-states'
import type { SessionId } from './session'
import type { SittingId } from './sitting'

const { idempotencyKey: _key, wish: _wish, ...columns } = getTableColumns(examRequests)

type Row = Omit<typeof examRequests.$inferSelect, 'idempotencyKey' | 'wish'>

/** Somebody's request: only purged ones are nobody's, and those are not found. */
export const toRequest = (row: Row): ExamRequest => ({
  ...row,
  personId: row.personId as PersonId,
  state: row.state as RequestState,
})

const isSomebodys = isNotNull(examRequests.personId)

export const selectRequests = (db: Db) => db.select(columns).from(examRequests)

/** Whoever's it is: for whoever has another right to it than owning it. */
export async function find(db: Db, id: RequestId): Promise<ExamRequest | null> {
  const [row] = await selectRequests(db).where(and(eq(examRequests.id, id), isSomebodys))
  return row ? toRequest(row) : null
}

/** Those of these ids, whoever's they are. */
export async function listByIds(db: Db, ids: readonly RequestId[]): Promise<ExamRequest[]> {
  if (ids.length === 0) return []
  return (await selectRequests(db).where(and(inArray(examRequests.id, [...ids]), isSomebodys))).map(toRequest)
}

export async function findOwn(db: Db, personId: PersonId, id: RequestId): Promise<ExamRequest | null> {
  const [row] = await selectRequests(db).where(
    and(eq(examRequests.id, id), eq(examRequests.personId, personId)),
  )
  return row ? toRequest(row) : null
}

export async function findAt(db: Db, centreId: CentreId, id: RequestId): Promise<ExamRequest | null> {
  const [row] = await selectRequests(db).where(
    and(eq(examRequests.id, id), eq(examRequests.centreId, centreId), isSomebodys),
  )
  return row ? toRequest(row) : null
}

/** What was asked for under a key, and what it was. */
export async function byKey(db: Db, personId: PersonId, key: string) {
  const [row] = await db
    .select()
    .from(examRequests)
    .where(and(eq(examRequests.personId, personId), eq(examRequests.idempotencyKey, key)))
  return row ? { request: toRequest(row), wish: row.wish } : null
}

/**
 * Writes a request. PostgreSQL lets the whole write be tried again when the seat has become somebody else's meanwhile.
 * @returns false when the reference is another's: try one more
 */
export async function add(tx: Db, request: ExamRequest, key: string, wish: string): Promise<boolean> {
  const personId = accountNow(request.personId)
  const rows = await tx
    .insert(examRequests)
    .values({ ...request, personId, idempotencyKey: key, wish })
    .onConflictDoNothing()
    .returning({ id: examRequests.id })
  return rows.length > 0
}

/** Writes what may change of a request. */
export async function change(tx: Db, { id, personId: _owner, ...request }: ExamRequest): Promise<void> {
  await tx.update(examRequests).set(request).where(eq(examRequests.id, id))
}

/** Lets a request be nobody's, with whoever decided about it: the row stays, to be counted. */
export async function forgetPeople(tx: Db, id: RequestId): Promise<void> {
  const nobody = { personId: null, centreOkBy: null, residencyBy: null, idempotencyKey: id, wish: '' }
  await tx.update(examRequests).set(nobody).where(eq(examRequests.id, id))
}

/** Forgets the mark of what was wished for. */
export async function forgetWish(tx: Db, id: RequestId): Promise<void> {
  await tx.update(examRequests).set({ wish: '' }).where(eq(examRequests.id, id))
}

export interface Happening {
  requestId: RequestId
  at: Instant
  event: RequestEvent
  fromState: RequestState | null
  toState: RequestState
  by: Actor
  personId: PersonId | null
  detail: Record<string, unknown> | null
}

export async function addEvent(tx: Db, event: Happening): Promise<void> {
  await tx.insert(examRequestEvents).values(event)
}

/** What happened to a request, first first. */
export async function listEvents(db: Db, requestId: RequestId): Promise<Happening[]> {
  const { id: _id, ...shown } = getTableColumns(examRequestEvents)
  const rows = await db
    .select(shown)
    .from(examRequestEvents)
    .where(eq(examRequestEvents.requestId, requestId))
    .orderBy(asc(examRequestEvents.id))
  return rows as Happening[]
}

/** Those that somebody has a seat by, of some sessions. */
export async function ofSessions(db: Db, sessionIds: readonly SessionId[]): Promise<ExamRequest[]> {
  if (sessionIds.length === 0) return []
  const rows = await selectRequests(db)
    .where(inArray(examRequests.sessionId, [...sessionIds]))
    .orderBy(asc(examRequests.startsAt), asc(examRequests.place))
  return rows.map(toRequest)
}

/** Does somebody have another request that is not over in this span? */
export async function meeting(db: Db, personId: PersonId, { start, end }: Span, except: RequestId | '') {
  const rows = await db
    .select({ id: examRequests.id, reference: examRequests.reference })
    .from(examRequests)
    .where(
      and(
        eq(examRequests.personId, personId),
        ne(examRequests.id, except as RequestId),
        lt(examRequests.startsAt, end),
        gt(examRequests.endsAt, start),
        notInArray(examRequests.state, [...overStates]),
      ),
    )
  return rows[0] ?? null
}

/** Has somebody asked for this sitting already, at any centre, and not been told no? */
export async function sameSitting(db: Db, personId: PersonId, sittingId: SittingId) {
  const [row] = await selectRequests(db).where(
    and(
      eq(examRequests.personId, personId),
      eq(examRequests.sittingId, sittingId),
      notInArray(examRequests.state, [...overStates]),
    ),
  )
  return row ? toRequest(row) : null
}

/** How often somebody has written, or been expected to write, exams of a course code. */
export async function attemptsAt(db: Db, personId: PersonId, courseCode: string): Promise<number> {
  const rows = await db
    .select({ id: examRequests.id })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .where(
      and(
        eq(examRequests.personId, personId),
        eq(examSittings.courseCode, courseCode),
        notInArray(examRequests.state, [...overStates]),
      ),
    )
    .orderBy(desc(examRequests.createdAt))
  return rows.length
}

/** Residents first. */
const rank = sql<number>`case when ${examRequests.residencyGroup} is null then 1 else 0 end`

/**
 * Who waits for a seat of an exam that is still to come: residents first, then in the order in which they asked.
 * @param after the last of the page before; null: the first page
 */
export async function waiting(
  db: Db,
  now: Instant,
  most: number,
  after: ExamRequest | null,
): Promise<ExamRequest[]> {
  const { state, answerBy, createdAt, id } = examRequests
  const own = after?.residencyGroup === null ? 1 : 0
  const rest = after && [
    gt(rank, own),
    and(eq(rank, own), gt(createdAt, after.createdAt)),
    and(eq(rank, own), eq(createdAt, after.createdAt), gt(id, after.id)),
  ]
  const rows = await selectRequests(db)
    .where(and(eq(state, 'waitlisted'), gt(answerBy, now), rest ? or(...rest) : undefined))
    .orderBy(rank, asc(createdAt), asc(id))
    .limit(most)
  return rows.map(toRequest)
}

/** Requests whose sitting has changed since it was last looked at for them. */
export async function behindSitting(db: Db, most: number): Promise<RequestId[]> {
  const rows = await db
    .select({ id: examRequests.id })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .where(lt(examRequests.sittingSequence, examSittings.sequence))
    .orderBy(asc(examRequests.id))
    .limit(most)
  return rows.map(({ id }) => id)
}
