import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examRequests, examSittings } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { Sitting, SittingFacts, SittingId } from './sitting'

/** What a learner has typed before in the same words; null: nothing. */
export async function findTyped(
  db: Db,
  personId: PersonId,
  {
    date,
    courseCode,
    examCode,
    contactEmail,
    startMinute,
    minutes,
    format,
  }: Pick<
    SittingFacts,
    'date' | 'courseCode' | 'examCode' | 'contactEmail' | 'startMinute' | 'minutes' | 'format'
  >,
): Promise<SittingId | null> {
  const [found] = await db
    .select({ id: examSittings.id })
    .from(examSittings)
    .where(
      and(
        eq(examSittings.typedBy, personId),
        eq(examSittings.date, date),
        eq(examSittings.courseCode, courseCode),
        eq(examSittings.examCode, examCode),
        eq(examSittings.minutes, minutes),
        eq(examSittings.format, format),
        startMinute === null ? isNull(examSittings.startMinute) : eq(examSittings.startMinute, startMinute),
        contactEmail === null
          ? isNull(examSittings.contactEmail)
          : eq(examSittings.contactEmail, contactEmail),
      ),
    )
  return found?.id ?? null
}

/**
 * How often a learner has asked for an exam that they typed since a moment, cancelled ones too: each time mail goes to
 * an address that they chose.
 */
export async function countTyped(db: Db, personId: PersonId, since: Instant): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .where(and(eq(examSittings.typedBy, personId), gt(examRequests.createdAt, since)))
  return row?.count ?? 0
}

/** Has a mailbox answered a learner in these words before? */
export async function hasAnswered(
  db: Db,
  personId: PersonId,
  contactEmail: string,
  reason: string,
): Promise<boolean> {
  const rows = await db
    .select({ id: examSittings.id })
    .from(examSittings)
    .innerJoin(examRequests, eq(examRequests.sittingId, examSittings.id))
    .where(
      and(
        eq(examSittings.typedBy, personId),
        eq(sql`lower(${examSittings.contactEmail})`, contactEmail.toLowerCase()),
        eq(examRequests.universityOk, false),
        eq(examRequests.reason, reason),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** Writes a sitting that a learner has typed. */
export async function addTyped(
  tx: Db,
  sitting: Pick<
    Sitting,
    | 'id'
    | 'universityId'
    | 'universityName'
    | 'courseCode'
    | 'courseName'
    | 'examCode'
    | 'date'
    | 'startMinute'
    | 'minutes'
    | 'format'
    | 'tool'
    | 'contactEmail'
  >,
  personId: PersonId,
  createdAt: Instant,
): Promise<void> {
  await tx
    .insert(examSittings)
    .values({ ...sitting, typed: true, typedBy: personId, createdBy: personId, createdAt })
}
