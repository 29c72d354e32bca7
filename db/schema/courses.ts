import type { Id } from '~/lib/id'
import type { LocalDate } from '~/lib/time'
import {
  boolean,
  index,
  instant,
  integer,
  json,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
} from '../dialect'
import { universities } from './centres'

/** The groups that people train for; the networks keep the list. */
export const professions = table('professions', {
  /** A slug: `nurse`. */
  id: text<Id<'profession'>>().primaryKey(),
  nameSv: text().notNull(),
  nameEn: text().notNull(),
  /** Words that people look for it by, besides its names. */
  alsoCalled: text().notNull().default(''),
  position: integer().notNull(),
})

/** What a university teaches, whenever it is given. */
export const courses = table(
  'courses',
  {
    id: text<Id<'course'>>().primaryKey(),
    universityId: text<Id<'university'>>()
      .notNull()
      .references(() => universities.id),
    /** As the university writes it; empty where it has none. */
    code: text().notNull(),
    kind: text<'course' | 'package' | 'programme'>().notNull(),
    titleSv: text().notNull(),
    /** Empty where only the Swedish is known, and the other way round. */
    titleEn: text().notNull(),
    /** HTML that has been cleaned (`courses/description.ts`). */
    descriptionSv: text().notNull().default(''),
    descriptionEn: text().notNull().default(''),
    level: text<'preparatory' | 'first' | 'second' | 'third' | 'vocational' | 'other'>().notNull(),
    /** Tenths: 75 is 7.5 hp. Null: not said. */
    creditTenths: integer(),
    creditSystem: text<'hp' | 'yhp' | 'other'>().notNull().default('hp'),
    /** ISCED-F 2013, four digits; empty: not said. */
    isced: text().notNull().default(''),
    /** SUN 2020, as the source has it. */
    sun: text().notNull().default(''),
    eligibilitySv: text().notNull().default(''),
    eligibilityEn: text().notNull().default(''),
    url: text().notNull().default(''),
    /** Professions it trains for. */
    professions: json<Id<'profession'>[]>().notNull(),
    /** Who keeps it: people in their browser, or an import that may write over. */
    source: text<'own' | 'emil'>().notNull(),
    /** What the source calls it. */
    sourceId: text(),
  },
  (t) => [
    index('courses_code').on(t.universityId, t.code),
    uniqueIndex('courses_source').on(t.universityId, t.sourceId),
  ],
)

/** A course at one time: what one applies for. */
export const courseInstances = table(
  'course_instances',
  {
    /** A slug, as it stands in addresses: `ltu-fvspg-83162-vt27`. */
    id: text<Id<'course-instance'>>().primaryKey(),
    /** What the full-text index and the catalogue in memory call it; from `course_changes`. */
    number: integer().notNull(),
    /** The number of its last change, from `course_changes`. */
    changed: integer().notNull(),
    courseId: text<Id<'course'>>()
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    /** The course's, so that a where clause can hold it. */
    universityId: text<Id<'university'>>()
      .notNull()
      .references(() => universities.id),
    /** `gone`: its source has taken it away; what learners tied to it stays. */
    state: text<'draft' | 'published' | 'cancelled' | 'gone'>().notNull(),
    /** Year and half: 20271 is the spring of 2027, 20262 the autumn of 2026. */
    term: integer().notNull(),
    startsOn: text<LocalDate>(),
    endsOn: text<LocalDate>(),
    /** Per cent of full time. */
    pace: integer(),
    timeOfDay: text<'day' | 'afternoon' | 'evening' | 'weekend' | 'mixed' | 'none'>(),
    /** ISO 639-1. */
    languages: json<string[]>().notNull(),
    mode: text<'distance' | 'meetings' | 'decentralised'>().notNull(),
    /** Days that one must travel, and such as one may; null: not said. */
    mandatoryDays: integer(),
    optionalDays: integer(),
    /** What the university says of the meetings, in words. */
    meetingsText: text().notNull().default(''),
    /** Where it is taught, when it is decentralised. */
    towns: json<{ town: string; municipalityCode: string | null }[]>().notNull(),
    /** Of those and of the meetings that one must come to: what the catalogue measures travel to. */
    travelTowns: json<string[]>().notNull(),
    /** Where the course is administered. Never shown as where to travel (DOMAIN 3.1). */
    adminTown: text().notNull().default(''),
    selection: text().notNull().default(''),
    /** As on antagning.se: `LTU-83162`. */
    applicationCode: text().notNull(),
    firstApplication: text<LocalDate>(),
    lastApplication: text<LocalDate>(),
    /** Last day of a late application; null: not said. */
    lateApplication: text<LocalDate>(),
    applicationUrl: text().notNull().default(''),
    places: integer(),
    /** Minor units; null: not said. Who lives in the EU pays nothing for higher education. */
    fee: integer(),
    currency: text().notNull().default('SEK'),
    /** How it is examined: at home, at a place under watch, on campus only, without an exam; null: not said. */
    examForm: text<'home' | 'watched' | 'campus' | 'none'>(),
    source: text<'own' | 'emil'>().notNull(),
    sourceId: text(),
    /** Invented for the sample. */
    sample: boolean().notNull().default(false),
    /** Counts every change: a form that somebody else has overtaken is not saved. */
    version: integer().notNull().default(1),
    publishedAt: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('course_instances_number').on(t.number),
    index('course_instances_changed').on(t.changed),
    index('course_instances_course').on(t.courseId),
    index('course_instances_university').on(t.universityId, t.term),
    index('course_instances_application').on(t.applicationCode),
    uniqueIndex('course_instances_source').on(t.universityId, t.sourceId),
  ],
)

/** Days on which one meets. */
export const courseMeetings = table(
  'course_meetings',
  {
    instanceId: text<Id<'course-instance'>>()
      .notNull()
      .references(() => courseInstances.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    mandatory: boolean().notNull(),
    /** Taken part in by video: no travel. */
    remote: boolean().notNull(),
    /** Null: not set yet. */
    startsOn: text<LocalDate>(),
    endsOn: text<LocalDate>(),
    /** Empty: not said. */
    town: text().notNull(),
    note: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.instanceId, t.position] })],
)

/** Towns that a title may hide or a meeting name, with where they lie; operators keep the list. */
export const coursePlaces = table('course_places', {
  /** Folded: `ornskoldsvik`. */
  id: text().primaryKey(),
  name: text().notNull(),
  /** Null: outside what we have municipalities for. */
  municipalityCode: text(),
  lat: real().notNull(),
  lon: real().notNull(),
})

/** One row: counts every change to what can be found, so that what is remembered knows what is new. */
export const courseChanges = table('course_changes', {
  id: integer().primaryKey(),
  number: integer().notNull(),
})

/** What a provider of EMIL is called here: only those are read. */
export const courseProviders = table(
  'course_providers',
  {
    /** `p.uoh.ltu`. */
    id: text().primaryKey(),
    universityId: text<Id<'university'>>()
      .notNull()
      .references(() => universities.id),
  },
  (t) => [index('course_providers_university').on(t.universityId)],
)
