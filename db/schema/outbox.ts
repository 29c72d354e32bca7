import { counter, instant, table, text } from '../dialect'

/** Facts to be told later; written by `note` in the same transaction as what they are about. */
export const outbox = table('outbox', {
  /** Grows in the order of writing. */
  id: counter(),
  fact: text().notNull(),
  /** The id of what it is about. */
  subjectId: text().notNull(),
  at: instant().notNull(),
})
