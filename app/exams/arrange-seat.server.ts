import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { mayArrange } from './arrange-rules'
import type { RequestId } from './request'
import * as store from './request-store.server'

/**
 * Staff write what is arranged for somebody ("till 15.00, rum 3"): it is what the invigilator and the learner read, never
 * why. The log keeps that it was done and not the words, which are erased when the support needs are. The same words
 * again change nothing. Source: GDPR art. 5.1 c and 9.
 * @param arrangement empty: nothing besides time and room
 */
export function arrangeSeat(
  who: Staff,
  id: RequestId,
  arrangement: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'not-now'> | Busy> {
  return write(async (tx) => {
    const request = await store.findAt(tx, who.centreId, id)
    if (!request) return { ok: false, because: 'gone' } as const
    if (request.arrangement === arrangement) return { ok: true } as const
    if (!mayArrange(request.state)) return { ok: false, because: 'not-now' } as const
    await store.change(tx, { ...request, arrangement })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'arrange-exam-seat',
      subjectId: id,
      before: { arranged: request.arrangement !== '' },
      after: { arranged: arrangement !== '' },
    })
    return { ok: true } as const
  })
}
