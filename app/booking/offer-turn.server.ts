import { change, read } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import { offerFreed } from './offer-freed.server'
import * as waits from './wait-store.server'

/**
 * Offers what has become free to those who wait for it: at the centres of which a fact since the last
 * turn tells that something may be free, or, without a last turn, at all where somebody waits. Then those
 * whose time has come are taken out of line, too.
 * @param since where the last turn ended; null: look everywhere
 * @returns where this one ended
 */
export async function offerTurn(since: number | null, now: Instant): Promise<number> {
  // Looked up first: what is told meanwhile is for the next turn.
  const newest = await waits.newestFact(read())
  if (since !== null && newest <= since) return newest
  if (since === null) await passWaits(now)
  const waiting = await waits.centresWithWaits(read(), now)
  const freed = since === null || waiting.length === 0 ? null : await waits.freedSince(read(), since, newest)
  for (const centreId of waiting) {
    if (freed === null || freed.has(centreId)) await offerFreed(centreId, now)
  }
  return newest
}

async function passWaits(now: Instant): Promise<void> {
  if (await waits.isAnyPassed(read(), now)) await change((tx) => waits.passAll(tx, now))
}
