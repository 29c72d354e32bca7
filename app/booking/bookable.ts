import type { Centre } from '~/centres/centre'
import type { Space } from '~/centres/space'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { mayReserve, openToAll } from './rules'

interface FoundSpace {
  space: Space
  centre: Pick<Centre, 'timeZone'>
  /** Must it be taken whole? */
  whole: boolean
}

/** Would the rules let somebody book what is free, whoever it is and whatever else they have booked? */
export function isBookable(
  { space, centre, whole }: FoundSpace,
  search: Span & { people: number },
  now: Instant,
): boolean {
  const { start, end, people } = search
  const places = whole ? 1 : people
  const wish = { start, end, people, spaceId: space.id, places, whole, note: '' }
  const facts = {
    centre,
    space: openToAll(space),
    open: [search],
    approved: true,
    unconfirmed: null,
    suspendedUntil: null,
    own: [],
  }
  return mayReserve(facts, { municipalityCode: null }, wish, now).ok
}
