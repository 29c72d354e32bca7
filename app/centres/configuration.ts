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

/** All that decides what can be booked at a centre and when, read as one. */
export interface Configuration {
  centre: Centre
  hours: OpeningHours[]
  closures: Closure[]
  /** Spaces in use, by name. */
  spaces: Space[]
  /** Of the configuration, not of the code: grows with every change. */
  version: number
}
