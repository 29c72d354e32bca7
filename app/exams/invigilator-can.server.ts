import { write } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { addTime } from './invigilator-steps.server'
import * as store from './invigilator-store.server'
import { mayBeAble } from './invigilator-time-rules'

/**
 * An invigilator says when they can.
 * @returns `gone` when they are in no register of that centre; `backwards`, `past` or `far`
 */
export function sayCan(
  who: Learner,
  centreId: CentreId,
  span: Span,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'backwards' | 'past' | 'far'> | Busy> {
  return write(async (tx) => {
    const verdict = mayBeAble(span, now)
    if (!verdict.ok) return verdict
    const found = await store.find(tx, centreId, who.id)
    if (!found || found.endedAt !== null) return { ok: false, because: 'gone' } as const
    await addTime(tx, centreId, who.id, span)
    return { ok: true } as const
  })
}
