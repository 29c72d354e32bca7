import { write } from '#db/connect.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { watched } from './day-steps.server'
import * as toilet from './day-toilet-store.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/** Writes on the toilet list that somebody is back. Twice is as good as once. */
export function comeBackFromToilet(
  who: Invigilator,
  id: RequestId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    if (!(await watched(tx, who, id))) return { ok: false, because: 'gone' } as const
    await toilet.comeBack(tx, id, now)
    return { ok: true } as const
  })
}
