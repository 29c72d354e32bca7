import { write } from '#db/connect.server'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type DoneOnTheDay, doOnTheDay } from './day-steps.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/**
 * Does not let somebody in, and says why: no document, not paid, too late. Twice is as good as once.
 * Source: DOMAIN 1.6, "no ID / unpaid / after last entry → refused_entry".
 */
export function refuseEntry(
  who: Invigilator,
  id: RequestId,
  reason: string,
  now: Instant,
): Promise<DoneOnTheDay | Busy> {
  const deed = { event: 'refuse', deed: 'refuse-entry', done: ['refused-entry'], change: { reason } } as const
  return write((tx) => doOnTheDay<never>(tx, who, id, { ...deed, reason }, now))
}
