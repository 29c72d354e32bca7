import { read } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { InstanceId } from './course'
import type { Greeting, GroupMember } from './tie'
import * as greetings from './tie-greeting-store.server'
import { type Group, groupOf, handleOf, isHandleOf } from './tie-group-steps.server'

/** Older ones of a course are not shown. */
const greetingsMost = 500

/** Another of the group, with what the two have written to each other, first first. */
export interface GroupPeer {
  /** What they are called in addresses. */
  handle: string
  /** Is it they whom an address calls so? */
  isCalled(handle: string): boolean
  /** Null: they have left the group; what they wrote is still there. */
  member: GroupMember | null
  thread: Greeting[]
}

/** Somebody's study group with all that was written; null for whoever does not study the instance. */
export async function findGroup(
  who: Learner,
  instanceId: InstanceId,
  now: Instant,
): Promise<(Group & { peers: GroupPeer[] }) | null> {
  const group = await groupOf(read(), who, instanceId, localDate(now, homeZone))
  if (!group) return null
  const written = await greetings.ofCourse(read(), who.id, group.course.id, greetingsMost)
  const other = ({ fromId, toId }: Greeting) => (fromId === who.id ? toId : fromId)
  const members = new Map(group.others.map((one) => [one.personId, one]))
  const ids = [...new Set([...members.keys(), ...written.map(other)])].filter((id) => !group.apart.has(id))
  const peers = ids.map((id) => ({
    handle: handleOf(id, group.course.id),
    isCalled: (handle: string) => isHandleOf(handle, id, group.course.id),
    member: members.get(id) ?? null,
    thread: written.filter((one) => other(one) === id),
  }))
  return { ...group, peers: group.isIn ? peers : peers.filter(({ thread }) => thread.length > 0) }
}
