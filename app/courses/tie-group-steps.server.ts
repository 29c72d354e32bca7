import type { Db } from '#db/engine'
import { configurations } from '~/centres/steps.server'
import type { Learner, PersonId } from '~/identity/person'
import { digest } from '~/identity/steps.server'
import type { LocalDate } from '~/lib/time'
import type { CourseId, InstanceId, InstanceInFull } from './course'
import { find } from './course-store.server'
import type { GroupMember, Tie } from './tie'
import { partedFrom } from './tie-greeting-store.server'
import { centresNear } from './tie-rules'
import * as ties from './tie-store.server'

/** More are nobody's study group. */
const membersMost = 100

/** What one of a group is called in addresses: nobody learns by it who it is, nor finds them in another course. */
export const handleOf = (personId: PersonId, courseId: CourseId) =>
  digest(`${personId} ${courseId}`).slice(0, 24)

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
