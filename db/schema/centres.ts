import type { Id } from '~/lib/id'
import type { LocalDate } from '~/lib/time'
import { boolean, index, instant, integer, json, primaryKey, real, table, text } from '../dialect'

export const municipalities = table('municipalities', {
  /** Four digits, Statistics Sweden's code. */
  code: text().primaryKey(),
  name: text().notNull(),
  officialName: text().notNull(),
  county: text().notNull(),
  lat: real().notNull(),
  lon: real().notNull(),
})

export const networks = table('networks', {
  id: text<Id<'network'>>().primaryKey(),
  name: text().notNull(),
})

export const networkMunicipalities = table(
  'network_municipalities',
  {
    networkId: text<Id<'network'>>()
      .notNull()
      .references(() => networks.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipalities.code),
  },
  (t) => [primaryKey({ columns: [t.networkId, t.municipalityCode] })],
)

export const universities = table('universities', {
  id: text<Id<'university'>>().primaryKey(),
  name: text().notNull(),
  short: text().notNull(),
})

export const campuses = table(
  'campuses',
  {
    universityId: text<Id<'university'>>()
      .notNull()
      .references(() => universities.id),
    town: text().notNull(),
    lat: real().notNull(),
    lon: real().notNull(),
    main: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.universityId, t.town] })],
)

/** Booking rules as stored; `centres/booking-rules.ts` says what each means. */
export interface StoredRules {
  audience: { who: 'anyone' } | { who: 'residents'; municipalities: string[] } | { who: 'approved' }
  shortestMinutes: number
  longestMinutes: number
  stepMinutes: 15 | 30 | 60
  latestMinutesBefore: number
  earliestDaysBefore: number
  bufferMinutes: number
  openBookings: number | null
  minutesPerDay: number | null
  minutesPerWeek: number | null
  fewestPeople: number
  cancelMinutesBefore: number
  approval: boolean
  layers: ('staffed' | 'tag' | 'exam')[]
}

/** How a centre's desk works. */
export interface StoredDesk {
  noShowMinutes: number | null
  noShowsMost: number | null
  noShowDays: number
  suspensionDays: number
  answerHours: number
  offerMinutes: number
  quietFromMinute: number
  quietUntilMinute: number
  seriesFirst: boolean
}

export const centres = table(
  'centres',
  {
    /** The slug in addresses. */
    id: text<Id<'centre'>>().primaryKey(),
    name: text().notNull(),
    /** False where the name only describes (town + lärcentrum) and no source confirms it. */
    nameConfirmed: boolean().notNull(),
    kind: text<'centre' | 'branch' | 'campus'>().notNull(),
    operator: text().notNull(),
    municipalityCode: text()
      .notNull()
      .references(() => municipalities.code),
    town: text().notNull(),
    address: text(),
    /** Null where nobody has told the place. */
    lat: real(),
    lon: real(),
    email: text(),
    phone: text(),
    services: json<string[]>().notNull(),
    timeZone: text().notNull(),
    rules: json<StoredRules>().notNull(),
    /** How the staff's desk works; `centres/desk-rules.ts` says what each means. */
    desk: json<StoredDesk>().notNull(),
    /** Does a calendar of busy times, without names, lie open to everybody? */
    publicCalendar: boolean().notNull().default(false),
    /** Sample data, invented: screens say so. */
    sample: boolean().notNull().default(false),
    /** Counts every change to the centre, its hours, closures and spaces: what was remembered under an older number is stale. */
    version: integer().notNull().default(1),
  },
  (t) => [index('centres_municipality').on(t.municipalityCode)],
)

export const openingHours = table(
  'opening_hours',
  {
    id: text<Id<'opening-hours'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    layer: text<'staffed' | 'tag' | 'exam'>().notNull(),
    /** 1 Monday … 7 Sunday. */
    weekday: integer().notNull(),
    /** Wall clock, minutes since midnight. */
    opensMinute: integer().notNull(),
    /** Greater than `opensMinute`; past 1440 it is the day after. */
    closesMinute: integer().notNull(),
    validFrom: text<LocalDate>().notNull(),
    /** Last day, inclusive; null: until further notice. */
    validTo: text<LocalDate>(),
  },
  (t) => [index('opening_hours_centre').on(t.centreId)],
)

/** Days that a centre is closed every year; `centres/closure-rules.ts` works the dates out. */
export const closureRules = table(
  'closure_rules',
  {
    id: text<Id<'closure-rule'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    rule: json<Record<string, unknown>>().notNull(),
    reason: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('closure_rules_centre').on(t.centreId)],
)

export const closures = table(
  'closures',
  {
    id: text<Id<'closure'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    /** Null: the whole centre. */
    spaceId: text<Id<'space'>>().references(() => spaces.id),
    /** Of a space: these places only, which a hold keeps; null: all of it. */
    places: json<number[]>(),
    holdId: text<Id<'hold'>>(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    reason: text().notNull(),
    /** The rule that it was made by. */
    ruleId: text<Id<'closure-rule'>>(),
  },
  (t) => [index('closures_centre').on(t.centreId)],
)

export const spaces = table(
  'spaces',
  {
    id: text<Id<'space'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    name: text().notNull(),
    kind: text<
      'group-room' | 'study-room' | 'study-hall' | 'video-room' | 'computer-room' | 'exam-hall'
    >().notNull(),
    /** Numbered places that can be held: one in a room that is only booked whole. */
    places: integer().notNull(),
    /** How many people fit. */
    seats: integer().notNull(),
    bookable: text<'whole' | 'place' | 'both'>().notNull(),
    features: json<string[]>().notNull(),
    /** What differs from the centre's rules. */
    rules: json<Partial<StoredRules>>().notNull(),
    /** What places are called and where they stand on a grid; empty: numbered in a row. */
    plan: json<{ place: number; label: string; x: number; y: number }[]>().notNull(),
    sample: boolean().notNull().default(false),
    retiredAt: instant(),
  },
  (t) => [index('spaces_centre').on(t.centreId)],
)

/** A joined space consists of others of the same centre, which are not joined themselves. */
export const spaceParts = table(
  'space_parts',
  {
    spaceId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    partId: text<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.partId] })],
)
