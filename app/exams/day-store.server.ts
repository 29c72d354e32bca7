import {
  aliasedTable,
  and,
  asc,
  eq,
  exists,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
} from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  centres,
  examCharges,
  examDuties,
  examRequests,
  examSessions,
  examSittings,
  memberships,
  people,
  spaces,
  universities,
} from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { dayMs, type Instant, later } from '~/lib/time'
import type { IdentityKind } from './day-rules'
import type { RequestId } from './request'
import type { RequestState } from './request-states'
import type { SessionId } from './session'

/** Whose a session is; null when there is none. For a guard, before anybody is shown anything. */
export async function centreOf(db: Db, id: SessionId): Promise<CentreId | null> {
  const [found] = await db
    .select({ centreId: examSessions.centreId })
    .from(examSessions)
    .where(eq(examSessions.id, id))
  return found?.centreId ?? null
}

/** A session of a centre with its room; null when there is none. */
export async function findWithRoom(db: Db, centreId: CentreId, id: SessionId) {
  const [found] = await db
    .select({
      id: examSessions.id,
      start: examSessions.startsAt,
      end: examSessions.endsAt,
      note: examSessions.note,
      cancelledAt: examSessions.cancelledAt,
      spaceName: spaces.name,
    })
    .from(examSessions)
    .innerJoin(spaces, eq(spaces.id, examSessions.spaceId))
    .where(and(eq(examSessions.id, id), eq(examSessions.centreId, centreId)))
  return found ?? null
}

/** Who has a seat in a session, of these states, by place: with their exam and what they have not paid. One statement. */
export async function seated(db: Db, sessionId: SessionId, states: readonly RequestState[]) {
  const { createdAt: _at, createdBy: _by, ...sitting } = getTableColumns(examSittings)
  const rows = await db
    .select({
      id: examRequests.id,
      reference: examRequests.reference,
      state: examRequests.state,
      stateAt: examRequests.stateAt,
      startsAt: examRequests.startsAt,
      endsAt: examRequests.endsAt,
      extraMinutes: examRequests.extraMinutes,
      arrangement: examRequests.arrangement,
      place: examRequests.place,
      anonymityCode: examRequests.anonymityCode,
      reason: examRequests.reason,
      identityKind: examRequests.identityKind,
      seatedAt: examRequests.seatedAt,
      handedInAt: examRequests.handedInAt,
      leftAt: examRequests.leftAt,
      sitting,
      university: { id: universities.id, name: universities.name, short: universities.short },
      person: { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity },
      unpaid: examCharges.amount,
    })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .innerJoin(people, eq(people.id, examRequests.personId))
    .leftJoin(universities, eq(universities.id, examSittings.universityId))
    .leftJoin(examCharges, and(eq(examCharges.requestId, examRequests.id), isOpenFee()))
    .where(and(eq(examRequests.sessionId, sessionId), inArray(examRequests.state, [...states])))
    .orderBy(asc(examRequests.place), asc(examRequests.reference))
  return rows.map((row) => ({
    ...row,
    state: row.state as RequestState,
    identityKind: row.identityKind as IdentityKind | null,
  }))
}

const isOpenFee = () =>
  and(eq(examCharges.kind, 'fee'), isNull(examCharges.paidAt), isNull(examCharges.waivedAt))

/** Where somebody is on duty within a day and a half, by start; they must still belong to the centre. One statement. */
export const dutiesAround = (db: Db, personId: PersonId, now: Instant) =>
  db
    .select({
      id: examSessions.id,
      start: examSessions.startsAt,
      end: examSessions.endsAt,
      spaceName: spaces.name,
      centreName: centres.name,
      timeZone: centres.timeZone,
    })
    .from(examDuties)
    .innerJoin(examSessions, eq(examSessions.id, examDuties.sessionId))
    .innerJoin(spaces, eq(spaces.id, examSessions.spaceId))
    .innerJoin(centres, eq(centres.id, examSessions.centreId))
    .where(
      and(
        eq(examDuties.personId, personId),
        isNull(examDuties.withdrawnAt),
        isNull(examSessions.cancelledAt),
        gt(examSessions.startsAt, later(now, -1.5 * dayMs)),
        lte(examSessions.startsAt, later(now, 1.5 * dayMs)),
        exists(
          db
            .select({ id: memberships.id })
            .from(memberships)
            .where(and(eq(memberships.personId, personId), eq(memberships.centreId, examSessions.centreId))),
        ),
      ),
    )
    .orderBy(asc(examSessions.startsAt))

/** Has somebody a fee that is neither paid nor taken away? */
export async function owes(db: Db, requestId: RequestId): Promise<boolean> {
  const found = await db
    .select({ id: examCharges.id })
    .from(examCharges)
    .where(and(eq(examCharges.requestId, requestId), isOpenFee()))
  return found.length > 0
}

/** What not coming costs is owed from now on; one that was taken away is owed again. */
export async function chargeNoShow(
  tx: Db,
  charge: Pick<typeof examCharges.$inferInsert, 'centreId' | 'requestId' | 'amount' | 'withVat' | 'dueAt'>,
  now: Instant,
): Promise<void> {
  const again = { amount: charge.amount, waivedAt: null, reason: '', createdAt: now, dueAt: charge.dueAt }
  await tx
    .insert(examCharges)
    .values({ ...charge, id: newId(), kind: 'no-show', createdAt: now })
    .onConflictDoUpdate({
      target: [examCharges.requestId, examCharges.kind],
      set: again,
      setWhere: isNull(examCharges.paidAt),
    })
}

/** They came after all: nothing is owed for not having come. What was paid is for staff to refund. */
export async function forgiveNoShow(tx: Db, requestId: RequestId, now: Instant): Promise<void> {
  await tx
    .update(examCharges)
    .set({ waivedAt: now })
    .where(
      and(eq(examCharges.requestId, requestId), eq(examCharges.kind, 'no-show'), isNull(examCharges.paidAt)),
    )
}

/**
 * Those of these states whose session has ended since `since`, and in which somebody was seated: of a session that
 * nobody kept a list of, nobody has not come.
 */
export async function forgotten(db: Db, states: readonly RequestState[], until: Instant, most: number) {
  const other = aliasedTable(examRequests, 'other')
  const kept = db
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.sessionId, examSessions.id), isNotNull(other.seatedAt)))
  return db
    .select({ id: examRequests.id, centreId: examRequests.centreId })
    .from(examSessions)
    .innerJoin(examRequests, eq(examRequests.sessionId, examSessions.id))
    .where(
      and(
        // None is longer than a day, and the index need not be read from its beginning.
        gt(examSessions.startsAt, later(until, -30 * dayMs)),
        lte(examSessions.startsAt, until),
        lte(examSessions.endsAt, until),
        inArray(examRequests.state, [...states]),
        exists(kept),
      ),
    )
    .limit(most)
}
