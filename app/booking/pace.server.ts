import { limit } from '#db/limits.server'
import type { Learner } from '~/identity/person'
import { changePace } from './pace'
import type { Reason } from './reasons'

// Counted by each process for itself: a shared count would cost every booking a durable write more.
const changes = limit('booking-changes', changePace, 'here')

/** Counts that this account asks for a change of its bookings (docs/decisions/0010). */
export async function mayAskAgain(who: Pick<Learner, 'id'>): Promise<{ ok: true } | Reason> {
  const taken = await changes.take(who.id)
  return taken.ok ? taken : { ...taken, because: 'too-often' }
}
