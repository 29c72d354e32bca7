import type { CentreId } from '~/centres/centre'
import type { SpaceId, SpaceKind } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { BookingId } from './booking'

export type WaitId = Id<'wait'>

/** `waiting` in line, `offered` a place, and three ways out: took it, left the queue or said no, or ran out of time. */
export const waitStates = ['waiting', 'offered', 'accepted', 'left', 'passed'] as const
export type WaitState = (typeof waitStates)[number]

/** What somebody would take when it becomes free: this space, or any of a kind at the centre. */
export interface WaitWish extends Span {
  centreId: CentreId
  /** Null: any of the kind. */
  spaceId: SpaceId | null
  /** Null: this space alone. */
  kind: SpaceKind | null
  places: number
  /** Of one space: all of it. */
  whole: boolean
  people: number
}

/** Somebody's place in the line. */
export interface Wait extends WaitWish {
  id: WaitId
  personId: PersonId
  state: WaitState
  /** The offer that it has, or had last. */
  bookingId: BookingId | null
  createdAt: Instant
}

/** In so many queues one may stand at a time. */
export const waitsMost = 5

/** A wish to stand in line as it is sent. `whole` unsaid means: as the space is booked. */
export type AskedWait = Span & { places: number; people: number } & (
    | { spaceId: SpaceId; whole?: boolean | undefined }
    | { centreId: CentreId; kind: SpaceKind }
  )
