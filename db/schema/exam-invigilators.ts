import type { Id } from '~/lib/id'
import { index, instant, json, primaryKey, table, text } from '../dialect'
import { centres } from './centres'
import { examSessions } from './exams'
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
