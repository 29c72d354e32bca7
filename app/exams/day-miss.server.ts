import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { mayMiss } from './day-rules'
import { chargeMissing, type DoneOnTheDay, doOnTheDay } from './day-steps.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/**
 * Writes down that somebody did not come, and what that costs where the centre takes something for it. Twice is as good
 * as once.
 */
export function markNoShow(
  who: Invigilator,
  id: RequestId,
  now: Instant,
): Promise<DoneOnTheDay<Refusal<'still-let-in'>> | Busy> {
  return write(async (tx) => {
    const answer = await doOnTheDay<Refusal<'still-let-in'>>(
      tx,
      who,
      id,
      {
        event: 'miss',
        deed: 'miss-exam',
        done: ['no-show'],
        change: { reason: '' },
        may: ({ times, exam }) => mayMiss(times, exam, now),
      },
      now,
    )
    if (answer.ok && answer.facts) await chargeMissing(tx, answer.facts, now)
    return answer
  })
}
