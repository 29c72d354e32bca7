import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, laterOf } from '~/lib/time'
import { isInForce } from './suspension'
import * as store from './suspension-store.server'

/**
 * Lets somebody book again before their suspension at this staff member's centre ends, and has them told.
 * What they missed before counts no more.
 * @param reason why; it is kept in the log
 * @returns ok, or `not-suspended`
 */
export function liftSuspension(
  who: Staff,
  personId: PersonId,
  reason: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-suspended'> | Busy> {
  return write(async (tx) => {
    const all = (await store.of(tx, who.centreId, personId)).filter((one) => isInForce(one, now))
    const [first] = all
    if (!first) return { ok: false, because: 'not-suspended' } as const
    await store.lift(
      tx,
      all.map(({ id }) => id),
      now,
    )
    const { centreId } = who
    await note(tx, { fact: 'suspension-lifted', subjectId: personId, at: now, detail: { centreId } })
    await logDeed(tx, {
      centreId,
      personId: who.id,
      at: now,
      action: 'lift-suspension',
      subjectId: personId,
      before: { suspendedUntil: all.map(({ end }) => end).reduce(laterOf) },
      after: { suspendedUntil: null },
      reason,
    })
    return { ok: true } as const
  })
}
