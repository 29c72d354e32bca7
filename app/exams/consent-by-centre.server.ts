import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { standingOf } from './advance-steps.server'
import { type Answered, doAtCentre } from './answer-steps.server'
import type { RequestId } from './request'

/**
 * The centre says yes to a request as it was asked for. Twice is once.
 * @returns `no-seat` for who waits: they are offered one instead; `not-now` where its state does not allow it
 */
export function consentByCentre(
  who: Staff,
  id: RequestId,
  now: Instant,
): Promise<Answered | Refusal<'no-seat'> | Busy> {
  return write((tx) =>
    doAtCentre<Refusal<'no-seat'>>(tx, who, id, now, (request, setting) => {
      if (request.centreOk === true) return { ok: true, deed: null }
      if (request.sessionId === null) return { ok: false, because: 'no-seat' }
      const change = { centreOk: true, centreOkAt: now, centreOkBy: who.id }
      const to = standingOf({ ...request, ...change }, setting)
      return { ok: true, deed: { event: 'centre-consents', action: 'accept-exam-request', change, to } }
    }),
  )
}
