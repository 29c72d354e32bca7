import { createHmac } from 'node:crypto'
import type { Db } from '#db/engine'
import { everySecret } from '#db/secrets.server'
import { configurations } from '~/centres/steps.server'
import type { Learner, PersonId } from '~/identity/person'
import type { LocalDate } from '~/lib/time'
import type { CourseId, InstanceId, InstanceInFull } from './course'
import { find } from './course-store.server'
import type { GroupMember, Tie } from './tie'
import { partedFrom } from './tie-greeting-store.server'
import { centresNear } from './tie-rules'
import * as ties from './tie-store.server'

/** More are nobody's study group. */
const membersMost = 100

/** By each of our secrets, the newest first. */
const handlesOf = (personId: PersonId, courseId: CourseId) =>
  everySecret().map((secret) =>
    createHmac('sha256', secret)
      .update(`larplats group\n${personId}\n${courseId}`)
      .digest('hex')
      .slice(0, 24),
  )

/**
 * What one of a group is called in addresses: nobody learns by it who it is, also who knows somebody's id from
 * elsewhere, nor finds them in another course.
 */
export const handleOf = (personId: PersonId, courseId: CourseId): string => {
  const [handle] = handlesOf(personId, courseId)
  if (!handle) throw new Error('there is no secret to name people by')
  return handle
}

/** Is this what one of a group is called, or was called before the secret was replaced? */
export const isHandleOf = (handle: string, personId: PersonId, courseId: CourseId): boolean =>
  handlesOf(personId, courseId).includes(handle)

/** Somebody's study group of what they study. */
export interface Group extends InstanceInFull {
  tie: Tie
  /** Are they found by the others themselves? Whoever is not sees nobody. */
  isIn: boolean
  /** The others, by the names that they have chosen. */
  others: GroupMember[]
  /** Those whom one does not meet any more, here or elsewhere, and who do not meet one. */
  apart: ReadonlySet<PersonId>
  centreNames: ReadonlyMap<string, string>
}

/** The study group of an instance, for one who studies it; null for whoever does not. */
export async function groupOf(
  db: Db,
  who: Learner,
  instanceId: InstanceId,
  today: LocalDate,
): Promise<Group | null> {
  const tie = await ties.find(db, who.id, instanceId)
  const found = tie && (await find(db, instanceId))
  if (!tie || !found) return null
  const apart = await partedFrom(db, who.id)
  const none = { ...found, tie, isIn: false, others: [], apart, centreNames: new Map() }
  if (tie.centreId === null || !tie.findable || who.protectedIdentity) return none
  const all = (await configurations(db)).map(({ centre }) => centre)
  const centres = [...centresNear(tie.centreId, all)]
  const members = await ties.members(db, { courseId: found.course.id, centres }, today, membersMost)
  return {
    ...found,
    tie,
    isIn: members.some(({ personId }) => personId === who.id),
    others: members.filter(({ personId }) => personId !== who.id && !apart.has(personId)),
    apart,
    centreNames: new Map(all.map(({ id, name }) => [id as string, name])),
  }
}
