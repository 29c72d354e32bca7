import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import { dayMs, type Instant } from '~/lib/time'

export type MessageId = Id<'message'>

/**
 * Every kind of message: `must` ones cannot be turned off, and after `goodForMs` since the fact one is
 * no use to anybody and is dropped rather than sent.
 */
export const kinds = {
  booked: { must: false, goodForMs: 3 * dayMs },
  requested: { must: false, goodForMs: 3 * dayMs },
  approved: { must: false, goodForMs: 3 * dayMs },
  declined: { must: true, goodForMs: 7 * dayMs },
  moved: { must: false, goodForMs: 3 * dayMs },
  'moved-by-centre': { must: true, goodForMs: 7 * dayMs },
  cancelled: { must: false, goodForMs: 3 * dayMs },
  'cancelled-by-centre': { must: true, goodForMs: 7 * dayMs },
} as const satisfies Record<string, { must: boolean; goodForMs: number }>
export type MessageKind = keyof typeof kinds

/** One thing to tell one reader. */
export interface Message {
  id: MessageId
  kind: MessageKind
  /** An account, whose address is looked up when it is sent … */
  personId: PersonId | null
  /** … or an address that is not the account's. */
  address: string | null
  /** The id of what it is about. */
  subjectId: string
  /** What the subject itself does not remember. */
  detail: Record<string, unknown>
  /** The centre whose staff see it when it cannot be delivered. */
  centreId: CentreId | null
  createdAt: Instant
  goodUntil: Instant | null
  /** How often it has been tried, this time included. */
  attempts: number
}

/** Who is to be told a fact, and in which kind of message. */
export type Addressed = Pick<Message, 'kind' | 'personId' | 'address' | 'centreId'>
