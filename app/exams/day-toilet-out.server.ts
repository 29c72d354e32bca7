import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { watched } from './day-steps.server'
import * as toilet from './day-toilet-store.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/**
 * Writes somebody on the toilet list. The list itself is the record: the centre's log does not repeat it. Twice is as
 * good as once. Source: DOMAIN 1.2, Leksand, Mölndal and Telge (toilet list).
 */
export function goToToilet(
  who: Invigilator,
  id: RequestId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'not-now'> | Busy> {
  return write(async (tx) => {
    const request = await watched(tx, who, id)
    if (!request) return { ok: false, because: 'gone' } as const
    if (request.state !== 'seated') return { ok: false, because: 'not-now' } as const
    if (!(await toilet.isOut(tx, id))) await toilet.goOut(tx, id, now)
    return { ok: true } as const
  })
}
