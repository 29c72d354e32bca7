import type { Id } from '~/lib/id'
import { boolean, index, instant, integer, json, primaryKey, table, text } from '../dialect'
import { centres, municipalities, networks, universities } from './centres'
import { courseInstances, courses, professions } from './courses'
import { people } from './identity'

/** "I study this from here." */
export const courseTies = table(
  'course_ties',
  {
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    instanceId: text<Id<'course-instance'>>()
      .notNull()
      .references(() => courseInstances.id),
    /** Null: from home. */
    centreId: text<Id<'centre'>>().references(() => centres.id),
    /** Letters about last days of application, meetings and exams. */
    remind: boolean().notNull(),
    /** May be found by others of the same course nearby, under `shownName`. Never of one with protected identity. */
    findable: boolean().notNull(),
    shownName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.instanceId] }),
    index('course_ties_instance').on(t.instanceId),
    index('course_ties_centre').on(t.centreId),
  ],
)

/** A message from one to another of the same course; neither sees the other's address. */
export const courseGreetings = table(
  'course_greetings',
  {
    id: text<Id<'course-greeting'>>().primaryKey(),
    instanceId: text<Id<'course-instance'>>()
      .notNull()
      .references(() => courseInstances.id),
    fromId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    toId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    createdAt: instant().notNull(),
    reportedAt: instant(),
  },
  (t) => [index('course_greetings_to').on(t.toId, t.createdAt), index('course_greetings_from').on(t.fromId)],
)

export const courseSaved = table(
  'course_saved',
  {
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    instanceId: text<Id<'course-instance'>>()
      .notNull()
      .references(() => courseInstances.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.instanceId] }),
    index('course_saved_instance').on(t.instanceId),
  ],
)

/** A search that somebody wants to hear of. */
export const courseSearches = table(
  'course_searches',
  {
    id: text<Id<'course-search'>>().primaryKey(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** As in the address, `sok=lärare&dagar=10`, sorted. */
    query: text().notNull(),
    /** What is new is what came after this number of `course_changes`. */
    seen: integer().notNull(),
    /** Instances that have been told of already: a change of one is no news. */
    told: json<Id<'course-instance'>[]>().notNull(),
    createdAt: instant().notNull(),
    lookedAt: instant().notNull(),
  },
  (t) => [index('course_searches_person').on(t.personId), index('course_searches_looked').on(t.lookedAt)],
)

/** "I would take this here": of a course, or a wish in free words. */
export const courseInterests = table(
  'course_interests',
  {
    id: text<Id<'course-interest'>>().primaryKey(),
    /** Null: erased since; it still counts. */
    personId: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    municipalityCode: text()
      .notNull()
      .references(() => municipalities.code),
    courseId: text<Id<'course'>>().references(() => courses.id),
    instanceId: text<Id<'course-instance'>>().references(() => courseInstances.id),
    professionId: text<Id<'profession'>>().references(() => professions.id),
    /** Own words; empty where a course says it. */
    wish: text().notNull(),
    /** From when; null: any. */
    term: integer(),
    createdAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    index('course_interests_person').on(t.personId),
    index('course_interests_municipality').on(t.municipalityCode, t.createdAt),
  ],
)

/** "14 people in Sorsele, Storuman and Vilhelmina want …": several interests, sent to a university. */
export const courseCalls = table(
  'course_calls',
  {
    id: text<Id<'course-call'>>().primaryKey(),
    /** Whose it is: a network's, or one centre's. */
    networkId: text<Id<'network'>>().references(() => networks.id),
    centreId: text<Id<'centre'>>().references(() => centres.id),
    /** Null: a university that is not in the system. */
    universityId: text<Id<'university'>>().references(() => universities.id),
    universityName: text().notNull(),
    /** A mailbox of the function, never of a person. */
    email: text().notNull(),
    subject: text().notNull(),
    words: text().notNull(),
    professionId: text<Id<'profession'>>().references(() => professions.id),
    courseId: text<Id<'course'>>().references(() => courses.id),
    term: integer(),
    /** How many of which municipality when it was sent, and how many of them may be told; later erasures do not change it. */
    counts: json<{ municipalityCode: string; people: number; least?: number }[]>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    sentAt: instant(),
    answer: text<'yes' | 'no' | 'later'>(),
    answerText: text().notNull().default(''),
    answeredAt: instant(),
    /** Null: by the link of the letter. */
    answeredBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('course_calls_network').on(t.networkId),
    index('course_calls_centre').on(t.centreId),
    index('course_calls_university').on(t.universityId),
  ],
)

export const courseCallInterests = table(
  'course_call_interests',
  {
    callId: text<Id<'course-call'>>()
      .notNull()
      .references(() => courseCalls.id, { onDelete: 'cascade' }),
    interestId: text<Id<'course-interest'>>()
      .notNull()
      .references(() => courseInterests.id),
  },
  (t) => [
    primaryKey({ columns: [t.callId, t.interestId] }),
    index('course_call_interests_interest').on(t.interestId),
  ],
)

/** What an employer needs people for; shown after staff of the municipality have looked at it. */
export const employerNeeds = table(
  'employer_needs',
  {
    id: text<Id<'employer-need'>>().primaryKey(),
    municipalityCode: text()
      .notNull()
      .references(() => municipalities.code),
    employer: text().notNull(),
    contactEmail: text().notNull(),
    professionId: text<Id<'profession'>>().references(() => professions.id),
    words: text().notNull(),
    people: integer().notNull(),
    term: integer(),
    state: text<'unconfirmed' | 'waiting' | 'shown' | 'declined'>().notNull(),
    createdAt: instant().notNull(),
    moderatedAt: instant(),
    moderatedBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [index('employer_needs_municipality').on(t.municipalityCode, t.state)],
)
