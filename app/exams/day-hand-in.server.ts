import { write } from '#db/connect.server'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type LeaveWarning, mayLeave } from './day-rules'
import { type DoneOnTheDay, doOnTheDay, endVisit } from './day-steps.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/**
 * Takes somebody's answers. Twice is as good as once.
 * @param sure too early or too late to leave, and let go all the same
 */
export function handIn(
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
        event: 'hand-in',
        deed: 'hand-in-exam',
        done: ['handed-in', 'sent', 'acknowledged', 'closed'],
        change: { handedInAt: now, leftAt: now },
        may: ({ times, exam }) => (sure ? { ok: true } : mayLeave(times, exam, now)),
      },
      now,
    )
    if (answer.ok && answer.facts) await endVisit(tx, id, now)
    return answer
  })
}
