import type { Id } from '~/lib/id'
import { boolean, index, instant, integer, table, text, uniqueIndex } from '../dialect'
import { holds } from './availability'
import { centres, spaces } from './centres'
import { people } from './identity'

/** Secret addresses of calendars that people's programs read again and again. */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    id: text<Id<'calendar-feed'>>().primaryKey(),
    /** SHA-256 of the secret in the address, hex. */
    hash: text().notNull().unique(),
    /** Whose feed it is; it shows what they may see, for as long as they may. */
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Their own bookings, or all of a centre, or of one of its spaces. */
    scope: text<'own' | 'centre' | 'space'>().notNull(),
    centreId: text<Id<'centre'>>().references(() => centres.id),
    spaceId: text<Id<'space'>>().references(() => spaces.id),
    /** What its owner calls it: "telefonen". */
    name: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('calendar_feeds_person').on(t.personId)],
)

/** Outside calendars that a space follows, as a school's timetable. */
export const subscriptions = table(
  'calendar_subscriptions',
  {
    id: text<Id<'subscription'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    name: text().notNull(),
    url: text().notNull(),
    createdAt: instant().notNull(),
    /** What the other side said of what was fetched last, for asking whether it has changed. */
    etag: text(),
    lastModified: text(),
    /** SHA-256 of what was fetched last, hex. */
    contentHash: text(),
    checkedAt: instant(),
    /** When it was last fetched and understood. */
    updatedAt: instant(),
    nextAt: instant().notNull(),
    leasedUntil: instant(),
    /** Why the last try failed: a code, and what it is about. Null: it did not. */
    error: text(),
    errorDetail: text(),
    failures: integer().notNull().default(0),
  },
  (t) => [
    index('calendar_subscriptions_next').on(t.nextAt),
    index('calendar_subscriptions_centre').on(t.centreId),
  ],
)

/** The times of an outside calendar, and the hold that each has taken. */
export const subscribedEvents = table(
  'subscribed_events',
  {
    id: text<Id<'subscribed-event'>>().primaryKey(),
    subscriptionId: text<Id<'subscription'>>()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    /** UID and, of one of several, which (RECURRENCE-ID). */
    key: text().notNull(),
    title: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Null when something else stands there already. */
    holdId: text<Id<'hold'>>().references(() => holds.id, { onDelete: 'set null' }),
    clash: boolean().notNull(),
  },
  (t) => [
    uniqueIndex('subscribed_events_key').on(t.subscriptionId, t.key),
    index('subscribed_events_time').on(t.subscriptionId, t.startsAt),
    index('subscribed_events_hold').on(t.holdId),
  ],
)
