import { eq } from 'drizzle-orm'
import type { Instant } from '~/lib/time'
import type { Db } from './engine'
import { prepared, row } from './prepared.server'
import { outbox } from './schema'

/** What can be told. Who hears of each, and how, is for `messages` to know. */
export const factNames = [
  // Accounts; the subject is a person, unless it is said otherwise.
  'registered',
  'registered-again',
  'code-wanted',
  'password-forgotten',
  'password-changed',
  'signed-in-elsewhere',
  'token-made',
  /** The subject is an address change. */
  'address-change-wanted',
  'address-changed',
  /** The subject is an invitation. */
  'invited',
  // People of a centre; the subject is a person, the centre is in the detail.
  'suspended',
  'suspension-lifted',
  'membership-ended',
  /** The subject is a partner. */
  'partner-invited',
  'accounts-merged',
  /** The subject is a question to the owners of two accounts. */
  'merge-asked',
  // Bookings; the subject is a booking.
  'booked',
  'requested',
  'approved',
  'declined',
  'moved',
  'cancelled',
  'cancelled-by-centre',
  /** By whoever booked it, with others of its series: they are told of all at once. */
  'cancelled-in-series',
  'offered',
  'offer-declined',
  'offer-lapsed',
  /** Nobody came: its places are free from now on. */
  'released',
  /** The subject is a series. */
  'series-booked',
  /** What was left of it; the detail says when. */
  'series-cancelled',
  'reminder-due',
  /** The subject is a centre. */
  'day-list-due',
  // Exams; the subject is an exam request.
  'exam-requested',
  'exam-advanced',
  /** An answer, a payment, papers: due soon, or late; the detail says which. */
  'exam-due',
  /** The subject is an exam session; the detail says whose report goes where. */
  'exam-reported',
  /** The subject is an exam session; whom it is about stands in the detail. */
  'exam-duty-given',
  'exam-duty-ended',
  /** Its time has changed. */
  'exam-duty-moved',
  /** The subject is an exam hosting: its papers are asked for, are late, its answers are sent. */
  'exam-material-wanted',
  'exam-material-late',
  'exam-answers-sent',
  /** The subject is an exam sitting; the detail has who did it, and what it was before and after. */
  'exam-sitting-changed',
  'exam-sitting-cancelled',
  /** The subject is a course instance that cannot be studied any more, or can after all; the detail has its state. */
  'course-ended',
  /** The same: a day of it is near; whom it is told and which day stand in the detail. */
  'course-reminder-due',
  /** Nobody is told: the reminders of this day are noted. */
  'course-morning',
  /** The subject is a person; what their searches have found stands in the detail. */
  'course-news',
  /** The subject is a message of a study group. */
  'course-greeted',
  /** The subject is a call to a university for what several people want. */
  'course-call-sent',
  /** The detail has when: an answer that was given later is told by itself. */
  'course-call-answered',
  /** The subject is what an employer needs. */
  'employer-need-registered',
  /** The detail has what was decided, and why. */
  'employer-need-decided',
] as const
export type FactName = (typeof factNames)[number]

/** Something that happened, to be told later. */
export interface Fact {
  fact: FactName
  /** The id of what it is about. */
  subjectId: string
  at: Instant
  /** What the subject itself does not remember. */
  detail?: Record<string, unknown>
}

const add = prepared('outbox_add', (db) =>
  db.insert(outbox).values(row('fact', 'subjectId', 'at', 'detail', 'key')),
)

/** Writes a fact into the outbox, in the caller's transaction: both are there, or neither. */
export async function note(tx: Db, { detail, ...fact }: Fact): Promise<void> {
  await add(tx, { ...fact, detail: detail ?? null, key: null })
}

/**
 * As `note`, for what is found out again and again, as that a booking is near: under one key it is
 * written once.
 */
export async function noteOnce(tx: Db, key: string, { detail, ...fact }: Fact): Promise<void> {
  await tx
    .insert(outbox)
    .values({ ...fact, detail, key })
    .onConflictDoNothing()
}

/** Has a fact been written under this key? */
export async function isNoted(db: Db, key: string): Promise<boolean> {
  const rows = await db.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).limit(1)
  return rows.length > 0
}
