import type { Instant } from '~/lib/time'
import type { Centre } from './centre'
import type { OpeningHours } from './hours'
import type { Space, SpaceId } from './space'

/** A dated exception: shut from `start` until `end`. */
export interface Closure {
  /** Null: the whole centre. */
  spaceId: SpaceId | null
  start: Instant
  end: Instant
  reason: string
}

/** Numbered places of a space that are shut for a time, while the rest of it is open. */
export interface ShutPlaces {
  spaceId: SpaceId
  places: number[]
  start: Instant
  end: Instant
}

/** All that decides what can be booked at a centre and when, read as one. */
export interface Configuration {
  centre: Centre
  hours: OpeningHours[]
  closures: Closure[]
  /** Holds keep bookings from them; for whoever counts what is open. */
  shutPlaces: ShutPlaces[]
  /** Spaces in use, by name. */
  spaces: Space[]
  /** Of the configuration, not of the code: grows with every change. */
  version: number
}
