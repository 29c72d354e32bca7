import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'

export type SuspensionId = Id<'suspension'>

/** A time during which somebody may not book at a centre. What they have booked stays theirs. */
export interface Suspension extends Span {
  id: SuspensionId
  centreId: CentreId
  personId: PersonId
  /** When staff ended it before its time. */
  liftedAt: Instant | null
}

/** Does it keep them from booking now? */
export const isInForce = (
  { start, end, liftedAt }: Pick<Suspension, 'start' | 'end' | 'liftedAt'>,
  now: Instant,
) => liftedAt === null && start <= now && now < end
