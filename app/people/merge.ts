import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import { dayMs, type Instant } from '~/lib/time'

export type MergeId = Id<'account-merge'>

/** So long the owners of two accounts have to answer. */
export const mergeOpenMs = 7 * dayMs

/** Which of the two accounts: the one that stays, or the one that is closed. */
export const sides = ['kept', 'closed'] as const
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === 'kept' ? 'closed' : 'kept')

/** A question to the owners of two accounts, asked by a centre that knows both: are you one person? */
export interface AccountMerge {
  id: MergeId
  /** Whose staff ask. */
  centreId: CentreId
  keptId: PersonId
  closedId: PersonId
  askedAt: Instant
  expiresAt: Instant
  /** When each owner said yes. */
  keptAgreedAt: Instant | null
  closedAgreedAt: Instant | null
  /** When it was given up: an owner said no, or it could not be done any more. */
  endedAt: Instant | null
  endedBecause: 'declined' | 'stopped' | null
  mergedAt: Instant | null
}

/** How far it has come: the owners may answer only while it is `open`. */
export type MergeState = 'open' | 'merged' | 'declined' | 'stopped' | 'expired'

/** How a question stands at a moment. */
export function mergeState(
  { mergedAt, endedBecause, expiresAt }: Pick<AccountMerge, 'mergedAt' | 'endedBecause' | 'expiresAt'>,
  now: Instant,
): MergeState {
  if (mergedAt !== null) return 'merged'
  if (endedBecause !== null) return endedBecause
  return expiresAt <= now ? 'expired' : 'open'
}

/** The account of a side. */
export const accountOf = ({ keptId, closedId }: Pick<AccountMerge, 'keptId' | 'closedId'>, side: Side) =>
  side === 'kept' ? keptId : closedId

/** When the owner of a side said yes; null: not yet. */
export const agreedAt = (
  { keptAgreedAt, closedAgreedAt }: Pick<AccountMerge, 'keptAgreedAt' | 'closedAgreedAt'>,
  side: Side,
) => (side === 'kept' ? keptAgreedAt : closedAgreedAt)
