import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, examDuties, examSessions, people, spaces } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { SessionId } from './session'

const person = { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity }

const dutyColumns = {
  sessionId: examDuties.sessionId,
  personId: examDuties.personId,
  centreId: examSessions.centreId,
  start: examSessions.startsAt,
  end: examSessions.endsAt,
}

const onDuty = () => and(isNull(examDuties.withdrawnAt), isNull(examSessions.cancelledAt))

/** What these people watch in a span, at every centre. One statement. */
export async function dutiesOf(db: Db, personIds: readonly PersonId[], { start, end }: Span) {
  if (personIds.length === 0) return []
  return db
    .select(dutyColumns)
    .from(examDuties)
    .innerJoin(examSessions, eq(examSessions.id, examDuties.sessionId))
    .where(
      and(
        inArray(examDuties.personId, [...personIds]),
        lt(examSessions.startsAt, end),
        gt(examSessions.endsAt, start),
        onDuty(),
      ),
    )
}

/** What is watched in a span, of one person everywhere or at one centre by everybody, by time. One statement. */
export const dutiesIn = (
  db: Db,
  whose: { personId: PersonId } | { centreId: CentreId },
  { start, end }: Span,
) =>
  db
    .select({
      ...dutyColumns,
      sequence: examSessions.sequence,
      since: examDuties.createdAt,
      person,
      centreName: centres.name,
      timeZone: centres.timeZone,
      address: centres.address,
      town: centres.town,
      spaceName: spaces.name,
    })
    .from(examDuties)
    .innerJoin(examSessions, eq(examSessions.id, examDuties.sessionId))
    .innerJoin(people, eq(people.id, examDuties.personId))
    .innerJoin(centres, eq(centres.id, examSessions.centreId))
    .innerJoin(spaces, eq(spaces.id, examSessions.spaceId))
    .where(
      and(
        'personId' in whose
          ? eq(examDuties.personId, whose.personId)
          : eq(examSessions.centreId, whose.centreId),
        lt(examSessions.startsAt, end),
        gt(examSessions.endsAt, start),
        onDuty(),
      ),
    )
    .orderBy(asc(examSessions.startsAt), asc(people.name))

/** Puts somebody on duty, again where they had withdrawn. */
export async function putOnDuty(
  tx: Db,
  row: { sessionId: SessionId; personId: PersonId; createdAt: Instant },
): Promise<void> {
  await tx
    .insert(examDuties)
    .values(row)
    .onConflictDoUpdate({
      target: [examDuties.sessionId, examDuties.personId],
      set: { withdrawnAt: null, reason: '', createdAt: row.createdAt },
    })
}

/** Takes somebody off duty; false when they were not on it. */
export async function takeOffDuty(
  tx: Db,
  {
    sessionId,
    personId,
    reason,
    now,
  }: { sessionId: SessionId; personId: PersonId; reason: string; now: Instant },
): Promise<boolean> {
  const rows = await tx
    .update(examDuties)
    .set({ withdrawnAt: now, reason })
    .where(
      and(
        eq(examDuties.sessionId, sessionId),
        eq(examDuties.personId, personId),
        isNull(examDuties.withdrawnAt),
      ),
    )
    .returning({ personId: examDuties.personId })
  return rows.length > 0
}

/** Whoever has been on duty in a session, those who withdrew too, with what they are called. One statement. */
export async function staffing(db: Db, sessionIds: readonly SessionId[]) {
  if (sessionIds.length === 0) return []
  return db
    .select({
      sessionId: examDuties.sessionId,
      personId: examDuties.personId,
      withdrawnAt: examDuties.withdrawnAt,
      reason: examDuties.reason,
      person,
    })
    .from(examDuties)
    .innerJoin(people, eq(people.id, examDuties.personId))
    .where(inArray(examDuties.sessionId, [...sessionIds]))
    .orderBy(asc(people.name))
}
