import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '~/lib/time'
import { refreshDue } from './refresh.server'

/** How often it is looked whether an outside calendar is due. */
const pauseMs = Number(process.env.CALENDAR_PAUSE_MS) || 30_000

/**
 * Follows outside calendars until it is stopped. As many processes as one likes may do so: each calendar is
 * leased by one of them.
 * @returns what stops it, after what it has begun
 */
export function keepCalendars(log: (line: string) => void, clock: () => Instant): () => Promise<void> {
  const stopping = new AbortController()

  async function work() {
    while (!stopping.signal.aborted) {
      await refreshDue(clock, undefined, stopping.signal).catch((error: unknown) =>
        log(`outside calendars could not be followed, the next turn tries again: ${error}`),
      )
      await sleep(pauseMs, null, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }

  const ended = work()
  return async () => {
    stopping.abort()
    await ended
  }
}
