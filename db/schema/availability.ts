import type { Id } from '~/lib/id'
import { boolean, index, instant, integer, json, primaryKey, table, text } from '../dialect'
import { centres, spaces } from './centres'
import { people } from './identity'

/** Whatever takes places for a time. */
export const holds = table(
  'holds',
  {
    id: text<Id<'hold'>>().primaryKey(),
    /** What was booked; a joined space's claims stand on its parts. */
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Where the claims end: `endsAt` plus the buffer after it. */
    clearAt: instant().notNull(),
    whole: boolean().notNull(),
    /** Numbers of the places held, ascending; all of them when whole. */
    places: json<number[]>().notNull(),
    /** Closed places: nobody's booking, and never given other numbers. */
    fixed: boolean().notNull().default(false),
  },
  (t) => [index('holds_space').on(t.spaceId, t.clearAt)],
)

/**
 * One place in one quarter of an hour. The primary key is what makes a double booking
 * impossible to write down (Handbook section 5).
 */
export const claims = table(
  'claims',
  {
    /** Kept true by the hold; a reference of its own would be looked up for every quarter. */
    spaceId: text<Id<'space'>>().notNull(),
    quarter: integer().notNull(),
    place: integer().notNull(),
    holdId: text<Id<'hold'>>()
      .notNull()
      .references(() => holds.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.quarter, t.place] }), index('claims_hold').on(t.holdId)],
)

/** Learners whom a centre has let in where its rules ask for approval. */
export const approvedLearners = table(
  'approved_learners',
  {
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.centreId, t.personId] })],
)
