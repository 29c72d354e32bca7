import type { Id } from '~/lib/id'
import { counter, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../dialect'
import { centres } from './centres'
import { examRequests, examSittings } from './exams'
import { people } from './identity'

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
