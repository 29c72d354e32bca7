import type { Id } from '~/lib/id'
import {
  boolean,
  counter,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../dialect'
import { centres } from './centres'
import { examRequests, examSessions, examSittings } from './exams'
import { people } from './identity'

/** Who may invigilate at a centre, and which universities have trained them. */
export const examInvigilators = table(
  'exam_invigilators',
  {
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Ids of universities. */
    training: json<string[]>().notNull(),
    note: text().notNull().default(''),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.personId] }),
    index('exam_invigilators_person').on(t.personId),
  ],
)

/** When an invigilator can. */
export const examInvigilatorTimes = table(
  'exam_invigilator_times',
  {
    id: text<Id<'invigilator-time'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [
    index('exam_invigilator_times_centre').on(t.centreId, t.endsAt),
    index('exam_invigilator_times_person').on(t.personId),
  ],
)

/** Learners whom an invigilator must not watch: relatives, colleagues (HiG calls it jäv). */
export const examConflicts = table(
  'exam_conflicts',
  {
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    invigilatorId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    learnerId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.centreId, t.invigilatorId, t.learnerId] })],
)

/** Who watches a session. */
export const examDuties = table(
  'exam_duties',
  {
    sessionId: text<Id<'exam-session'>>()
      .notNull()
      .references(() => examSessions.id, { onDelete: 'cascade' }),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull(),
    /** When they fell ill or could not; null: on duty. */
    withdrawnAt: instant(),
    reason: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.personId] }), index('exam_duties_person').on(t.personId)],
)

/** What a centre does for one sitting: its papers on the way in, the answers on the way out. */
export const examHostings = table(
  'exam_hostings',
  {
    id: text<Id<'exam-hosting'>>().primaryKey(),
    sittingId: text<Id<'exam-sitting'>>()
      .notNull()
      .references(() => examSittings.id),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    material: text<'not-yet' | 'expected' | 'received' | 'ready'>().notNull(),
    materialWay: text<'mail' | 'portal' | 'sealed-post' | 'digital'>(),
    /** When the papers must be there. */
    dueAt: instant(),
    /** Who of the staff opens papers, as ids; none: everybody who works there. */
    openers: json<Id<'person'>[]>().notNull(),
    receivedAt: instant(),
    readyAt: instant(),
    copies: integer(),
    /** When both sides were told that the papers are late. */
    alarmedAt: instant(),
    answersWay: text<'scan-mail' | 'upload' | 'post' | 'courier'>(),
    tracking: text().notNull().default(''),
    sentAt: instant(),
    acknowledgedAt: instant(),
    acknowledgedBy: text().notNull().default(''),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('exam_hostings_pair').on(t.sittingId, t.centreId),
    index('exam_hostings_centre').on(t.centreId, t.material),
    index('exam_hostings_due').on(t.material, t.dueAt),
  ],
)

/** A file in a locker. Its content is encrypted, and lies in `examFileContents`, which is filled first. */
export const examFiles = table(
  'exam_files',
  {
    id: text<Id<'exam-file'>>().primaryKey(),
    hostingId: text<Id<'exam-hosting'>>()
      .notNull()
      .references(() => examHostings.id),
    kind: text<'paper' | 'instructions' | 'answers'>().notNull(),
    /** Of answers: whose. */
    requestId: text<Id<'exam-request'>>().references(() => examRequests.id),
    name: text().notNull(),
    type: text().notNull(),
    /** Bytes, before encryption. */
    size: integer().notNull(),
    /** Into how many parts the content is cut. */
    parts: integer().notNull(),
    /** The same for the same content: what is sent twice lies there once. */
    mark: text().notNull(),
    /** Nobody at the centre opens it before; null: an hour before the exam, whenever that is by then. */
    releaseAt: instant(),
    uploadedBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    uploadedByName: text().notNull().default(''),
    createdAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [index('exam_files_hosting').on(t.hostingId), index('exam_files_request').on(t.requestId)],
)

/** What is in a file, in parts, so that no write and no reading is long. Parts whose file never came are swept at night. */
export const examFileContents = table(
  'exam_file_contents',
  {
    fileId: text<Id<'exam-file'>>().notNull(),
    /** From 0. */
    part: integer().notNull(),
    /** Which secret its key is made of, and the nonce; base64url. */
    keyId: text().notNull(),
    nonce: text().notNull(),
    /** AES-256-GCM, the tag at the end; base64. */
    content: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fileId, t.part] }),
    index('exam_file_contents_key').on(t.keyId),
    index('exam_file_contents_created').on(t.createdAt),
  ],
)

