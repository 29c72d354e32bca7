import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { GreetingId } from './tie'
import * as greetings from './tie-greeting-store.server'

/**
 * Shows a message that one got to the staff of the centre. From then on neither is there for the other. Twice is once.
 * Refuses `gone`: there is no such message to whoever asks.
 */
export function report(
  who: Learner,
  id: GreetingId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const found = await greetings.find(tx, id)
    if (!found || found.toId !== who.id) return { ok: false, because: 'gone' } as const
    if (found.reportedAt === null) await greetings.setReported(tx, id, now)
    return { ok: true as const }
  })
}
