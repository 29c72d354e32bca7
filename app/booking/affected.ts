import type { HoldId } from '~/availability/places'
import type { CentreId } from '~/centres/centre'
import type { Space, SpaceId } from '~/centres/space'
import type { Person } from '~/identity/person'
import { overlaps, type Span } from '~/lib/span'
import type { Booking } from './booking'

/** A live booking of a centre that a change of its staff may touch, with whose it is. */
export interface StandingBooking
  extends Span,
    Pick<
      Booking,
      | 'id'
      | 'reference'
      | 'spaceId'
      | 'whole'
      | 'places'
      | 'placeNumbers'
      | 'people'
      | 'state'
      | 'guestName'
      | 'guestContact'
    > {
  centreId: CentreId
  holdId: HoldId | null
  spaceName: string
  /** Null: somebody without an account. */
  person: Pick<Person, 'id' | 'name' | 'alias' | 'protectedIdentity' | 'municipalityCode'> | null
}

/** What is shut: a centre, a space, or some places of a space. */
export interface Shut extends Span {
  spaceId: SpaceId | null
  places: number[] | null
}

/** Does a closure leave this booking without its room? A joined space is shut with any of its parts. */
export function isShutOut(
  shut: Shut,
  booking: Pick<StandingBooking, 'spaceId' | 'whole' | 'placeNumbers' | 'start' | 'end'>,
  spaces: readonly Pick<Space, 'id' | 'parts'>[],
): boolean {
  if (!overlaps(shut, booking)) return false
  if (shut.spaceId === null) return true
  if (spaces.find(({ id }) => id === booking.spaceId)?.parts.includes(shut.spaceId)) return true
  if (booking.spaceId !== shut.spaceId) return false
  const { places } = shut
  return places === null || booking.whole || booking.placeNumbers.some((place) => places.includes(place))
}
