import type { CentreId } from '~/centres/centre'
import type { Member } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './policy'
import type { SessionId } from './session'

export type InvigilatorTimeId = Id<'invigilator-time'>

/** Somebody of a centre's register of invigilators. */
export interface RegisteredInvigilator {
  personId: PersonId
  centreId: CentreId
  name: string
  /** Universities that have trained them. */
  training: UniversityId[]
  note: string
  createdAt: Instant
  /** Null: still one. */
  endedAt: Instant | null
}

declare const proof: unique symbol

/** Somebody who may see one session on its day: on duty there, or staff of its centre. Only `watchOver` makes one. */
export type Invigilator = Member & { sessionId: SessionId; readonly [proof]: 'invigilator' }
