import { and, asc, eq, gt, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  centres,
  examConflicts,
  examInvigilators,
  examInvigilatorTimes,
  examRequests,
  memberships,
  people,
} from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { InvigilatorTimeId } from './invigilator'
import type { UniversityId } from './policy'

const person = { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity }

const registered = {
  personId: examInvigilators.personId,
  centreId: examInvigilators.centreId,
  training: examInvigilators.training,
  note: examInvigilators.note,
  createdAt: examInvigilators.createdAt,
  endedAt: examInvigilators.endedAt,
  person,
}

const toRegistered = <Row extends { training: string[] }>(row: Row) => ({
  ...row,
  training: row.training as UniversityId[],
})

/** Everybody whom a centre has had in its register, with what they are called. One statement. */
export async function register(db: Db, centreId: CentreId) {
  const rows = await db
    .select(registered)
    .from(examInvigilators)
    .innerJoin(people, eq(people.id, examInvigilators.personId))
    .where(eq(examInvigilators.centreId, centreId))
    .orderBy(asc(people.name))
  return rows.map(toRegistered)
}

/** Somebody of a centre's register, ended or not; null when they never were in it. */
export async function find(db: Db, centreId: CentreId, personId: PersonId) {
  const [row] = await db
    .select(registered)
    .from(examInvigilators)
    .innerJoin(people, eq(people.id, examInvigilators.personId))
    .where(and(eq(examInvigilators.centreId, centreId), eq(examInvigilators.personId, personId)))
  return row ? toRegistered(row) : null
}

/** The centres whose registers somebody is in. One statement. */
export const registersOf = (db: Db, personId: PersonId) =>
  db
    .select({ centreId: centres.id, centreName: centres.name, timeZone: centres.timeZone })
    .from(examInvigilators)
    .innerJoin(centres, eq(centres.id, examInvigilators.centreId))
    .where(and(eq(examInvigilators.personId, personId), isNull(examInvigilators.endedAt)))
    .orderBy(asc(centres.name))

/** Who works at a centre, whatever they do there, with what they are called. One statement. */
export const membersOf = (db: Db, centreId: CentreId) =>
  db
    .selectDistinct({ personId: people.id, ...person })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.centreId, centreId))
    .orderBy(asc(people.name))

/** Puts somebody into a register, or again; what is said of them is what is said now. */
export async function put(
  tx: Db,
  row: { centreId: CentreId; personId: PersonId; training: UniversityId[]; note: string; createdAt: Instant },
): Promise<void> {
  const { training, note } = row
  await tx
    .insert(examInvigilators)
    .values({ ...row, endedAt: null })
    .onConflictDoUpdate({
      target: [examInvigilators.centreId, examInvigilators.personId],
      set: { training, note, endedAt: null },
    })
}

/** Ends somebody's time in a register. */
export async function end(tx: Db, centreId: CentreId, personId: PersonId, now: Instant): Promise<void> {
  await tx
    .update(examInvigilators)
    .set({ endedAt: now })
    .where(and(eq(examInvigilators.centreId, centreId), eq(examInvigilators.personId, personId)))
}

/** When those of a register can, inside a span; of one person, or of all. One statement. */
export const times = (db: Db, centreId: CentreId, { start, end }: Span, personId?: PersonId) =>
  db
    .select({
      id: examInvigilatorTimes.id,
      personId: examInvigilatorTimes.personId,
      start: examInvigilatorTimes.startsAt,
      end: examInvigilatorTimes.endsAt,
    })
    .from(examInvigilatorTimes)
    .where(
      and(
        eq(examInvigilatorTimes.centreId, centreId),
        lt(examInvigilatorTimes.startsAt, end),
        gt(examInvigilatorTimes.endsAt, start),
        personId ? eq(examInvigilatorTimes.personId, personId) : undefined,
      ),
    )
    .orderBy(asc(examInvigilatorTimes.startsAt))

/** When somebody can, at every centre, from a moment on. One statement. */
export const ownTimes = (db: Db, personId: PersonId, from: Instant) =>
  db
    .select({
      id: examInvigilatorTimes.id,
      centreId: examInvigilatorTimes.centreId,
      start: examInvigilatorTimes.startsAt,
      end: examInvigilatorTimes.endsAt,
    })
    .from(examInvigilatorTimes)
    .where(and(eq(examInvigilatorTimes.personId, personId), gt(examInvigilatorTimes.endsAt, from)))
    .orderBy(asc(examInvigilatorTimes.startsAt))

/** The times of somebody at a centre that meet a span or touch it. */
export const touching = (db: Db, centreId: CentreId, personId: PersonId, { start, end }: Span) =>
  db
    .select({
      id: examInvigilatorTimes.id,
      start: examInvigilatorTimes.startsAt,
      end: examInvigilatorTimes.endsAt,
    })
    .from(examInvigilatorTimes)
    .where(
      and(
        eq(examInvigilatorTimes.centreId, centreId),
        eq(examInvigilatorTimes.personId, personId),
        gte(examInvigilatorTimes.endsAt, start),
        lt(examInvigilatorTimes.startsAt, (end + 1) as Instant),
      ),
    )

export async function addTime(
  tx: Db,
  { start, end, ...row }: Span & { id: InvigilatorTimeId; centreId: CentreId; personId: PersonId },
): Promise<void> {
  await tx.insert(examInvigilatorTimes).values({ ...row, startsAt: start, endsAt: end })
}

/** Takes away times of somebody; false when one of them is not theirs. */
export async function removeTimes(
  tx: Db,
  personId: PersonId,
  ids: readonly InvigilatorTimeId[],
): Promise<boolean> {
  if (ids.length === 0) return true
  const gone = await tx
    .delete(examInvigilatorTimes)
    .where(and(eq(examInvigilatorTimes.personId, personId), inArray(examInvigilatorTimes.id, [...ids])))
    .returning({ id: examInvigilatorTimes.id })
  return gone.length === ids.length
}

/** Which learners whom of a register must not watch. One statement. */
export const conflicts = (db: Db, centreId: CentreId) =>
  db
    .select({
      invigilatorId: examConflicts.invigilatorId,
      learnerId: examConflicts.learnerId,
      learner: person,
    })
    .from(examConflicts)
    .innerJoin(people, eq(people.id, examConflicts.learnerId))
    .where(eq(examConflicts.centreId, centreId))
    .orderBy(asc(people.name))

export async function addConflict(
  tx: Db,
  row: { centreId: CentreId; invigilatorId: PersonId; learnerId: PersonId; createdAt: Instant },
): Promise<void> {
  await tx.insert(examConflicts).values(row).onConflictDoNothing()
}

export async function removeConflict(
  tx: Db,
  centreId: CentreId,
  invigilatorId: PersonId,
  learnerId: PersonId,
): Promise<boolean> {
  const gone = await tx
    .delete(examConflicts)
    .where(
      and(
        eq(examConflicts.centreId, centreId),
        eq(examConflicts.invigilatorId, invigilatorId),
        eq(examConflicts.learnerId, learnerId),
      ),
    )
    .returning({ learnerId: examConflicts.learnerId })
  return gone.length > 0
}

/** Learners with an exam request at a centre since a moment, by name: among whom conflicts are said. One statement. */
export const learnersOf = (db: Db, centreId: CentreId, since: Instant) =>
  db
    .selectDistinct({ personId: people.id, ...person })
    .from(examRequests)
    .innerJoin(people, eq(people.id, examRequests.personId))
    .where(and(eq(examRequests.centreId, centreId), gt(examRequests.createdAt, since)))
    .orderBy(asc(people.name))
    .limit(500)
