import type { Id } from '~/lib/id'
import { counter, index, instant, integer, json, primaryKey, table, text } from '../dialect'
import { universities } from './centres'
import { courseImports } from './course-imports'
import { courseInstances, courses } from './courses'
import { people } from './identity'

/** Every change that a university made to a course instance: who, when, what was before and after. Written with the change. */
export const courseLog = table(
  'course_log',
  {
    id: counter(),
    universityId: text<Id<'university'>>()
      .notNull()
      .references(() => universities.id),
    courseId: text<Id<'course'>>()
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    instanceId: text<Id<'course-instance'>>()
      .notNull()
      .references(() => courseInstances.id, { onDelete: 'cascade' }),
    /** Null: an operator, or somebody who has left. */
    personId: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    at: instant().notNull(),
    action: text<
      'add' | 'change' | 'publish' | 'cancel' | 'copy' | 'take-over' | 'give-back' | 'file'
    >().notNull(),
    /** Of the fields that changed, as they stand in the form. */
    before: json<Record<string, string>>(),
    after: json<Record<string, string>>(),
    /** Why, where a reason is asked for. */
    reason: text().notNull().default(''),
  },
  (t) => [index('course_log_instance').on(t.instanceId, t.id), index('course_log_course').on(t.courseId)],
)

/** A row of a university's file, until the import that it belongs to is done with it. */
export const courseImportRows = table(
  'course_import_rows',
  {
    importId: text<Id<'course-import'>>()
      .notNull()
      .references(() => courseImports.id, { onDelete: 'cascade' }),
    /** The line of the file on which it begins; that of the headings is 0. */
    line: integer().notNull(),
    cells: json<string[]>().notNull(),
    /** What becomes of it, `saved` when it has; `head` are the headings. */
    fate: text<'head' | 'new' | 'changed' | 'same' | 'wrong' | 'saved'>().notNull(),
    /** Of a wrong one each field's fault, as a dictionary key with its values. */
    errors: json<Record<string, { key: string; values?: Record<string, string> }>>(),
    /** What it is, in a few words. */
    title: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('course_import_rows_fate').on(t.importId, t.fate),
  ],
)
