import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { addTime } from './invigilator-steps.server'
import * as store from './invigilator-store.server'
import { mayBeAble } from './invigilator-time-rules'

/**
 * Staff write down when an invigilator can, who has told them.
 * @returns `gone` when they are not in the register; `backwards`, `past` or `far`
 */
export function sayCanFor(
  who: Staff,
  personId: PersonId,
  span: Span,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'backwards' | 'past' | 'far'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const verdict = mayBeAble(span, now)
    if (!verdict.ok) return verdict
    const found = await store.find(tx, centreId, personId)
    if (!found || found.endedAt !== null) return { ok: false, because: 'gone' } as const
    await addTime(tx, centreId, personId, span)
    const deed = { centreId, personId: who.id, at: now, subjectId: personId }
    await logDeed(tx, {
      ...deed,
      action: 'add-invigilator-time',
      after: { start: span.start, end: span.end },
    })
    return { ok: true } as const
  })
}
