import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Answered, doAtCentre } from './answer-steps.server'
import type { RequestId } from './request'
import { mayStep } from './request-states'

/**
 * The centre says no, or takes its yes back: the learner and the university are told why.
 * @param reason what they read
 */
export function declineByCentre(
  who: Staff,
  id: RequestId,
  reason: string,
  now: Instant,
): Promise<Answered | Busy> {
  return write((tx) =>
    doAtCentre<never>(tx, who, id, now, (request) => {
      const isAsking = mayStep(request.state, 'centre-declines', 'centre').ok && request.centreOk !== true
      const change = { centreOk: false, centreOkAt: now, centreOkBy: who.id, reason }
      const event = isAsking ? 'centre-declines' : 'cancel-by-centre'
      const deed = { action: 'decline-exam-request', change, reason, detail: { reason } } as const
      return { ok: true, deed: { ...deed, event } }
    }),
  )
}
