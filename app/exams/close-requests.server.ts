import { change, read } from '#db/connect.server'
import { dayMs, type Instant, later } from '~/lib/time'
import { advance } from './advance-steps.server'
import * as dues from './request-due-store.server'
import type { RequestState } from './request-states'
import * as store from './request-store.server'

const batchMost = 50
/** Where somebody should still have said something, it is waited so much longer. */
const silenceMs = 30 * dayMs

/** Nothing more is to happen. */
const done: readonly RequestState[] = ['acknowledged', 'left-without-answer', 'refused-entry', 'no-show']
/** A university that never says that it has got the answers; an exam that was broken off and left nothing to send. */
const silent: readonly RequestState[] = ['sent', 'interrupted']

/** Once a minute: closes requests in which nothing more is to happen. Source: DOMAIN 1.6, "acknowledged → closed". */
export async function closeRequests(now: Instant): Promise<void> {
  await closeOf(done, now, now)
  await closeOf(silent, later(now, -silenceMs), now)
}

async function closeOf(states: readonly RequestState[], dueBy: Instant, now: Instant): Promise<void> {
  for (;;) {
    const found = await dues.due(read(), states, dueBy, batchMost)
    let closed = 0
    for (const { id } of found) {
      const isClosed = await change(async (tx) => {
        const request = await store.find(tx, id)
        if (!request || !states.includes(request.state)) return false
        return (await advance(tx, request, { event: 'close', by: 'clock', personId: null, now })).ok
      })
      if (isClosed) closed += 1
    }
    if (found.length < batchMost || closed === 0) return
  }
}
