import type { Id } from '~/lib/id'
import { counter, index, instant, integer, json, table, text } from '../dialect'
import { universities } from './centres'
import { people } from './identity'

/** One reading of a file or an address, and how far it has come. */
export const courseImports = table(
  'course_imports',
  {
    id: text<Id<'course-import'>>().primaryKey(),
    format: text<'emil3' | 'emil2' | 'csv'>().notNull(),
    /** An address, or a file's name. */
    origin: text().notNull(),
    /** Null: an operator's, of every chosen provider. */
    universityId: text<Id<'university'>>().references(() => universities.id),
    state: text<'waiting' | 'running' | 'done' | 'failed' | 'stopped'>().notNull(),
    /** Where it goes on after a stop: what the format's reader needs (page, row, element), nothing before the first. */
    cursor: json<Record<string, string | number>>(),
    /** What the origin said of itself when it was last read: its entity tag and time of change; and by which lists it was read. */
    validators: json<{ etag?: string; lastModified?: string; updatedSince?: string; rules?: string }>(),
    readCount: integer().notNull().default(0),
    addedCount: integer().notNull().default(0),
    changedCount: integer().notNull().default(0),
    sameCount: integer().notNull().default(0),
    goneCount: integer().notNull().default(0),
    /** Read rightly, but not for us: campus, other providers. */
    passedCount: integer().notNull().default(0),
    skippedCount: integer().notNull().default(0),
    why: text().notNull().default(''),
    startedBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    startedAt: instant().notNull(),
    /** Last sign of life: one that stays silent has been killed. */
    seenAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('course_imports_origin').on(t.origin, t.startedAt)],
)

/** What a file keeps back until its other kinds have been read: EMIL's infos before its events. */
export const courseImportParts = table('course_import_parts', {
  /** What the source calls it: `i.uoh.ltu.lyfeg`. */
  id: text().primaryKey(),
  part: json<Record<string, unknown>>().notNull(),
  /** SHA-256 of what was read, so that the same again is nothing new. */
  hash: text().notNull(),
  seenAt: instant().notNull(),
})

/** A record that was not taken in, and why. */
export const courseImportProblems = table(
  'course_import_problems',
  {
    id: counter(),
    importId: text<Id<'course-import'>>()
      .notNull()
      .references(() => courseImports.id, { onDelete: 'cascade' }),
    /** Which record of the document, counted from 1. */
    position: integer().notNull(),
    /** What the source calls it; empty when it does not say. */
    sourceId: text().notNull(),
    because: text().notNull(),
    /** The field and what stood in it, cut short. */
    detail: text().notNull(),
  },
  (t) => [index('course_import_problems_import').on(t.importId)],
)
