import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { Person } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'

export type FeedId = Id<'calendar-feed'>

/** What a calendar shows: its owner's bookings, or those of a centre or of one space. */
export type Shows =
  | { scope: 'own'; centreId: null; spaceId: null }
  | { scope: 'centre'; centreId: CentreId; spaceId: null }
  | { scope: 'space'; centreId: CentreId; spaceId: SpaceId }

/** A calendar at a secret address, without the address, which was shown once. */
export interface Feed {
  id: FeedId
  name: string
  scope: Shows['scope']
  /** The centre or the space; null for own bookings. */
  of: string | null
  createdAt: Instant
}

/** So many addresses somebody may have. */
export const mostFeeds = 10

/**
 * May somebody who has so many make another? Not before they have confirmed their address: whoever made the
 * account in another's name would go on seeing what its owner books.
 */
export function mayMakeFeed(
  { emailConfirmedAt }: Pick<Person, 'emailConfirmedAt'>,
  has: number,
): { ok: true } | Refusal<'unconfirmed' | 'feeds-full'> {
  if (emailConfirmedAt === null) return { ok: false, because: 'unconfirmed' }
  return has < mostFeeds ? { ok: true } : { ok: false, because: 'feeds-full' }
}
