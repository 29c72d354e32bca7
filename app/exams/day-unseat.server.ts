import { write } from '#db/connect.server'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type DoneOnTheDay, doOnTheDay, endVisit } from './day-steps.server'
import * as store from './day-store.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'
import { doorStates } from './request-states'

/**
 * Takes back that somebody was seated, refused or did not come: the wrong row, or they came after all. What not coming
 * would have cost is not owed any more. Twice is as good as once.
 */
export function unseatLearner(who: Invigilator, id: RequestId, now: Instant): Promise<DoneOnTheDay | Busy> {
  return write(async (tx) => {
    const change = { identityKind: null, seatedAt: null, reason: '' }
    const deed = { event: 'unseat', deed: 'unseat-learner', done: doorStates, change } as const
    const answer = await doOnTheDay<never>(tx, who, id, deed, now)
    if (answer.ok && answer.facts?.request.state === 'no-show') await store.forgiveNoShow(tx, id, now)
    if (answer.ok && answer.facts) await endVisit(tx, id, now)
    return answer
  })
}
