import { setTimeout as sleep } from 'node:timers/promises'
import { offerTurn } from './booking/offer-turn.server'
import type { Instant } from './lib/time'

/** How often it looks whether something has become free. */
const pauseMs = Number(process.env.WORKER_PAUSE_MS) || 1000
/** So often it looks everywhere: hours and closures change without a fact, and workers die. */
const everywhereMs = 60_000

/**
 * Offers what becomes free to those who wait for it, until it is stopped. As many processes may do so as
 * one likes.
 * @returns what stops it, after what it has begun
 */
export function keepQueues(log: (line: string) => void, clock: () => Instant): () => Promise<void> {
  const stopping = new AbortController()

  async function work() {
    let since: number | null = null
    for (let turns = 0; !stopping.signal.aborted; turns += 1) {
      if (turns % Math.ceil(everywhereMs / pauseMs) === 0) since = null
      since = await offerTurn(since, clock()).catch((error: unknown) => {
        log(`offering what is free failed, the next turn tries again: ${error}`)
        return null
      })
      await sleep(pauseMs, null, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const ended = work()
  return async () => {
    stopping.abort()
    await ended
  }
}
