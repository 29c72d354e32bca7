import type { Id } from '~/lib/id'
import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../dialect'
import { centres } from './centres'
import { people } from './identity'

/** One thing to tell one reader, and how far it has come. What it says is worked out when it is sent. */
export const messages = table(
  'messages',
  {
    id: text<Id<'message'>>().primaryKey(),
    kind: text().notNull(),
    /** The fact that it tells. */
    factId: integer().notNull(),
    /** Whom: an account, whose address is looked up when it is sent … */
    personId: text<Id<'person'>>().references(() => people.id, { onDelete: 'cascade' }),
    /** … or an address that is not the account's. */
    address: text(),
    /** Either of the two, so that nobody is told one fact twice. */
    reader: text().notNull(),
    /** The id of what it is about. */
    subjectId: text().notNull(),
    detail: json<Record<string, unknown>>(),
    /** The centre whose staff see it when it cannot be delivered. */
    centreId: text<Id<'centre'>>().references(() => centres.id),
    state: text<'waiting' | 'sent' | 'dead' | 'dropped'>().notNull(),
    createdAt: instant().notNull(),
    /** When to try (again). */
    nextAt: instant().notNull(),
    /** No use to anybody afterwards. */
    goodUntil: instant(),
    attempts: integer().notNull().default(0),
    /** While one worker has it, the others leave it alone. */
    leasedUntil: instant(),
    leasedBy: text(),
    /** What the mail server said, or why it was dropped. */
    lastError: text(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex('messages_once').on(t.factId, t.kind, t.reader),
    index('messages_waiting').on(t.state, t.nextAt),
    index('messages_centre').on(t.centreId, t.state),
    index('messages_subject').on(t.subjectId),
  ],
)

/** Mail as it would have gone out, where no mail server is set up: demo and development only. */
export const keptMail = table('kept_mail', {
  id: text<Id<'message'>>().primaryKey(),
  to: text().notNull(),
  subject: text().notNull(),
  /** The whole message as mail servers pass it on (RFC 5322). */
  source: text().notNull(),
  html: text().notNull(),
  text: text().notNull(),
  /** The calendar part; empty when there is none. */
  calendar: text().notNull(),
  at: instant().notNull(),
})

/** Kinds of message that somebody does not want. */
export const mutedKinds = table(
  'muted_kinds',
  {
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
)
