import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'

export type TagId = Id<'tag'>

/** A key for the hours without staff, and who has it. A register, no lock. */
export interface Tag {
  id: TagId
  centreId: CentreId
  /** What stands on it. */
  number: string
  personId: PersonId
  issuedAt: Instant
  /** The end of the study period, inclusive. */
  expiresOn: LocalDate
  returnedAt: Instant | null
  lostAt: Instant | null
  /** When it was taken out of the lock's list. */
  revokedAt: Instant | null
}

/** What can happen to a tag after it was issued. */
export const tagDeeds = ['return-tag', 'lose-tag', 'revoke-tag'] as const
export type TagDeed = (typeof tagDeeds)[number]
