import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { Door } from './door'

/** What a display shows. It knows times, never of whom. */
export interface Look {
  spaceId: SpaceId
  name: string
  centre: { id: CentreId; name: string; timeZone: string }
  /** How many places there are, where they are counted; else null. */
  places: number | null
  /** The first from this minute on; the last ends when a display without a line gives up. */
  doors: Door[]
}
