import { read, write } from '#db/connect.server'
import { type Instant, later } from '~/lib/time'
import { advance } from './advance-steps.server'
import { forgottenMs } from './day-rules'
import { chargeMissing, onTheDay } from './day-steps.server'
import * as store from './day-store.server'
import { doorStates, mayStep } from './request-states'
import * as requests from './request-store.server'

/** So many at a time. */
const most = 50

/**
 * Who was never said to have come, two hours after the end of a session in which somebody was seated, did not come. Of
 * a session that nobody kept a list of, staff say what happened.
 * @returns how many they were
 */
export async function missForgotten(now: Instant): Promise<number> {
  let count = 0
  for (const { id, centreId } of await store.forgotten(read(), doorStates, later(now, -forgottenMs), most)) {
    const answer = await write(async (tx) => {
      const request = await requests.findAt(tx, centreId, id)
      // Somebody may have said meanwhile what happened.
      if (!request || !mayStep(request.state, 'miss', 'clock').ok) return { ok: true, missed: false } as const
      const facts = await onTheDay(tx, request)
      const change = { reason: '' }
      const step = { event: 'miss', by: 'clock', personId: null, now, change } as const
      const advanced = await advance(tx, request, step, facts.setting)
      if (!advanced.ok) return advanced
      await chargeMissing(tx, facts, now)
      return { ok: true, missed: true } as const
    })
    if (answer.ok && answer.missed) count += 1
  }
  return count
}
