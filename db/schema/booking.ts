import type { Id } from '~/lib/id'
import { boolean, index, instant, integer, json, table, text, uniqueIndex } from '../dialect'
import { holds } from './availability'
import { centres, spaces } from './centres'
import { people } from './identity'

export const bookings = table(
  'bookings',
  {
    id: text<Id<'booking'>>().primaryKey(),
    /** Six characters for people. */
    reference: text().notNull().unique(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    /** Null once it holds nothing. */
    holdId: text<Id<'hold'>>().references(() => holds.id, { onDelete: 'set null' }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    whole: boolean().notNull(),
    /** How many places, and which; the numbers may change until the booking begins. */
    places: integer().notNull(),
    placeNumbers: json<number[]>().notNull(),
    people: integer().notNull(),
    note: text().notNull(),
    state: text<'requested' | 'offered' | 'confirmed' | 'cancelled' | 'declined'>().notNull(),
    /** Of an offer: until when it can be accepted. */
    answerBy: instant(),
    /** Who cancelled it, when somebody did. */
    cancelledBy: text<'learner' | 'centre'>(),
    /** What the centre wrote when it declined or cancelled; empty: nothing. */
    reason: text().notNull().default(''),
    /** Counts every change that a calendar must hear of (SEQUENCE, RFC 5545 3.8.7.4). */
    sequence: integer().notNull().default(0),
    /** The sender's key: the same key again is the same booking. */
    idempotencyKey: text().notNull(),
    /** What was wished for under that key. */
    wish: text().notNull(),
    createdAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (t) => [
    uniqueIndex('bookings_key').on(t.personId, t.idempotencyKey),
    index('bookings_person').on(t.personId, t.endsAt),
    index('bookings_hold').on(t.holdId),
    index('bookings_space').on(t.spaceId, t.startsAt),
    index('bookings_centre').on(t.centreId, t.startsAt),
  ],
)
