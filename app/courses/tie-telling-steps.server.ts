import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import { findPerson } from '~/identity/steps.server'
import type { InstanceId, InstanceInFull } from './course'
import { find } from './course-store.server'
import type { GreetingId, Tie } from './tie'
import * as greetings from './tie-greeting-store.server'
import { handleOf } from './tie-group-steps.server'
import * as ties from './tie-store.server'

/** What somebody studies, as a letter reminds them of it; null when they do not, want no reminders, or it is not given. */
export async function studiedToTell(
  db: Db,
  personId: PersonId,
  instanceId: InstanceId,
): Promise<(InstanceInFull & { tie: Tie }) | null> {
  const tie = await ties.find(db, personId, instanceId)
  const found = tie?.remind ? await find(db, instanceId) : null
  return tie && found?.instance.state === 'published' ? { ...found, tie } : null
}

/** Whom each message is for. */
export async function greetedBy(db: Db, ids: readonly GreetingId[]): Promise<Map<GreetingId, PersonId>> {
  return new Map((await greetings.listByIds(db, ids)).map(({ id, toId }) => [id, toId]))
}

/**
 * A message as its reader is told of it: by whom, under the chosen name, and where it is answered. Null when one of the
 * two has left the group, is protected, or has turned away from the other.
 */
export async function greetingToTell(db: Db, id: GreetingId, readerId: PersonId) {
  const greeting = await greetings.find(db, id)
  const found = greeting && (await find(db, greeting.instanceId))
  if (!greeting || !found || greeting.toId !== readerId || greeting.reportedAt !== null) return null
  const reader = await findPerson(db, greeting.toId)
  const writer = await findPerson(db, greeting.fromId)
  const isHidden = !reader || !writer || reader.protectedIdentity || writer.protectedIdentity
  const tie = await ties.find(db, greeting.toId, greeting.instanceId)
  const from = await ties.shownIn(db, greeting.fromId, found.course.id)
  if (isHidden || !tie?.findable || from === null) return null
  return { ...found, from, reader, handle: handleOf(greeting.fromId, found.course.id) }
}
