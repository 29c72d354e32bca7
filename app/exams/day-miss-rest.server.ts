import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { mayMiss } from './day-rules'
import { chargeMissing, doOnTheDay } from './day-steps.server'
import type { Invigilator } from './invigilator'
import { doorStates } from './request-states'
import * as requests from './request-store.server'

/**
 * Writes down that all who have not come, and are not let in any more, did not come.
 * @returns how many they were; those who are still let in are left
 */
export function markRestNoShow(who: Invigilator, now: Instant): Promise<{ ok: true; count: number } | Busy> {
  return write(async (tx) => {
    const left = (await requests.ofSessions(tx, [who.sessionId])).filter(({ state }) =>
      doorStates.includes(state),
    )
    let count = 0
    for (const { id } of left) {
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
      if (!answer.ok || !answer.facts) continue
      await chargeMissing(tx, answer.facts, now)
      count += 1
    }
    return { ok: true, count } as const
  })
}
