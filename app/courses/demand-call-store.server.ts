import { and, count, desc, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  centres,
  courseCallInterests,
  courseCalls,
  courseInterests,
  networks,
  universities,
} from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './course'
import type { CallId, InterestId } from './demand'
import type { Call, CallInFull } from './demand-call'
import type { CallReply } from './demand-rules'
import type { Term } from './term'

/** Whose calls: one of them. */
export interface Owner {
  networkId: Id<'network'> | null
  centreId: Id<'centre'> | null
}

const columns = {
  id: courseCalls.id,
  networkId: courseCalls.networkId,
  centreId: courseCalls.centreId,
  universityId: courseCalls.universityId,
  universityName: sql<string>`coalesce(${universities.name}, ${courseCalls.universityName})`,
  email: courseCalls.email,
  subject: courseCalls.subject,
  words: courseCalls.words,
  professionId: courseCalls.professionId,
  courseId: courseCalls.courseId,
  term: sql<Term | null>`${courseCalls.term}`,
  counts: courseCalls.counts,
  createdAt: courseCalls.createdAt,
  createdBy: courseCalls.createdBy,
  sentAt: courseCalls.sentAt,
  answer: courseCalls.answer,
  answerText: courseCalls.answerText,
  answeredAt: courseCalls.answeredAt,
  answeredBy: courseCalls.answeredBy,
  sender: sql<string>`coalesce(${networks.name}, ${centres.name}, '')`,
}

const all = (db: Db) =>
  db
    .select(columns)
    .from(courseCalls)
    .leftJoin(universities, eq(universities.id, courseCalls.universityId))
    .leftJoin(networks, eq(networks.id, courseCalls.networkId))
    .leftJoin(centres, eq(centres.id, courseCalls.centreId))

/** Every call is sent as it is made. */
const sent = (row: Omit<CallInFull, 'sentAt'> & { sentAt: Instant | null }): CallInFull => ({
  ...row,
  sentAt: row.sentAt ?? row.createdAt,
})

const owns = ({ networkId, centreId }: Owner) =>
  networkId
    ? eq(courseCalls.networkId, networkId)
    : centreId
      ? eq(courseCalls.centreId, centreId)
      : sql`false`

/** A call; null when there is none. One statement. */
export async function find(db: Db, id: CallId): Promise<CallInFull | null> {
  const [row] = await all(db).where(eq(courseCalls.id, id))
  return row ? sent(row) : null
}

/** A network's or a centre's call; null for another's. One statement. */
export async function findOf(db: Db, owner: Owner, id: CallId): Promise<CallInFull | null> {
  const [row] = await all(db).where(and(owns(owner), eq(courseCalls.id, id)))
  return row ? sent(row) : null
}

/** A call to a university; null for one to another. One statement. */
export async function findTo(db: Db, universityId: UniversityId, id: CallId): Promise<CallInFull | null> {
  const [row] = await all(db).where(and(eq(courseCalls.universityId, universityId), eq(courseCalls.id, id)))
  return row ? sent(row) : null
}

/** What a network or a centre has sent, the latest first. One statement. */
export const listOf = async (db: Db, owner: Owner, most: number): Promise<CallInFull[]> =>
  (
    await all(db).where(owns(owner)).orderBy(desc(courseCalls.createdAt), desc(courseCalls.id)).limit(most)
  ).map(sent)

/** What a university was sent, the latest first. One statement. */
export const listTo = async (db: Db, universityId: UniversityId, most: number): Promise<CallInFull[]> =>
  (
    await all(db)
      .where(eq(courseCalls.universityId, universityId))
      .orderBy(desc(courseCalls.createdAt), desc(courseCalls.id))
      .limit(most)
  ).map(sent)

/** The calls that stand on somebody's wishes, each with whose wish; the latest first. One statement. */
export async function listAbout(
  db: Db,
  personId: PersonId,
): Promise<{ interestId: InterestId; call: CallInFull }[]> {
  const rows = await db
    .select({ interestId: courseCallInterests.interestId, call: columns })
    .from(courseInterests)
    .innerJoin(courseCallInterests, eq(courseCallInterests.interestId, courseInterests.id))
    .innerJoin(courseCalls, eq(courseCalls.id, courseCallInterests.callId))
    .leftJoin(universities, eq(universities.id, courseCalls.universityId))
    .leftJoin(networks, eq(networks.id, courseCalls.networkId))
    .leftJoin(centres, eq(centres.id, courseCalls.centreId))
    .where(and(eq(courseInterests.personId, personId), isNull(courseInterests.withdrawnAt)))
    .orderBy(desc(courseCalls.createdAt), desc(courseCalls.id))
  return rows.map(({ interestId, call }) => ({ interestId, call: sent(call) }))
}

/** How many calls an owner has sent since a moment, and how many came to a mailbox. */
export async function countSince(db: Db, owner: Owner, email: string, since: Instant) {
  const of = async (where: ReturnType<typeof eq>) => {
    const [row] = await db
      .select({ number: count() })
      .from(courseCalls)
      .where(and(where, gte(courseCalls.createdAt, since)))
    return row?.number ?? 0
  }
  return { today: await of(owns(owner)), toMailbox: await of(eq(courseCalls.email, email)) }
}

/** The mailbox from which a university has answered an owner last; null: from none. One statement. */
export async function answeredMailbox(
  db: Db,
  owner: Owner,
  universityId: UniversityId,
): Promise<string | null> {
  const [row] = await db
    .select({ email: courseCalls.email })
    .from(courseCalls)
    .where(and(owns(owner), eq(courseCalls.universityId, universityId), isNotNull(courseCalls.answer)))
    .orderBy(desc(courseCalls.createdAt))
    .limit(1)
  return row?.email ?? null
}

/** Writes a call and what it stands on; false when it was written before. */
export async function add(
  tx: Db,
  call: Omit<Call, 'answer' | 'answerText' | 'answeredAt' | 'answeredBy'>,
  interests: readonly InterestId[],
): Promise<boolean> {
  const rows = await tx
    .insert(courseCalls)
    .values(call)
    .onConflictDoNothing()
    .returning({ id: courseCalls.id })
  if (rows.length === 0) return false
  for (let at = 0; at < interests.length; at += 500) {
    const some = interests.slice(at, at + 500).map((interestId) => ({ callId: call.id, interestId }))
    await tx.insert(courseCallInterests).values(some)
  }
  return true
}

/** Writes what a university says. */
export async function answer(
  tx: Db,
  id: CallId,
  { answer, text }: CallReply,
  by: PersonId | null,
  at: Instant,
): Promise<void> {
  await tx
    .update(courseCalls)
    .set({ answer, answerText: text, answeredAt: at, answeredBy: by })
    .where(eq(courseCalls.id, id))
}

/** Whose wishes a call stands on, of those who still wish. One statement. */
export async function listWishing(db: Db, ids: readonly CallId[]): Promise<Map<CallId, PersonId[]>> {
  const of = new Map<CallId, PersonId[]>()
  if (ids.length === 0) return of
  const rows = await db
    .selectDistinct({ callId: courseCallInterests.callId, personId: courseInterests.personId })
    .from(courseCallInterests)
    .innerJoin(courseInterests, eq(courseInterests.id, courseCallInterests.interestId))
    .where(and(inArray(courseCallInterests.callId, [...ids]), isNull(courseInterests.withdrawnAt)))
  for (const { callId, personId } of rows) if (personId) of.set(callId, [...(of.get(callId) ?? []), personId])
  return of
}
