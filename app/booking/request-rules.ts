import type { Refusal } from '~/lib/result'
import { hourMs, type Instant, later } from '~/lib/time'
import type { Booking } from './booking'

/** Why staff cannot answer a request: somebody has, the learner has withdrawn it, or its time has passed. */
export type AnsweredRequest = Refusal<'approved-already' | 'declined-already' | 'withdrawn' | 'passed'>

/** May staff approve or decline this request? The first who answers has answered. */
export function mayAnswerRequest(
  { state, end }: Pick<Booking, 'state' | 'end'>,
  now: Instant,
): { ok: true } | AnsweredRequest {
  switch (state) {
    case 'requested':
      return now < end ? { ok: true } : { ok: false, because: 'passed' }
    case 'declined':
      return { ok: false, because: 'declined-already' }
    case 'cancelled':
      return { ok: false, because: 'withdrawn' }
    default:
      return { ok: false, because: 'approved-already' }
  }
}

/** Until when a centre wants to have answered a request. */
export const answerDue = ({ createdAt }: Pick<Booking, 'createdAt'>, desk: { answerHours: number }) =>
  later(createdAt, desk.answerHours * hourMs)
