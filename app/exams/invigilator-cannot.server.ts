import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { InvigilatorTimeId } from './invigilator'
import * as store from './invigilator-store.server'

/**
 * An invigilator takes back a time when they said that they can. What they are on duty for stays theirs.
 * @returns `gone` for a time that is not theirs
 */
export function sayCannot(
  who: Learner,
  id: InvigilatorTimeId,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) =>
    (await store.removeTimes(tx, who.id, [id]))
      ? ({ ok: true } as const)
      : ({ ok: false, because: 'gone' } as const),
  )
}
