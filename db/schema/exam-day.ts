import type { Id } from '~/lib/id'
import { counter, index, instant, table, text } from '../dialect'
import { examRequests, examSessions } from './exams'
import { people } from './identity'

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
