import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { RequestId } from './request'
import type { SessionId } from './session'

export const deviationKinds = ['late-start', 'illness', 'cheating', 'technical', 'noise', 'other'] as const
export type DeviationKind = (typeof deviationKinds)[number]

/** Something that did not go as it should: in the report to the university. */
export interface Deviation {
  id: Id<'exam-deviation'>
  sessionId: SessionId
  /** Null: it concerned all who wrote. */
  requestId: RequestId | null
  kind: DeviationKind
  text: string
  /** When it happened. */
  at: Instant
  writtenBy: PersonId | null
}
