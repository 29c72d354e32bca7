import { and, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from '#db/dialect'
import type { Db } from '#db/engine'
import {
  approvedLearners,
  bookings,
  calendarFeeds,
  courseInterests,
  examConflicts,
  examRequests,
  examSittings,
  messages,
  mutedKinds,
  outbox,
  series,
  suspensions,
  tags,
  waits,
} from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { OpenWait } from './merge-rules'

/** From whom to whom. A test looks through the schema for tables of people that nobody has thought of here. */
interface Way {
  from: PersonId
  to: PersonId
}

/** Lets bookings and series be somebody else's. Where both used one key for a booking, the one that comes loses its key. */
export async function carryBookings(tx: Db, { from, to }: Way): Promise<void> {
  const used = tx.select({ key: bookings.idempotencyKey }).from(bookings).where(eq(bookings.personId, to))
  await tx
    .update(bookings)
    .set({ idempotencyKey: sql`${bookings.id}` })
    .where(and(eq(bookings.personId, from), inArray(bookings.idempotencyKey, used)))
  await tx.update(bookings).set({ personId: to }).where(eq(bookings.personId, from))
  await tx.update(series).set({ personId: to }).where(eq(series.personId, from))
}

/** The open places in line of two people. */
export async function openWaits(db: Db, { from, to }: Way): Promise<Record<keyof Way, OpenWait[]>> {
  const rows = await db
    .select({
      personId: waits.personId,
      id: waits.id,
      centreId: waits.centreId,
      spaceId: waits.spaceId,
      kind: waits.kind,
      start: waits.startsAt,
      end: waits.endsAt,
      state: waits.state,
      createdAt: waits.createdAt,
    })
    .from(waits)
    .where(and(inArray(waits.personId, [from, to]), inArray(waits.state, ['waiting', 'offered'])))
  const of = (id: PersonId) => rows.filter(({ personId }) => personId === id)
  return { from: of(from), to: of(to) }
}

/**
 * Lets places in line be somebody else's.
 * @param surplus those that are left
 */
export async function carryWaits(tx: Db, { from, to }: Way, surplus: Id<'wait'>[]): Promise<void> {
  if (surplus.length > 0) await tx.update(waits).set({ state: 'left' }).where(inArray(waits.id, surplus))
  const used = tx.select({ key: waits.idempotencyKey }).from(waits).where(eq(waits.personId, to))
  await tx
    .update(waits)
    .set({ idempotencyKey: sql`${waits.id}` })
    .where(and(eq(waits.personId, from), inArray(waits.idempotencyKey, used)))
  await tx.update(waits).set({ personId: to }).where(eq(waits.personId, from))
}

/** Lets what centres have decided be about somebody else: approvals, tags, suspensions, each as it stands. */
export async function carryStanding(tx: Db, { from, to }: Way): Promise<void> {
  const has = tx
    .select({ centreId: approvedLearners.centreId })
    .from(approvedLearners)
    .where(eq(approvedLearners.personId, to))
  await tx
    .delete(approvedLearners)
    .where(and(eq(approvedLearners.personId, from), inArray(approvedLearners.centreId, has)))
  await tx.update(approvedLearners).set({ personId: to }).where(eq(approvedLearners.personId, from))
  await tx.update(tags).set({ personId: to }).where(eq(tags.personId, from))
  await tx.update(suspensions).set({ personId: to }).where(eq(suspensions.personId, from))
}

/**
 * Lets requests for exam seats be somebody else's, with the exams that they typed, and whom no invigilator of theirs may
 * watch. Where both used one key, the one that comes loses its key.
 */
export async function carryExams(tx: Db, { from, to }: Way): Promise<void> {
  const used = tx
    .select({ key: examRequests.idempotencyKey })
    .from(examRequests)
    .where(eq(examRequests.personId, to))
  await tx
    .update(examRequests)
    .set({ idempotencyKey: sql`${examRequests.id}` })
    .where(and(eq(examRequests.personId, from), inArray(examRequests.idempotencyKey, used)))
  await tx.update(examRequests).set({ personId: to }).where(eq(examRequests.personId, from))
  await tx.update(examSittings).set({ typedBy: to }).where(eq(examSittings.typedBy, from))
  const unwatched = tx
    .select({ one: sql`1` })
    .from(alias(examConflicts, 'known'))
    .where(
      sql`known.centre_id = ${examConflicts.centreId} and known.invigilator_id = ${examConflicts.invigilatorId} and known.learner_id = ${to}`,
    )
  await tx.delete(examConflicts).where(and(eq(examConflicts.learnerId, from), exists(unwatched)))
  await tx.update(examConflicts).set({ learnerId: to }).where(eq(examConflicts.learnerId, from))
}

/** Lets what somebody would study be somebody else's wish; what both wish is one, of whoever stays. */
export async function carryInterests(tx: Db, { from, to }: Way): Promise<void> {
  const known = alias(courseInterests, 'known')
  const same = tx
    .select({ one: sql`1` })
    .from(known)
    .where(
      sql`known.person_id = ${to} and known.withdrawn_at is null
        and coalesce(known.course_id, known.profession_id, '') = coalesce(${courseInterests.courseId}, ${courseInterests.professionId}, '')
        and known.wish = ${courseInterests.wish} and coalesce(known.term, 0) = coalesce(${courseInterests.term}, 0)`,
    )
  // A call may stand on it: it stays as a number that is nobody's and counts no more.
  await tx
    .update(courseInterests)
    .set({ personId: null, wish: '', withdrawnAt: sql`${courseInterests.createdAt}` })
    .where(and(eq(courseInterests.personId, from), exists(same)))
  await tx.update(courseInterests).set({ personId: to }).where(eq(courseInterests.personId, from))
}

/** What a centre decides about somebody, and is told by their id. */
const decisions = ['suspended', 'suspension-lifted'] as const

/**
 * Lets what is still to be told reach somebody else, after their bookings are theirs: of bookings and of what
 * centres have decided. Mail about how one gets into the account is not among it.
 */
export async function carryMail(tx: Db, { from, to }: Way): Promise<void> {
  await tx
    .update(outbox)
    .set({ subjectId: to })
    .where(and(eq(outbox.subjectId, from), isNull(outbox.toldAt), inArray(outbox.fact, [...decisions])))
  const theirs = tx
    .select({ one: sql`1` })
    .from(bookings)
    .where(and(eq(sql`${bookings.id}`, messages.subjectId), eq(bookings.personId, to)))
  const theirExams = tx
    .select({ one: sql`1` })
    .from(examRequests)
    .where(and(eq(sql`${examRequests.id}`, messages.subjectId), eq(examRequests.personId, to)))
  const unsent = and(eq(messages.personId, from), inArray(messages.state, ['waiting', 'dead']))
  await tx
    .update(messages)
    .set({ personId: to, reader: to })
    .where(and(unsent, or(exists(theirs), exists(theirExams))))
  await tx
    .update(messages)
    .set({ personId: to, reader: to, subjectId: to })
    .where(and(unsent, inArray(messages.kind, [...decisions])))
}

/** Ends what was an account's own and nobody else's: its calendar addresses, and what it did not want to be told. */
export async function dropOwn(tx: Db, personId: PersonId): Promise<void> {
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId))
  await tx.delete(mutedKinds).where(eq(mutedKinds.personId, personId))
}
