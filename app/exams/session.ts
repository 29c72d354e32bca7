import type { HoldId } from '~/availability/places'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'

export type SessionId = Id<'exam-session'>

/** A centre's room and time, holding seats of several sittings; its hold takes the whole room. */
export interface ExamSession extends Span {
  id: SessionId
  centreId: CentreId
  spaceId: SpaceId
  holdId: HoldId | null
  /** How many places of the room are used. */
  seats: number
  /** Kept for somebody who writes in a room of their own. */
  solo: boolean
  note: string
  /** False: it was opened because somebody needed a seat. */
  byStaff: boolean
  cancelledAt: Instant | null
  reason: string
  sequence: number
}
