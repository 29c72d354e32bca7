import type { Id } from '~/lib/id'
import type { BookingRules } from './booking-rules'
import type { CentreId } from './centre'
import type { SpacePicture } from './picture'

export type SpaceId = Id<'space'>

export const spaceKinds = [
  'group-room',
  'study-room',
  'study-hall',
  'video-room',
  'computer-room',
  'exam-hall',
] as const
export type SpaceKind = (typeof spaceKinds)[number]

export const features = [
  'screen',
  'video-conference',
  'height-desk',
  'hearing-loop',
  'wheelchair',
  'computer',
  'window',
  'whiteboard',
  'quiet',
] as const
export type Feature = (typeof features)[number]

export interface Space {
  id: SpaceId
  centreId: CentreId
  name: string
  kind: SpaceKind
  /** Numbered places that can be held: one in a room that is only booked whole. */
  places: number
  /** How many people fit. */
  seats: number
  bookable: 'whole' | 'place' | 'both'
  features: Feature[]
  /** The centre's rules with this space's own put over them. */
  rules: BookingRules
  /** Which rules are the space's own: a limit among them counts this space's bookings only. */
  ownRules: (keyof BookingRules)[]
  /** Of a joined space: the spaces it consists of. Else empty. */
  parts: SpaceId[]
  /** What places are called and where they stand on a grid; empty: numbered in a row. */
  plan: PlannedPlace[]
  picture: SpacePicture | null
  sample: boolean
}

/** A place on the floor plan: column and row, from the upper left, from 0. */
export interface PlannedPlace {
  place: number
  label: string
  x: number
  y: number
}

/** May one place of it be booked by itself? */
export const isBookedByPlace = (space: Pick<Space, 'bookable'>) => space.bookable !== 'whole'
/** May it be booked whole? */
export const isBookedWhole = (space: Pick<Space, 'bookable'>) => space.bookable !== 'place'
