import { counter, index, instant, json, table, text } from '../dialect'

/** Facts to be told later; written by `note` in the same transaction as what they are about. */
export const outbox = table(
  'outbox',
  {
    /** Grows in the order of writing. */
    id: counter(),
    fact: text().notNull(),
    /** The id of what it is about. */
    subjectId: text().notNull(),
    /** What the subject itself does not remember: where a booking was before it moved. */
    detail: json<Record<string, unknown>>(),
    /** A fact that may be found out twice, as that a booking is near, is written once under its key. */
    key: text().unique(),
    at: instant().notNull(),
    /** When it was turned into messages. */
    toldAt: instant(),
  },
  (t) => [index('outbox_told').on(t.toldAt, t.id)],
)
