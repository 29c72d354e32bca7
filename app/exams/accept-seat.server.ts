import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Advanced, advance, standingOf } from './advance-steps.server'
import type { RequestId } from './request'
import { settingFor } from './request-facts.server'
import { mayChangeRequests, type TooOften } from './request-pace.server'
import { isOver } from './request-states'
import * as store from './request-store.server'

/**
 * A learner says yes to the seat that is offered. Twice is once.
 * @returns `too-late` when its time is out; `not-now` when nothing is offered
 */
export async function acceptSeat(
  who: Learner,
  id: RequestId,
  now: Instant,
): Promise<Advanced | Refusal<'gone' | 'too-late'> | TooOften | Busy> {
  const pace = await mayChangeRequests(who)
  if (!pace.ok) return pace
  return write(async (tx) => {
    const request = await store.findOwn(tx, who.id, id)
    if (!request) return { ok: false, because: 'gone' } as const
    if (request.state !== 'offered') {
      const events = await store.listEvents(tx, id)
      const said = events.findLast(({ event }) => event === 'learner-accepts' || event === 'centre-offers')
      const accepted = said?.event === 'learner-accepts' && !isOver(request.state)
      return accepted ? ({ ok: true, request } as const) : ({ ok: false, because: 'not-now' } as const)
    }
    if (request.answerBy !== null && request.answerBy <= now)
      return { ok: false, because: 'too-late' } as const
    const setting = await settingFor(tx, request)
    const to = standingOf({ ...request, centreOk: true }, setting)
    return advance(
      tx,
      request,
      { event: 'learner-accepts', by: 'learner', personId: who.id, now, to },
      setting,
    )
  })
}
