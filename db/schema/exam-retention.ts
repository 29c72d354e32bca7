import type { Id } from '~/lib/id'
import { counter, index, instant, integer, primaryKey, table, text } from '../dialect'
import { centres } from './centres'

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
