import { change, read } from '#db/connect.server'
import { type Instant, later } from '~/lib/time'
import type { Writing } from './about.server'
import { compose } from './compose.server'
import type { Message } from './message'
import type { Post } from './post.server'
import {
  batchMost,
  isForGood,
  isStillGood,
  leaseMs,
  type MailFailure,
  nextTry,
  withoutAddresses,
} from './rules'
import * as store from './store.server'

/** Who delivers, how, and by which clock. */
export interface Delivery {
  post: Post
  /** The worker, in whose name messages are leased. */
  by: string
  clock: () => Instant
  log: (line: string) => void
}

/**
 * Sends messages that are due, a handful of them.
 * @returns how many were taken; none: there is nothing to do
 */
export async function deliver(delivery: Delivery, writing: Writing): Promise<number> {
  if (!(await store.isAnyDue(read(), writing.now))) return 0
  const wish = { by: delivery.by, until: later(writing.now, leaseMs), most: batchMost }
  const taken = await change((tx) => store.lease(tx, wish, writing.now))
  const ended = await Promise.allSettled(
    taken.map(async (message) => {
      const ending = await attempt(delivery, message, writing)
      await change((tx) => store.end(tx, message.id, delivery.by, ending))
      tellOperator(delivery, message, ending)
    }),
  )
  // One that could not be noted is taken again when its lease is over; the others are done.
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return taken.length
}

async function attempt({ post, clock }: Delivery, message: Message, writing: Writing): Promise<store.Ending> {
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

/** What is wrong with the mail server is the operator's to mend; a dead message is a centre's, where it has one. */
function tellOperator({ log }: Delivery, { id, kind, attempts, centreId }: Message, ending: store.Ending) {
  if (ending.state === 'waiting' && attempts > 1) {
    log(
      `mail ${id} (${kind}) failed ${attempts} times, is tried again: ${withoutAddresses(ending.lastError)}`,
    )
  }
  if (ending.state === 'dead' && !centreId) {
    log(`mail ${id} (${kind}) cannot be delivered: ${withoutAddresses(ending.lastError)}`)
  }
}
