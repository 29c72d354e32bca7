import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { idOf } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Deviation } from './day-deviation'
import * as deviations from './day-deviation-store.server'
import { watched } from './day-steps.server'
import type { Invigilator } from './invigilator'

/**
 * Writes down something that did not go as it should, for all in the session or for one of them.
 * @param key of the form: sent twice it is written once
 */
export function reportDeviation(
  who: Invigilator,
  wish: Pick<Deviation, 'requestId' | 'kind' | 'text' | 'at'>,
  key: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    if (wish.requestId && !(await watched(tx, who, wish.requestId)))
      return { ok: false, because: 'gone' } as const
    const { sessionId, centreId, id: personId } = who
    const id = idOf<'exam-deviation'>('exam-deviation', sessionId, personId, key)
    if (!(await deviations.add(tx, { ...wish, id, sessionId, writtenBy: personId })))
      return { ok: true } as const
    await logDeed(tx, {
      centreId,
      personId,
      at: now,
      action: 'report-deviation',
      subjectId: sessionId,
      after: { deviation: wish.kind, requestId: wish.requestId },
    })
    return { ok: true } as const
  })
}
