import type { Id } from '~/lib/id'
import type { LocalDate } from '~/lib/time'
import {
  boolean,
  counter,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../dialect'
import { holds } from './availability'
import { centres, spaces } from './centres'
import { partners } from './desk'
import { people } from './identity'

/** Bookings that repeat. */
export const series = table(
  'series',
  {
    id: text<Id<'series'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    /** Whose it is; null: the group's named in `guestName`. */
    personId: text<Id<'person'>>().references(() => people.id),
    guestName: text().notNull().default(''),
    guestContact: text().notNull().default(''),
    /** Another organisation whose quota it counts on. */
    partnerId: text<Id<'partner'>>().references(() => partners.id),
    title: text().notNull(),
    /** When it repeats; `booking/series.ts` says what each means. */
    pattern: json<StoredPattern>().notNull(),
    places: integer().notNull(),
    whole: boolean().notNull(),
    people: integer().notNull(),
    /** May it move single bookings that stand in its way? */
    first: boolean().notNull().default(false),
    createdBy: text<Id<'person'>>().references(() => people.id),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('series_centre').on(t.centreId), index('series_person').on(t.personId)],
)

/** A series in wall clock time of its centre. */
export interface StoredPattern {
  /** 1 Monday … 7 Sunday. */
  weekdays: number[]
  /** Every so many weeks. */
  everyWeeks: number
  /** Wall clock, minutes since midnight. */
  startMinute: number
  endMinute: number
  from: LocalDate
  /** Last day, inclusive. */
  until: LocalDate
}

/** Days of a series that have no booking, and why. */
export const seriesGaps = table(
  'series_gaps',
  {
    seriesId: text<Id<'series'>>()
      .notNull()
      .references(() => series.id, { onDelete: 'cascade' }),
    date: text<LocalDate>().notNull(),
    because: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.date] })],
)

/** Somebody who waits for a time that is taken. */
export const waits = table(
  'waits',
  {
    id: text<Id<'wait'>>().primaryKey(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    /** This space, or else any of the kind. */
    spaceId: text<Id<'space'>>().references(() => spaces.id),
    kind: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    places: integer().notNull(),
    whole: boolean().notNull(),
    people: integer().notNull(),
    state: text<'waiting' | 'offered' | 'accepted' | 'left' | 'passed'>().notNull(),
    /** The offer that it has, or had last. */
    bookingId: text<Id<'booking'>>(),
    createdAt: instant().notNull(),
    /** Sender's key, as for bookings. */
    idempotencyKey: text().notNull(),
  },
  (t) => [
    uniqueIndex('waits_key').on(t.personId, t.idempotencyKey),
    index('waits_centre').on(t.centreId, t.state, t.createdAt),
    index('waits_person').on(t.personId, t.state),
  ],
)

/** Every no that a learner was given: unmet demand. Who it was is not kept. */
export const refusals = table(
  'refusals',
  {
    id: counter(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    because: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    places: integer().notNull(),
    /** Where the learner is registered. */
    municipalityCode: text(),
    at: instant().notNull(),
  },
  (t) => [index('refusals_centre').on(t.centreId, t.at)],
)

export const bookings = table(
  'bookings',
  {
    id: text<Id<'booking'>>().primaryKey(),
    /** Six characters for people. */
    reference: text().notNull().unique(),
    /** Null: somebody without an account, whom staff booked for. */
    personId: text<Id<'person'>>().references(() => people.id),
    /** Of somebody without an account: what they are called, and how they are reached. */
    guestName: text().notNull().default(''),
    guestContact: text().notNull().default(''),
    /** The staff member who booked on somebody's behalf; null: they did themselves. */
    bookedBy: text<Id<'person'>>().references(() => people.id),
    /** Why staff booked what the rules would not have let the learner book; empty: they would. */
    overrideReason: text().notNull().default(''),
    /** What staff wrote for themselves. */
    staffNote: text().notNull().default(''),
    seriesId: text<Id<'series'>>().references(() => series.id),
    /** Another organisation whose quota it counts on. */
    partnerId: text<Id<'partner'>>().references(() => partners.id),
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
    state: text<'requested' | 'offered' | 'confirmed' | 'cancelled' | 'declined' | 'no-show'>().notNull(),
    /** When they came, and who said so. */
    checkedInAt: instant(),
    checkedInBy: text<'learner' | 'staff'>(),
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
    index('bookings_partner').on(t.partnerId, t.startsAt),
  ],
)
