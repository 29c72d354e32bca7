import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, instant } from '~/lib/time'
import { withdrawDuty } from './invigilator-duty-steps.server'
import * as duties from './invigilator-duty-store.server'
import * as store from './invigilator-store.server'
import * as sessions from './session-store.server'

const farAhead = instant(Date.UTC(2200, 0, 1))

/**
 * Takes somebody out of the register: what they were to watch they watch no more, as if they had withdrawn from it.
 * @returns the references of those who lost their seat for now; or `gone`
 */
export function endInvigilator(
  who: Staff,
  personId: PersonId,
  now: Instant,
): Promise<{ ok: true; affected: string[] } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const found = await store.find(tx, centreId, personId)
    if (!found || found.endedAt !== null) return { ok: false, because: 'gone' } as const
    const ahead = await duties.dutiesOf(tx, [personId], { start: now, end: farAhead })
    const affected: string[] = []
    for (const duty of ahead) {
      const session = duty.centreId === centreId && (await sessions.find(tx, centreId, duty.sessionId))
      if (!session) continue
      const leaving = { personId, reason: '', isAway: true, by: who.id }
      const done = await withdrawDuty(tx, session, leaving, now)
      if (done.ok) affected.push(...done.affected)
    }
    await store.end(tx, centreId, personId, now)
    await logDeed(tx, {
      centreId,
      personId: who.id,
      at: now,
      action: 'end-invigilator',
      subjectId: personId,
      before: { ended: null },
      after: { ended: now },
    })
    return { ok: true, affected } as const
  })
}
