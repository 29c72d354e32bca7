import { change, read } from '#db/connect.server'
import { type Instant, later } from '~/lib/time'
import type { Writing } from './about.server'
import { compose } from './compose.server'
import type { Message } from './message'
import type { Post } from './post.server'
import { batchMost, isForGood, isStillGood, leaseMs, type MailFailure, nextTry } from './rules'
import * as store from './store.server'

/**
 * Sends messages that are due, a handful of them.
 * @param by the worker, in whose name they are leased
 * @returns how many were taken; none: there is nothing to do
 */
export async function deliver(
  post: Post,
  by: string,
  writing: Writing,
  clock: () => Instant,
): Promise<number> {
  if (!(await store.isAnyDue(read(), writing.now))) return 0
  const wish = { by, until: later(writing.now, leaseMs), most: batchMost }
  const taken = await change((tx) => store.lease(tx, wish, writing.now))
  await Promise.all(
    taken.map(async (message) => {
      const ending = await attempt(post, message, writing, clock)
      await change((tx) => store.end(tx, message.id, by, ending))
    }),
  )
  return taken.length
}

async function attempt(
  post: Post,
  message: Message,
  writing: Writing,
  clock: () => Instant,
): Promise<store.Ending> {
  if (!isStillGood(message, writing.now)) return { state: 'dropped', lastError: 'too late to be of use' }
  try {
    const mail = await compose(message, writing)
    if (!mail) return { state: 'dropped', lastError: 'no longer so' }
    await post.send(message.id, mail, writing)
    return { state: 'sent', sentAt: clock() }
  } catch (error) {
    const lastError = String(error instanceof Error ? error.message : error).slice(0, 500)
    if (isForGood(error as MailFailure)) return { state: 'dead', lastError }
    const nextAt = nextTry(message.attempts, clock(), Math.random())
    return nextAt === null ? { state: 'dead', lastError } : { state: 'waiting', nextAt, lastError }
  }
}
