import type { DeedName } from '~/lib/deed-names'
import type { Id } from '~/lib/id'
import type { LocalDate } from '~/lib/time'
import { counter, index, instant, integer, json, primaryKey, table, text } from '../dialect'
import { centres, spaces, universities } from './centres'
import { people } from './identity'

/** Every change that staff made: who, when, what was before and after. Written with the change. */
export const staffLog = table(
  'staff_log',
  {
    id: counter(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    action: text<DeedName>().notNull(),
    /** The id of what was changed. */
    subjectId: text().notNull(),
    before: json<Record<string, unknown>>(),
    after: json<Record<string, unknown>>(),
    /** Why, where a reason is asked for. */
    reason: text().notNull().default(''),
  },
  (t) => [index('staff_log_centre').on(t.centreId, t.at), index('staff_log_subject').on(t.subjectId)],
)

/** The same for a university: what those who answer for its exams have done. */
export const universityLog = table(
  'university_log',
  {
    id: counter(),
    universityId: text<Id<'university'>>()
      .notNull()
      .references(() => universities.id),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    action: text<DeedName>().notNull(),
    /** The id of what was changed. */
    subjectId: text().notNull(),
    before: json<Record<string, unknown>>(),
    after: json<Record<string, unknown>>(),
    reason: text().notNull().default(''),
  },
  (t) => [index('university_log_university').on(t.universityId, t.id)],
)

/** Keys for the hours without staff. A register, no lock. */
export const tags = table(
  'tags',
  {
    id: text<Id<'tag'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    number: text().notNull(),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    issuedAt: instant().notNull(),
    /** The end of the study period, inclusive. */
    expiresOn: text<LocalDate>().notNull(),
    returnedAt: instant(),
    lostAt: instant(),
    /** When it was taken out of the lock's list. */
    revokedAt: instant(),
  },
  (t) => [index('tags_centre').on(t.centreId, t.number), index('tags_person').on(t.personId)],
)

/** Learners who may not book at a centre for a time. */
export const suspensions = table(
  'suspensions',
  {
    id: text<Id<'suspension'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    personId: text<Id<'person'>>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    reason: text().notNull(),
    liftedAt: instant(),
  },
  (t) => [index('suspensions_person').on(t.personId, t.centreId)],
)

/** A tablet at a door. It signs in by a code that staff give it once. */
export const displays = table(
  'displays',
  {
    id: text<Id<'display'>>().primaryKey(),
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    /** SHA-256 of the code until it is paired, then of the secret in its cookie; hex. */
    hash: text().notNull().unique(),
    createdAt: instant().notNull(),
    pairedAt: instant(),
    seenAt: instant(),
  },
  (t) => [index('displays_centre').on(t.centreId)],
)

/** What a space looks like. */
export const pictures = table('pictures', {
  spaceId: text<Id<'space'>>()
    .primaryKey()
    .references(() => spaces.id),
  /** Made anew by us from what was sent: WebP, base64. */
  content: text().notNull(),
  /** SHA-256 of the file, the beginning, hex: its address, so that what is remembered is never stale. */
  hash: text().notNull(),
  /** In pixels. */
  width: integer().notNull(),
  height: integer().notNull(),
  /** What it shows, for those who do not see it. */
  caption: text().notNull(),
  updatedAt: instant().notNull(),
})

/** Others who may book spaces of a centre within bounds: a school, an association, a neighbour. */
export const partners = table(
  'partners',
  {
    id: text<Id<'partner'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    name: text().notNull(),
    contactName: text().notNull(),
    contactEmail: text().notNull(),
    /** Minutes a calendar week, weekdays and hours; `booking/partner.ts` says what each means. */
    bounds: json<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('partners_centre').on(t.centreId)],
)

/** The spaces that a partner may book. */
export const partnerSpaces = table(
  'partner_spaces',
  {
    partnerId: text<Id<'partner'>>()
      .notNull()
      .references(() => partners.id, { onDelete: 'cascade' }),
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.spaceId] })],
)
