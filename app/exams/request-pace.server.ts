import { limit } from '#db/limits.server'
import type { Learner } from '~/identity/person'
import type { Refusal } from '~/lib/result'

/** How many changes of exam requests one account may ask for, refused ones included. */
export const requestPace = { points: 60, seconds: 10 * 60 } as const

// Counted by each process for itself, as bookings are.
const changes = limit('exam-request-changes', requestPace, 'here')

export type TooOften = Refusal<'too-often'> & { retryAfterSeconds: number }

/** Counts that this account asks for a change of its exam requests: each of them may send mail to others. */
export async function mayChangeRequests(who: Pick<Learner, 'id'>): Promise<{ ok: true } | TooOften> {
  const taken = await changes.take(who.id)
  return taken.ok ? taken : { ...taken, because: 'too-often' }
}
