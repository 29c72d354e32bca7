import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'

export type GreetingId = Id<'course-greeting'>

/** "I study this from here." */
export interface Tie {
  personId: PersonId
  instanceId: InstanceId
  /** Null: from home. */
  centreId: CentreId | null
  /** Letters about last days of application, meetings and exams. */
  remind: boolean
  /** May be found by others of the same course nearby, under `shownName`. */
  findable: boolean
  shownName: string
  createdAt: Instant
}

/** What somebody says of how they study. */
export type TieWish = Pick<Tie, 'centreId' | 'remind' | 'findable' | 'shownName'>

/** One of a study group, as the others see them. */
export interface GroupMember {
  personId: PersonId
  instanceId: InstanceId
  centreId: CentreId
  shownName: string
}

/** A message from one of a study group to another. */
export interface Greeting {
  id: GreetingId
  /** The instance that the reader studies. */
  instanceId: InstanceId
  fromId: PersonId
  toId: PersonId
  text: string
  createdAt: Instant
  reportedAt: Instant | null
}
