import type { CentreId } from '~/centres/centre'
import type { Layer } from '~/centres/hours'
import type { SpaceId, SpaceKind } from '~/centres/space'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'

/** A space as figures know it: in use or retired, joined or not. */
export interface MeasuredSpace {
  id: SpaceId
  centreId: CentreId
  name: string
  kind: SpaceKind
  /** Numbered places; of a joined space those of all its parts. */
  places: number
  parts: SpaceId[]
  /** The layers of hours in which it can be booked. */
  layers: Layer[]
  /** Since when it can be booked; null: longer than anybody remembers. */
  addedAt: Instant | null
  retiredAt: Instant | null
}

/** Some places of a space that are shut for a time. */
export interface ShutPlaces extends Span {
  spaceId: SpaceId
  places: number
}

/**
 * What was booked and what came of it. A booking belongs to the days that hold its start; its time is
 * cut where the days begin and end, so that months add up to their year, to the minute.
 */
export interface Counts {
  /** Bookings that were made: what stood, and what was cancelled. Offers that nobody took are none. */
  made: number
  /** Bookings that stood: confirmed, and those to which nobody came. */
  booked: number
  /** Their length, each once, however many places it took. */
  minutes: number
  /** Length times places: a whole room takes all its places, a joined one those of all its parts. */
  placeMinutes: number
  /** Time during which the room was booked by somebody at all: bookings beside each other count once. */
  roomMinutes: number
  /** Of what stood, what is over. */
  due: number
  /** Checked in, by the desk or at the door. */
  came: number
  /** The length of those, each once. */
  cameMinutes: number
  /** Marked as no-shows. */
  missed: number
  cancelledByLearner: number
  cancelledByCentre: number
  /** Requests that the centre said no to. */
  declined: number
  /** Requests that wait for an answer. */
  unanswered: number
}

export const noCounts = (): Counts => ({
  made: 0,
  booked: 0,
  minutes: 0,
  placeMinutes: 0,
  roomMinutes: 0,
  due: 0,
  came: 0,
  cameMinutes: 0,
  missed: 0,
  cancelledByLearner: 0,
  cancelledByCentre: 0,
  declined: 0,
  unanswered: 0,
})

/** The counts of a space on a day. */
export interface DayCounts extends Counts {
  spaceId: SpaceId
  /** The day on which they begin where the centre is: days since 1 January 1970. */
  day: number
  /** Two of those who did not come, the same when there is one; null when all came. */
  missedOne: string | null
  missedOther: string | null
}

/** Bookings that begin at the same minute of the week and are as long. */
export interface HeatGroup {
  /** Monday 00.00 is 0. */
  minuteOfWeek: number
  /** Minutes. */
  length: number
  /** Where the clock is set while they go on: when they begin, since their hours cannot be told from the minute. */
  start: Instant | null
  /** The places that they take together. */
  places: number
  /** How many people that is, and two of them. */
  people: number
  one: string
  other: string
}

/** Whom a municipality has sent. */
export interface FromMunicipality {
  /** Null: unknown, or somebody without an account, whom the desk booked for. */
  code: string | null
  name: string | null
  /** Booked by the desk for people without accounts. */
  guests: boolean
  people: number
  bookings: number
  /** The length of the bookings, each once. */
  minutes: number
}

/** Attempts that were refused, by reason and space. The same wish of the same person within ten minutes is one. */
export interface Refused {
  /** In the period, or in what it is held against. */
  current: boolean
  because: string
  spaceId: SpaceId
  count: number
}

export const waitStates = ['waiting', 'offered', 'accepted', 'left', 'passed'] as const

/** How the waits that began in a period stand now. */
export interface Waited {
  current: boolean
  state: (typeof waitStates)[number]
  count: number
}

/** Time during which somebody could have booked. */
export interface OpenTime {
  /** Of rooms. */
  openMinutes: number
  /** Times their places. */
  openPlaceMinutes: number
}
