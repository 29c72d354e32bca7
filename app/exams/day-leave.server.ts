import { write } from '#db/connect.server'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type LeaveWarning, mayLeave } from './day-rules'
import { type DoneOnTheDay, doOnTheDay, endVisit } from './day-steps.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/**
 * Writes down that somebody left and handed nothing in. Twice is as good as once.
 * @param sure too early or too late to leave, and let go all the same
 */
export function leaveWithoutAnswer(
  who: Invigilator,
  id: RequestId,
  sure: boolean,
  now: Instant,
): Promise<DoneOnTheDay<LeaveWarning> | Busy> {
  return write(async (tx) => {
    const answer = await doOnTheDay<LeaveWarning>(
      tx,
      who,
      id,
      {
        event: 'leave',
        deed: 'leave-exam',
        done: ['left-without-answer'],
        change: { leftAt: now },
        may: ({ times, exam }) => (sure ? { ok: true } : mayLeave(times, exam, now)),
      },
      now,
    )
    if (answer.ok && answer.facts) await endVisit(tx, id, now)
    return answer
  })
}