/** Where the papers were, when, with whom. Never changed. */
export const custodyLog = table(
  'custody_log',
  {
    id: counter(),
    hostingId: text<Id<'exam-hosting'>>()
      .notNull()
      .references(() => examHostings.id),
    fileId: text<Id<'exam-file'>>(),
    requestId: text<Id<'exam-request'>>(),
    at: instant().notNull(),
    action: text().notNull(),
    personId: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    /** Who, when it is no account: the mailbox whose link was followed. */
    byName: text().notNull().default(''),
    detail: json<Record<string, unknown>>(),
  },
  (t) => [index('custody_log_hosting').on(t.hostingId, t.id)],
)

/** Something that did not go as it should: in the report to the university. */
export const examDeviations = table(
  'exam_deviations',
  {
    id: text<Id<'exam-deviation'>>().primaryKey(),
    sessionId: text<Id<'exam-session'>>()
      .notNull()
      .references(() => examSessions.id),
    /** Null: it concerned all who wrote. */
    requestId: text<Id<'exam-request'>>().references(() => examRequests.id),
    kind: text().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    writtenBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [index('exam_deviations_session').on(t.sessionId)],
)

/** The toilet list: who was out, from when to when. */
export const examToiletVisits = table(
  'exam_toilet_visits',
  {
    id: counter(),
    requestId: text<Id<'exam-request'>>()
      .notNull()
      .references(() => examRequests.id, { onDelete: 'cascade' }),
    outAt: instant().notNull(),
    backAt: instant(),
  },
  (t) => [index('exam_toilet_visits_request').on(t.requestId)],
)

/** What somebody owes a centre, and that it was paid. Whole SEK. */
export const examCharges = table(
  'exam_charges',
  {
    id: text<Id<'exam-charge'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    requestId: text<Id<'exam-request'>>()
      .notNull()
      .references(() => examRequests.id),
    kind: text<'fee' | 'late-cancellation' | 'no-show'>().notNull(),
    amount: integer().notNull(),
    withVat: boolean(),
    dueAt: instant(),
    createdAt: instant().notNull(),
    paidAt: instant(),
    way: text<'swish' | 'card' | 'bankgiro' | 'invoice'>(),
    /** What the payment is known by at the bank or on the invoice. */
    paymentReference: text().notNull().default(''),
    /** Counted up at each centre, from 1; null: not paid. */
    receipt: integer(),
    markedBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    /** It is not to be paid after all, and why. */
    waivedAt: instant(),
    refundedAt: instant(),
    reason: text().notNull().default(''),
    /** Who owes or paid it, once its request is purged and nobody's: accounts are kept longer. */
    payer: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('exam_charges_once').on(t.requestId, t.kind),
    uniqueIndex('exam_charges_receipt').on(t.centreId, t.receipt),
    index('exam_charges_centre').on(t.centreId, t.createdAt),
  ],
)

/** How long a centre keeps records of a class; what is not there is kept as `exams/retention.ts` says. */
export const examRetention = table(
  'exam_retention',
  {
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    recordClass: text().notNull(),
    days: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.centreId, t.recordClass] })],
)

/** What was erased by rule: how many, of which class. Never whose. */
export const purgeLog = table(
  'purge_log',
  {
    id: counter(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    recordClass: text().notNull(),
    at: instant().notNull(),
    olderThan: instant().notNull(),
    count: integer().notNull(),
  },
  (t) => [index('purge_log_centre').on(t.centreId, t.at)],
)

/** Every no to somebody who wanted to write an exam: unmet demand. Who it was is not kept. */
export const examRefusals = table(
  'exam_refusals',
  {
    id: counter(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    because: text().notNull(),
    date: text<string>().notNull(),
    municipalityCode: text(),
    universityId: text(),
    at: instant().notNull(),
  },
  (t) => [index('exam_refusals_centre').on(t.centreId, t.at)],
)
