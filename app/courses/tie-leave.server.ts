import { read, write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Busy } from '~/lib/result'
import { find } from './course-store.server'
import type { GreetingId } from './tie'
import * as greetings from './tie-greeting-store.server'
import * as ties from './tie-store.server'

/** The course whose group a mailed link leads out of, and whether its reader is in it; null when the message is no more. */
export async function groupByLink(link: SignedLink<'leave-course-group'>) {
  const greeting = await greetings.find(read(), link.subjectId as GreetingId)
  const found = greeting && (await find(read(), greeting.instanceId))
  if (!greeting || !found) return null
  const tie = await ties.find(read(), greeting.toId, greeting.instanceId)
  return { course: found.course, instance: found.instance, isIn: tie?.findable ?? false }
}

/** Whoever got the message that the link came with is found by nobody of that course any more. Twice is once. */
export function leaveGroup(link: SignedLink<'leave-course-group'>): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    const greeting = await greetings.find(tx, link.subjectId as GreetingId)
    const found = greeting && (await find(tx, greeting.instanceId))
    if (greeting && found) await ties.hide(tx, greeting.toId, found.course.id)
    return { ok: true as const }
  })
}
