import type { Wish } from '~/booking/booking'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Span } from '~/lib/span'
import type { Ground } from './ground'
import { upTo } from './numbers'

/** So many wish at once, each so many times one after the other: as many as the plain rules let them hold. */
export const wishing = 64
export const wishesEach = 10
export const wishesARound = wishing * wishesEach

/** A wish of somebody, before it is sent. */
export interface Ask {
  wish: Wish
  personId: PersonId
  centreId: CentreId
  key: string
}

/**
 * The wishes of a round: a list for each of 64 learners whom no other round has, no two of a round for the
 * same hour of a space. Rooms go on to other hours from round to round; a hall gets a place fuller.
 */
export function asksOf(round: number, ground: Ground, hours: readonly Span[]): Ask[][] {
  const { spaces, people } = ground
  const rounds = people.length / wishing
  return upTo(wishing).map((at) => {
    // Those who wish at once did not register in a row: their rows are not neighbours.
    const personId = people[at * rounds + round]
    return upTo(wishesEach).map((turn) => {
      const nth = turn * wishing + at
      const space = spaces[nth % spaces.length]
      const earlier = space?.places === 1 ? round * wishesARound : 0
      const span = hours[Math.floor((earlier + nth) / spaces.length)]
      if (!space || !span || !personId) throw new Error('more wishes than there are learners and hours')
      const size = { places: 1, whole: space.places === 1, people: 1, note: '' }
      const wish = { spaceId: space.id, ...span, ...size }
      return { wish, personId, centreId: space.centreId, key: newId() }
    })
  })
}

/** The place that a wish of a round gets, of places numbered from 1. */
export const placeIn = (round: number, { wish }: Ask) => (wish.whole ? 1 : round + 1)
