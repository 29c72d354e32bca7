import { and, asc, count, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examCharges, examRequests, examSittings, people, universities } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Span } from '~/lib/span'
import type { ChargeId } from './charge'
import type { RequestId } from './request'
import type { RequestState } from './request-states'

/** Requests of a centre as its staff see them. */

const columns = {
  id: examRequests.id,
  reference: examRequests.reference,
  state: sql<RequestState>`${examRequests.state}`,
  answerBy: examRequests.answerBy,
  centreOk: examRequests.centreOk,
  universityOk: examRequests.universityOk,
  startsAt: examRequests.startsAt,
  endsAt: examRequests.endsAt,
  extraMinutes: examRequests.extraMinutes,
  separateRoom: examRequests.separateRoom,
  residencyGroup: examRequests.residencyGroup,
  fee: examRequests.fee,
  createdAt: examRequests.createdAt,
  person: {
    id: people.id,
    name: people.name,
    alias: people.alias,
    protectedIdentity: people.protectedIdentity,
    email: people.email,
    phone: people.phone,
  },
  sitting: {
    date: examSittings.date,
    startMinute: examSittings.startMinute,
    minutes: examSittings.minutes,
    courseCode: examSittings.courseCode,
    courseName: examSittings.courseName,
    examCode: examSittings.examCode,
    format: examSittings.format,
    typed: examSittings.typed,
  },
  university: sql<string>`coalesce(${universities.short}, ${examSittings.universityName})`,
}

const some = (db: Db) =>
  db
    .select(columns)
    .from(examRequests)
    .innerJoin(people, eq(people.id, examRequests.personId))
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .leftJoin(universities, eq(universities.id, examSittings.universityId))

/** A centre's requests in some states, in the order of answers that are due or of days. */
export const list = (
  db: Db,
  centreId: CentreId,
  states: readonly RequestState[],
  order: 'due' | 'day' | 'latest',
  most: number,
) =>
  some(db)
    .where(and(eq(examRequests.centreId, centreId), inArray(examRequests.state, [...states])))
    .orderBy(...orders[order], asc(examRequests.id))
    .limit(most)

const orders: Record<'due' | 'day' | 'latest', SQL[]> = {
  due: [asc(examRequests.answerBy), asc(examRequests.createdAt)],
  day: [asc(examSittings.date), asc(examRequests.startsAt)],
  latest: [desc(examSittings.date), desc(examRequests.createdAt)],
}

/** How many requests of a centre are in each state. */
export const countByState = (db: Db, centreId: CentreId) =>
  db
    .select({ state: sql<RequestState>`${examRequests.state}`, count: count() })
    .from(examRequests)
    .where(eq(examRequests.centreId, centreId))
    .groupBy(examRequests.state)

export async function find(db: Db, centreId: CentreId, id: RequestId) {
  const [row] = await some(db).where(and(eq(examRequests.centreId, centreId), eq(examRequests.id, id)))
  return row ?? null
}

const someCharges = (db: Db) =>
  db
    .select({
      charge: {
        id: examCharges.id,
        requestId: examCharges.requestId,
        kind: examCharges.kind,
        amount: examCharges.amount,
        withVat: examCharges.withVat,
        dueAt: examCharges.dueAt,
        createdAt: examCharges.createdAt,
        paidAt: examCharges.paidAt,
        way: examCharges.way,
        paymentReference: examCharges.paymentReference,
        receipt: examCharges.receipt,
        waivedAt: examCharges.waivedAt,
        refundedAt: examCharges.refundedAt,
        reason: examCharges.reason,
        payer: examCharges.payer,
      },
      reference: examRequests.reference,
      person: columns.person,
      courseCode: examSittings.courseCode,
      date: examSittings.date,
      university: columns.university,
    })
    .from(examCharges)
    .innerJoin(examRequests, eq(examRequests.id, examCharges.requestId))
    // Of a request that is purged the charge itself keeps who it was.
    .leftJoin(people, eq(people.id, examRequests.personId))
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .leftJoin(universities, eq(universities.id, examSittings.universityId))

/** What was owed to a centre from a moment until another, as its finance office asks for it. */
export const charges = (db: Db, centreId: CentreId, { start, end }: Span) =>
  someCharges(db)
    .where(
      and(
        eq(examCharges.centreId, centreId),
        gte(examCharges.createdAt, start),
        lt(examCharges.createdAt, end),
      ),
    )
    .orderBy(asc(examCharges.createdAt), asc(examCharges.id))

export const charge = (db: Db, centreId: CentreId, id: ChargeId) =>
  someCharges(db).where(and(eq(examCharges.centreId, centreId), eq(examCharges.id, id)))
