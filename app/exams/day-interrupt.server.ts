import { write } from '#db/connect.server'
import { newId } from '~/lib/id'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { DeviationKind } from './day-deviation'
import * as deviations from './day-deviation-store.server'
import { type DoneOnTheDay, doOnTheDay, endVisit } from './day-steps.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/**
 * Writes down that somebody's exam was broken off, and why, as a deviation. Twice is as good as once.
 * Source: DOMAIN 1.6, "interrupted(deviation)".
 */
export function interruptExam(
  who: Invigilator,
  id: RequestId,
  why: { kind: DeviationKind; text: string },
  now: Instant,
): Promise<DoneOnTheDay | Busy> {
  return write(async (tx) => {
    const deed = {
      event: 'interrupt',
      deed: 'interrupt-exam',
      done: ['interrupted'],
      change: { leftAt: now, reason: why.text },
    } as const
    const answer = await doOnTheDay<never>(tx, who, id, { ...deed, reason: why.text }, now)
    if (!answer.ok || !answer.facts) return answer
    await endVisit(tx, id, now)
    const about = { sessionId: who.sessionId, requestId: id, at: now, writtenBy: who.id }
    await deviations.add(tx, { ...why, ...about, id: newId() })
    return answer
  })
}
