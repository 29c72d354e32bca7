import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { InterestId } from './demand'
import * as store from './demand-wish-store.server'

/**
 * Takes one of somebody's wishes away, or all of them, with what they wrote. What a call stands on stays as a number
 * that is nobody's. Again changes nothing.
 */
export const withdrawWish = (who: Learner, now: Instant, id?: InterestId): Promise<{ ok: true } | Busy> =>
  write(async (tx) => {
    await store.withdraw(tx, who.id, now, id)
    return { ok: true as const }
  })
