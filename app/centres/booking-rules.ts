import type { Layer } from './hours'

/** Who may book: anybody signed in, residents of named municipalities, or learners the centre has approved. */
export type Audience =
  | { who: 'anyone' }
  | { who: 'residents'; municipalities: string[] }
  | { who: 'approved' }

/** A centre's booking rules; a space may put its own over any of them. Times in minutes unless named otherwise. */
export interface BookingRules {
  audience: Audience
  shortestMinutes: number
  longestMinutes: number
  /** A booking begins and ends on whole steps of the wall clock. */
  stepMinutes: 15 | 30 | 60
  /** How long before it begins one may book at the latest; 0: until it begins. */
  latestMinutesBefore: number
  /** How many days ahead one may book. */
  earliestDaysBefore: number
  /** Kept free after each booking; a multiple of 15. */
  bufferMinutes: number
  /** How many bookings that have not ended a learner may hold; null: any number. */
  openBookings: number | null
  minutesPerDay: number | null
  /** A week begins on Monday in the centre's zone. */
  minutesPerWeek: number | null
  /** How many people must come when a room is booked whole. */
  fewestPeople: number
  /** How long before it begins one may cancel or move at the latest. */
  cancelMinutesBefore: number
  /** Does staff approve each booking? Until then it is a request, and holds its places. */
  approval: boolean
  /** Which layers of the opening hours count. */
  layers: Layer[]
}

/** The rules of a centre that has not chosen any: open to all, in staffed hours, at most four hours. */
export const plainRules: BookingRules = {
  audience: { who: 'anyone' },
  shortestMinutes: 30,
  longestMinutes: 240,
  stepMinutes: 30,
  latestMinutesBefore: 0,
  earliestDaysBefore: 90,
  bufferMinutes: 0,
  openBookings: 10,
  minutesPerDay: null,
  minutesPerWeek: null,
  fewestPeople: 1,
  cancelMinutesBefore: 0,
  approval: false,
  layers: ['staffed', 'tag'],
}
