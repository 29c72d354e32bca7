import type { HoldId } from '~/availability/places'
import type { CentreId } from '~/centres/centre'
import { isBookedByPlace, type Space, type SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'

export type BookingId = Id<'booking'>
export type SeriesId = Id<'series'>
export type PartnerId = Id<'partner'>

/** `offered` waits for the learner's answer, `requested` for the centre's; both hold their places. */
export const bookingStates = [
  'requested',
  'offered',
  'confirmed',
  'cancelled',
  'declined',
  'no-show',
] as const
export type BookingState = (typeof bookingStates)[number]

/** A learner's time in a space. */
export interface Booking extends Span {
  id: BookingId
  /** Six characters for people. */
  reference: string
  /** Null: somebody without an account, whom staff booked for. */
  personId: PersonId | null
  guestName: string
  guestContact: string
  /** The staff member who booked on somebody's behalf. */
  bookedBy: PersonId | null
  overrideReason: string
  staffNote: string
  seriesId: SeriesId | null
  /**
   * Of another organisation, on whose quota it counts. It is nobody's own then: `guestName` is what the
   * organisation is called, `guestContact` how its contact is reached.
   */
  partnerId: PartnerId | null
  centreId: CentreId
  spaceId: SpaceId
  /** Null once it holds nothing. */
  holdId: HoldId | null
  whole: boolean
  /** How many places. */
  places: number
  /** Which ones; until it begins they may change. */
  placeNumbers: number[]
  people: number
  note: string
  state: BookingState
  createdAt: Instant
  /** When it was cancelled or declined. */
  cancelledAt: Instant | null
  cancelledBy: 'learner' | 'centre' | null
  /** When they came. */
  checkedInAt: Instant | null
  checkedInBy: 'learner' | 'staff' | null
  /** What the centre wrote when it declined or cancelled; empty: nothing. */
  reason: string
  /** Of an offer: until when it can be accepted. */
  answerBy: Instant | null
  /** Counts every change that a calendar must hear of. */
  sequence: number
}

/** What a booking is like that a learner makes for themselves. */
export const byThemselves = {
  guestName: '',
  guestContact: '',
  bookedBy: null,
  overrideReason: '',
  staffNote: '',
  seriesId: null,
  partnerId: null,
} as const satisfies Partial<Booking>

/** Where a booking was before it moved. */
export type MovedFrom = Pick<Booking, 'spaceId' | 'start' | 'end'>

/** What somebody wants: a span of a space, so many of its places or all of it. */
export interface Wish extends Span {
  spaceId: SpaceId
  places: number
  whole: boolean
  people: number
  note: string
}

/** A wish as it is sent. `whole` unsaid means: as the space is booked. */
export type AskedWish = Omit<Wish, 'whole'> & { whole?: boolean | undefined }

/** The wish that was meant for a space: whole where it is only booked whole, and nobody takes fewer than one. */
export function meant(space: Pick<Space, 'bookable'>, asked: AskedWish): Wish {
  const whole = asked.whole ?? !isBookedByPlace(space)
  return { ...asked, whole, people: whole ? asked.people : Math.max(asked.people, asked.places) }
}

/** The states of bookings that hold nothing any more. */
export const overStates = ['cancelled', 'declined', 'no-show'] as const satisfies BookingState[]

/** Does it still hold its places? A request and an offer do, too. */
export const isLive = ({ state }: Pick<Booking, 'state'>) => !overStates.some((over) => over === state)

/** A wish as one text: the same wish is the same text. */
export const wishText = ({ spaceId, start, end, places, whole, people, note }: AskedWish) =>
  JSON.stringify([spaceId, start, end, places, whole ?? null, people, note])
