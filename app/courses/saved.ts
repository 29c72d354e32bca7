import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'

export type WatchId = Id<'course-search'>

/** A search that somebody wants to hear of when something new fits. */
export interface Watch {
  id: WatchId
  personId: PersonId
  /** As in the address, sorted. */
  query: string
  /** What is new is what came after this number of `course_changes`. */
  seen: number
  /** Instances that have been told of already. */
  told: readonly InstanceId[]
  createdAt: Instant
  lookedAt: Instant
}

/** What a person was found since they were last written to, of one search: the detail of the fact. */
export interface NewFinds {
  watchId: WatchId
  ids: readonly InstanceId[]
}
