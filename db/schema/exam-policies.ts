import { sql } from 'drizzle-orm'
import type { Id } from '~/lib/id'
import type { LocalDate } from '~/lib/time'
import { index, instant, json, table, text, uniqueIndex } from '../dialect'
import { centres, universities } from './centres'
import { people } from './identity'

/**
 * How a centre takes exams, from a day on until the next policy's. Rows are never changed: what has been asked for was
 * asked by one of them. One that was mistaken is withdrawn, and of those that are not, a day has one.
 */
export const examPolicies = table(
  'exam_policies',
  {
    id: text<Id<'exam-policy'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    validFrom: text<LocalDate>().notNull(),
    /** `exams/policy.ts` says what each means; what is not there is not set. */
    rules: json<Record<string, unknown>>().notNull(),
    /** Where it was found, when the centre has not said it itself. */
    source: json<{ address: string; collected: string; sample?: boolean }>(),
    createdAt: instant().notNull(),
    /** Null: sample data, or somebody who is gone. */
    createdBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    withdrawnAt: instant(),
  },
  (t) => [
    index('exam_policies_centre').on(t.centreId),
    uniqueIndex('exam_policies_day').on(t.centreId, t.validFrom).where(sql`${t.withdrawnAt} is null`),
  ],
)

/** How a university lets its exams be written elsewhere, from a day on; as with `examPolicies`, rows are never changed. */
export const examUniversityPolicies = table(
  'exam_university_policies',
  {
    id: text<Id<'university-policy'>>().primaryKey(),
    universityId: text<Id<'university'>>()
      .notNull()
      .references(() => universities.id),
    validFrom: text<LocalDate>().notNull(),
    /** `exams/university-policy.ts` says what each means; what is not there is not set. */
    rules: json<Record<string, unknown>>().notNull(),
    source: json<{ address: string; collected: string; sample?: boolean }>(),
    createdAt: instant().notNull(),
    createdBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    withdrawnAt: instant(),
  },
  (t) => [
    index('exam_university_policies_university').on(t.universityId),
    uniqueIndex('exam_university_policies_day')
      .on(t.universityId, t.validFrom)
      .where(sql`${t.withdrawnAt} is null`),
  ],
)
